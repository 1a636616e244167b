namespace Objectives.Generator.Tests.Emitted;

/// <summary>Values and rows in groups: within a sample, among shared data, over the batch.</summary>
internal static partial class Corpus
{
    private static Case[] Groups =>
    [
        new("GroupsOfSample", "m; k", """
            [Size] int m, k;
            [Parameter("m")] Vector w;
            [Parameter("k")] Vector u;
            [Sample("m")] Vector x;
            [Sample("m")] int[] group;
            [Loss] double Sums() => SquaredNorm(SegmentSum(w * x, group, k) - u);
            [Loss] double Means() => Dot(Sin(SegmentMean(Square(w) + x, group, k)), u);
            [Loss] double Largest() => Sum(k, j => Square(SegmentMax(w * x, group, k)[j] - u[j]), where: j => CountTrue(m, i => group[i] == j) > 0);
            [Loss] double Shares() => Dot(SegmentSoftmax(w * x, group, k), Tanh(x)) + Sum(m, i => SegmentLogSumExp(w + x, group, k)[group[i]] * u[group[i]]);
            """) { Ranges = "group 0 k-1" },
        new("GroupsOfData", "m; k; d", """
            [Size] int m, k, d;
            [Parameter("d")] Vector w;
            [Parameter("m")] Vector v;
            [Data("m", "d")] Matrix X;
            [Data("m")] int[] stratum;
            [Data("k")] Vector y;
            [Loss] double Fit()
            {
                Vector z = X * w;
                Vector sums = SegmentSum(Exp(z), stratum, k);
                return SquaredNorm(sums - y) + SquaredNorm(SegmentMean(z, stratum, k)) + Dot(SegmentSoftmax(z * v, stratum, k), z);
            }
            [Regularizer] double Group() => Sum(k, j => Sqrt(1 + SegmentSum(Square(v), stratum, k)[j])) + Sum(m, i => SegmentMax(v, stratum, k)[stratum[i]])
                + Sum(m, i => Square(SegmentLogSumExp(v, stratum, k)[stratum[i]]));
            """) { Ranges = "stratum 0 k-1" },
        new("GroupsOfRows", "m; k; d", """
            [Size] int m, k, d;
            [Parameter("m", "d")] Matrix A;
            [Parameter("d")] Vector u;
            [Data("m")] int[] part;
            [Sample("d")] Vector x;
            [Loss] double Pooled() => SquaredNorm(SegmentMean(A, part, k) * x) + Dot(u, Columns(SegmentSum(A, part, k)).Sum() * x);
            [Loss] double Peaks() => Sum(m, i => Dot(SegmentMax(A, part, k)[part[i]], x * u)) + SquaredNorm(SegmentSoftmax(A, part, k) * (x + u));
            [Regularizer] double Levels() => Sum(m, i => Dot(SegmentLogSumExp(A, part, k)[part[i]], u));
            """) { Ranges = "part 0 k-1" },
        new("GroupsOverBatch", "d; k", """
            [Size] int k, d;
            [Parameter("d")] Vector w;
            [Parameter("k")] Vector u;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample] int group;
            double Score() => Tanh(Dot(w, x));
            [Loss] double Gap() => SquaredNorm(SegmentMean(All(() => Score()), All(group), k) - u);
            [Loss] double Likelihood() => -Mean(SegmentSoftmax(All(() => Score() * (1 + 0.1 * y)), All(group), k) * All(y));
            [Loss] double Rows() => Sum(Square(SegmentSum(All(() => x * w), All(group), k))) / BatchSize
                + Sum(BatchSize, i => SegmentLogSumExp(All(() => Score()), All(group), k)[All(group)[i]]) / BatchSize;
            [Loss] double Own() => Score() * SegmentMax(All(() => Score()), All(group), k)[group];
            """) { Ranges = "group 0 k-1" },
        // More groups than members, and a problem whose solution mixes them: of those that are empty nothing moves.
        new("EmptyGroups", "m; k=m+2", """
            [Size] int m;
            [Size] int k;
            [Parameter("m")] Vector w;
            [Data("k")] Vector c;
            [Data("m")] int[] group;
            [Regularizer] double Nearest() => MinOver(v => SquaredNorm(v - Tanh(SegmentLogSumExp(w, group, k))) + 0.1 * Square(Dot(c, v)), Vector.From(k, j => 0.1));
            [Regularizer] double Direct() => SquaredNorm(c - Sigmoid(SegmentLogSumExp(w, group, k)));
            """) { Ranges = "group 0 k-1", ReferenceTolerance = 1e-6, Largest = 8 },
        new("TiesInGroups", "m; k", """
            [Size] int m, k;
            [Parameter("m")] Vector w;
            [Data("m")] int[] group;
            [Loss] double Largest() => Sum(m, i => Square(1 + SegmentMax(Relu(w), group, k)[group[i]])) + Sum(SegmentSoftmax(0 * w, group, k) * w);
            """) { Ranges = "group 0 k-1" },
    ];
}
