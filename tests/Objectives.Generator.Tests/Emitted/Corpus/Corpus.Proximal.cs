namespace Objectives.Generator.Tests.Emitted;

/// <summary>Regularizers with a proximal map, and one without.</summary>
internal static partial class Corpus
{
    private static Case[] Proximals =>
    [
        new("ElasticNet", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter(Domain = Domain.Nonnegative)] double lambda = 0.3;
            [Hyperparameter(Domain = Domain.UnitInterval)] double ratio = 0.4;
            [Loss] double Loss() => Square(Dot(w, x) + b - y) / 2;
            [Regularizer] double Penalty() => lambda * (ratio * Norm1(w) + (1 - ratio) / 2 * SquaredNorm(w));
            """) { Ranges = "lambda 0.1 1; ratio 0 1" },
        new("SparseGroups", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Parameter("d")] Vector v;
            [Sample("d")] Vector x;
            [Data("k")] Vector strength;
            [Hyperparameter(Domain = Domain.Nonnegative)] double mu = 0.2, nu = 0.3;
            [Loss] double Loss() => LogSumExp(W * x) + Dot(v, x);
            [Regularizer] double Grouped() => mu * Sum(Rows(W).Norm()) + 0.1 * Norm1(W) + nu / 2 * Sum(k, i => strength[i] * SquaredNorm(W[i]));
            [Regularizer] double Whole() => nu * Norm(v);
            """) { Ranges = "strength 0.5 2; mu 0.1 1; nu 0.1 1", Smallest = 2 },
        new("WeightedShrinkage", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Parameter("d")] Vector u;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Data("d")] Vector strength, slope;
            [Data("d")] bool[] kept;
            [Hyperparameter(Domain = Domain.Nonnegative)] double mu = 0.2;
            [Loss] double Loss() => Exp(Dot(w, x) / 4) + Dot(u, x) * b;
            [Regularizer] double Adaptive() => mu * Sum(d, j => strength[j] * Abs(w[j]), where: j => kept[j]) - Dot(slope, w);
            [Regularizer] double Scaled() => Sum(strength * Square(3 * u)) / 2 + Abs(2 * b) / 3 + Square(b) / 8;
            """) { Ranges = "strength 0.1 1; mu 0.1 1" },
        new("FusedShrinkage", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Softplus(Dot(w, x));
            [Regularizer] double Differences() => Sum(d - 1, j => Abs(w[j + 1] - w[j]));
            """) { Smallest = 2 },
    ];
}
