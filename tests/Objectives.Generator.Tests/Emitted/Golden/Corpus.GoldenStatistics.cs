namespace Objectives.Generator.Tests.Emitted;

/// <summary>Published objectives of statistics.</summary>
internal static partial class Corpus
{
    private static Case[] GoldenStatistics =>
    [
        // F. Šrajer, Z. Kukelova, A. Fitzgibbon, A Benchmark of Selected Algorithmic Differentiation Tools, 2018: the mixture, with its sign of the Wishart prior.
        new("GaussianMixture", "k; d; pairs=d*d-d/2", """
            [Size] int k, d;
            [Size] int pairs => d * (d - 1) / 2;
            [Parameter("k")] Vector alpha;
            [Parameter("k", "d")] Matrix mu, q;
            [Parameter("k", "pairs")] Matrix l;
            [Sample("d")] Vector x;
            [Hyperparameter] double gamma = 1;
            [Hyperparameter] int m = 0;
            // Row i of the precision's factor, times x − μ; the factor's strict lower triangle is stored column by column.
            double Whitened(int c, int i) => Exp(q[c, i]) * (x[i] - mu[c, i]) + Sum(d, j => l[c, j * (2 * d - j - 1) / 2 + i - j - 1] * (x[j] - mu[c, j]), where: j => j < i);
            [Loss(Reduction.Sum)] double Likelihood() => LogSumExp(k, c => alpha[c] + Sum(q[c]) - Sum(d, i => Square(Whitened(c, i))) / 2)
                - LogSumExp(alpha) - d / 2.0 * Log(2 * Math.PI);
            [Regularizer] double Wishart()
            {
                double freedom = d + m + 1;
                double logGamma = d * (d - 1) / 4.0 * Log(Math.PI) + Sum(d, j => LogGamma((freedom - j) / 2));
                return gamma * gamma / 2 * (SquaredNorm(Exp(q)) + SquaredNorm(l)) - m * Sum(q) - k * (freedom * d * (Log(gamma) - Log(2.0) / 2) - logGamma);
            }
            """) { Ranges = "m 0 3", Smallest = 2, Largest = 4 },
        // S.-J. Kim, K. Koh, S. Boyd, D. Gorinevsky, l1 Trend Filtering, SIAM Review 51, 2009, equation 2.
        new("TrendFiltering", "d", """
            [Parameter("d")] Vector trend;
            [Data("d")] Vector y;
            [Hyperparameter] double lambda = 2;
            [Loss] double Fit() => SquaredDistance(y, trend) / 2;
            [Regularizer] double Kinks() => lambda * Norm1(Difference(Difference(trend)));
            """) { Smallest = 3 },
        // N. Breslow, discussion of D. R. Cox, Regression Models and Life-Tables, 1972; B. Efron, JASA 72, 1977, for ties.
        new("CoxWithTies", "d; m", """
            [Size] int m;
            [Parameter("d")] Vector w;
            [Data("m", "d")] Matrix X;
            [Data("m")] int[] time;
            [Data("m")] bool[] died;
            [Loss] double Breslow()
            {
                Vector eta = X * w;
                return Sum(m, i => LogSumExp(m, j => eta[j], where: j => time[j] >= time[i]) - eta[i], where: i => died[i]);
            }
            [Loss] double Efron()
            {
                Vector eta = X * w;
                double loss = 0;
                for (int i = 0; i < m; i++)
                {
                    if (!died[i])
                        continue;
                    int ties = CountTrue(m, j => died[j] && time[j] == time[i]), before = CountTrue(m, j => j < i && died[j] && time[j] == time[i]);
                    double tied = Sum(m, j => Exp(eta[j]), where: j => died[j] && time[j] == time[i]);
                    loss += Log(Sum(m, j => Exp(eta[j]), where: j => time[j] >= time[i]) - (double)before / ties * tied) - eta[i];
                }
                return loss;
            }
            """) { Largest = 11, SingleTolerance = 1e-4 },
        // H. Zou, T. Hastie, JRSS B 67, 2005; R. Tibshirani et al., Sparsity and Smoothness via the Fused Lasso, JRSS B 67, 2005.
        new("ElasticNetWithVariation", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] double lasso = 0.5, ridge = 0.25, variation = 2;
            [Loss] double Fit() => Square(Dot(w, x) - y) / 2;
            [Regularizer] double ElasticNet() => lasso * Norm1(w) + ridge / 2 * SquaredNorm(w);
            [Regularizer] double TotalVariation() => variation * Sum(d - 1, j => Abs(w[j + 1] - w[j]));
            """),
        // T.-Y. Lin, P. Goyal, R. Girshick, K. He, P. Dollár, Focal Loss for Dense Object Detection, ICCV 2017, equation 5.
        new("Focal", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] bool positive;
            [Hyperparameter] double alpha = 0.75, gamma = 2;
            [Loss] double Loss()
            {
                double s = positive ? Dot(w, x) : -Dot(w, x);
                return -(positive ? alpha : 1 - alpha) * Pow(Sigmoid(-s), gamma) * LogSigmoid(s);
            }
            """),
        // F. Milletari, N. Navab, S.-A. Ahmadi, V-Net, 3DV 2016, section 3, with squares in the denominator.
        new("Dice", "d; pixels", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("pixels", "d")] Matrix x;
            [Sample("pixels")] Vector mask;
            [Hyperparameter] double epsilon = 0.5;
            [Loss] double Loss()
            {
                Vector p = Sigmoid(x * w + b);
                return 1 - (2 * Dot(p, mask) + epsilon) / (SquaredNorm(p) + SquaredNorm(mask) + epsilon);
            }
            """) { Ranges = "mask 0 1" },
    ];
}
