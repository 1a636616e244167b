namespace Objectives.Generator.Tests.Emitted;

/// <summary>Objectives that sort, project, assign and transport.</summary>
internal static partial class Corpus
{
    private static Case[] GoldenOrders =>
    [
        // R. T. Rockafellar and S. Uryasev, Optimization of conditional value-at-risk, Journal of Risk 2 (2000): the mean of the worst tenth.
        new("ConditionalValueAtRisk", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss(Once = true)] double Tail()
            {
                const double alpha = 0.9;
                Vector losses = Sort(All(() => Softplus(-y * Dot(w, x))));
                return Sum(BatchSize, i => losses[i] * Clamp(i + 1 - alpha * BatchSize, 0.0, 1.0)) / ((1 - alpha) * BatchSize);
            }
            """),
        // C. Acerbi, Spectral measures of risk, Journal of Banking & Finance 26 (2002): losses in order weighted by an exponential spectrum; M. Figueiredo and
        // R. Nowak, Ordered weighted l1 regularized regression with strongly correlated covariates, AISTATS 2016: the same of the weights, with those of OSCAR.
        new("OrderedWeightedLoss", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] double lasso = 0.1, pairwise = 0.05;
            [Size] int d;
            const double aversion = 2;
            double Spectrum(double u) => Expm1(aversion * u) / Expm1(aversion);
            [Loss(Once = true)] double Risk()
            {
                Vector losses = Sort(All(() => Square(Dot(w, x) - y)));
                double n = BatchSize;
                return Sum(BatchSize, i => (Spectrum((i + 1) / n) - Spectrum(i / n)) * losses[i]);
            }
            [Regularizer] double Ordered()
            {
                Vector sizes = SortDescending(Abs(w));
                return Sum(d, i => (lasso + pairwise * (d - 1 - i)) * sizes[i]);
            }
            """),
        // A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016.
        new("Sparsemax", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Loss] double Loss()
            {
                Vector z = W * x;
                Vector p = ProjectSimplex(z);
                return Dot(p, z) - 0.5 * SquaredNorm(p) + 0.5 - z[label];
            }
            """) { Ranges = "label 0 k-1", Smallest = 2 },
        // B. Peters, V. Niculae and A. Martins, Sparse Sequence-to-Sequence Models, ACL 2019: the 1.5-entmax loss, p = (z − τ)₊² of half the scores.
        new("Entmax", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] int label;
            double Threshold(double sum, double squares, int count) => sum / count - Sqrt(Max(0.0, (1 - squares + sum * sum / count) / count));
            [Loss] double Loss()
            {
                Vector z = W * x / 2, sorted = SortDescending(z), sums = CumSum(sorted), squares = CumSum(sorted * sorted);
                int support = CountTrue(k, i => Threshold(sums[i], squares[i], i + 1) <= sorted[i]);
                double tau = Threshold(sums[support - 1], squares[support - 1], support);
                Vector u = Relu(z - tau);
                return 2 * Dot(u * u, z) - 4.0 / 3 * (Sum(Cube(u)) - 1) - 2 * z[label];
            }
            """) { Ranges = "label 0 k-1; x -0.4 0.4", Smallest = 2, SingleTolerance = 2e-4 },
        // S. Ainsworth, J. Hayase and S. Srinivasa, Git Re-Basin, ICLR 2023: one layer's units matched to another network's.
        new("ReBasin", "h; d", """
            [Size] int h, d;
            [Parameter("h", "d")] Matrix W;
            [Data("h", "d")] Matrix other;
            [Loss] double Distance()
            {
                int[] unit = LinearAssignment(-1 * (W * other.T));
                return Sum(h, i => SquaredDistance(W[i], other[unit[i]]));
            }
            """) { Largest = 13 },
        // T. Uscidda and M. Cuturi, The Monge gap, ICML 2023.
        new("MongeGap", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x, y;
            Vector Moved() => A * x;
            [Loss(Once = true)] double FitAndGap()
            {
                Matrix from = All(x), to = All(() => Moved());
                Vector mass = Vector.From(BatchSize, i => 1.0 / BatchSize);
                return Mean(All(() => SquaredDistance(Moved(), y) + SquaredDistance(x, Moved()))) - OptimalTransport(mass, mass, Matrix.From(BatchSize, BatchSize, (i, j) => SquaredDistance(from[i], to[j])));
            }
            """) { MostSamples = 9, Largest = 13, SingleTolerance = 5e-4 },
        // T. Liu, J. Puigcerver, M. Blondel, Sparsity-Constrained Optimal Transport, ICLR 2023, propositions 2 and 3: minus the dual and the semi-dual, columns of the plan with k entries at most.
        new("SparsityConstrainedTransport", "k; rest; m=k+rest; n", """
            [Size] int k, n;
            [Parameter("m")] Vector alpha;
            [Parameter("n")] Vector beta;
            [Data("m", "n")] Matrix C;
            [Data("m")] Vector a;
            [Data("n")] Vector b;
            [Hyperparameter] double gamma = 0.75;
            Vector Largest(int j) => TopK(alpha - C.Column(j), k);
            Vector Plan(int j) => b[j] * ProjectSimplex(Largest(j) / (gamma * b[j]));
            [Loss] double Dual() => Sum(n, j => SquaredNorm(Relu(Largest(j) + beta[j]))) / (2 * gamma) - Dot(alpha, a) - Dot(beta, b);
            [Loss] double SemiDual() => Sum(n, j => Dot(Largest(j), Plan(j)) - gamma / 2 * SquaredNorm(Plan(j))) - Dot(alpha, a);
            """) { Ranges = "b 0.2 1; gamma 0.3 1" },
        // J. Feydy et al., Interpolating between optimal transport and MMD using Sinkhorn divergences, AISTATS 2019.
        new("SinkhornDivergence", "n; m", """
            [Size] int n, m;
            [Parameter("n")] Vector x;
            [Data("m")] Vector y;
            [Hyperparameter] double eps = 0.5;
            double Entropic(Vector u, Vector v)
            {
                Vector f = 0 * u, g = 0 * v;
                for (int turn = 0; turn < 5; turn++)
                {
                    f = Vector.From(u.Length, i => -eps * LogMeanExp(v.Length, j => (g[j] - Square(u[i] - v[j])) / eps));
                    g = Vector.From(v.Length, j => -eps * LogMeanExp(u.Length, i => (f[i] - Square(u[i] - v[j])) / eps));
                }
                return Mean(f) + Mean(g);
            }
            [Loss] double Divergence() => Entropic(x, y) - Entropic(x, x) / 2 - Entropic(y, y) / 2;
            """) { Largest = 4, SingleTolerance = 5e-4 },
    ];
}
