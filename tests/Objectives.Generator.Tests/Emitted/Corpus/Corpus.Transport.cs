namespace Objectives.Generator.Tests.Emitted;

/// <summary>Projections, assignments, transport, and transforms.</summary>
internal static partial class Corpus
{
    private static Case[] Transport =>
    [
        new("Projected", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Hyperparameter] double r = 0.7;
            [Loss] double Simplex() => SquaredNorm(ProjectSimplex(w * x) - x) + Dot(ProjectSimplex(w), x);
            [Loss] double Ball() => SquaredNorm(ProjectBall(w * x, r) - x) + Dot(ProjectBall(w, 100.0), x);
            [Loss] double Ordered() => SquaredNorm(Isotonic(w * x) - x) + Sum(d, i => Square(w[i] - x[i]) * (1 + IsotonicBlocks(w)[i]));
            """),
        new("Matched", "n; d", """
            [Size] int n, d;
            [Parameter("n", "d")] Matrix A;
            [Data("n", "d")] Matrix b;
            [Sample("n", "n")] Matrix noise;
            double Cost(int i, int j) => SquaredDistance(A[i], b[j]);
            [Regularizer] double Matching()
            {
                int[] best = LinearAssignment(Matrix.From(n, n, (i, j) => Cost(i, j)));
                return Sum(n, i => Cost(i, best[i]));
            }
            [Loss] double OfSamples()
            {
                int[] best = LinearAssignment(A * b.T + noise);
                return Sum(n, i => Square(noise[i, best[i]] + A[i, 0]));
            }
            """) { Largest = 5 },
        new("Transported", "n; m", """
            [Size] int n, m;
            [Parameter("n")] Vector a;
            [Parameter("m")] Vector b;
            [Parameter("n")] Vector x;
            [Data("m")] Vector y;
            [Sample("n", "m")] Matrix c;
            [Sample("m")] Vector z;
            [Loss] double OfSamples() => OptimalTransport(Softmax(a), Softmax(b + z), c + Outer(x, z));
            [Regularizer] double Wasserstein() => Square(OptimalTransport(Softmax(a), Softmax(b), Matrix.From(n, m, (i, j) => Square(x[i] - y[j]))));
            """) { Smallest = 2, Largest = 4, SingleTolerance = 5e-4 },
        new("Transformed", "n; k; p=2^k", """
            [Size] int n;
            [Size] int k = 2;
            [Size] int p => 1 << k;
            [Parameter("n")] Vector w;
            [Sample("n")] Vector x;
            [Parameter("p")] Vector h;
            [Loss] double Spectrum()
            {
                var (re, im) = Fft(w * x, Sin(w));
                var (a, b) = InverseFft(re * re, im);
                return Sum(Sqrt(1 + re * re + im * im)) + Dot(a, w) + SquaredNorm(b);
            }
            [Regularizer] double Sequency() => Sum(Log1p(Square(WalshHadamard(h))));
            """),
    ];
}
