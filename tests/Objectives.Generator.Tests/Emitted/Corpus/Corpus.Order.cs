namespace Objectives.Generator.Tests.Emitted;

/// <summary>Elements in order, of parameters, of one sample, and of the batch.</summary>
internal static partial class Corpus
{
    private static Case[] Order =>
    [
        new("OrderedWeights", "d", """
            [Parameter("d")] Vector w;
            [Parameter("d")] Vector a;
            [Sample("d")] Vector x;
            [Loss] double Ordered() => Dot(a, SortDescending(w * x)) + Square(Sum(Sort(Sin(w + x)) * x));
            [Regularizer] double Slope() => Dot(Sort(Abs(w)), Tanh(a));
            """),
        new("ValueAtRisk", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] double q = 0.8;
            double Loss() => Square(Dot(w, x) - y);
            [Loss(Once = true)] double Tail()
            {
                Vector losses = Sort(All(() => Loss()));
                return Sum(BatchSize, i => losses[i] * (i + 1.0) / BatchSize, where: i => i >= 0.5 * BatchSize) + Quantile(All(() => Loss()), q);
            }
            """),
        new("RanksOfElements", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                int[] order = ArgSort(w * x), rank = Rank(w + x);
                return Sum(d, i => Square(w[order[i]]) * (i + 1.0)) + Sum(d, i => w[i] * x[rank[i]] * rank[i]) + Square(Median(w - x));
            }
            """),
        new("Truncated", "d; k; m=d+k", """
            [Size] int k;
            [Parameter("m")] Vector w;
            [Sample("m")] Vector x;
            [Hyperparameter] double q = 0.3;
            [Loss] double Loss() => SquaredNorm(TopK(w * x, k)) + Sum(BottomK(Exp(w * x), k)) + Quantile(w * x, q);
            """),
        new("Accumulated", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Dot(CumSum(w * x), x) + SquaredNorm(CumProd(w + x)) + Sum(Square(CumMax(w * x))) + Dot(LogCumSumExp(w + x), x);
            [Regularizer] double OfParameters() => Sum(Square(CumSum(Square(w)))) + Sum(CumProd(w)) + Sum(LogCumSumExp(w)) + Sum(CumMax(w));
            """),
        // Every sample sorts its distances to the batch, once for the sum over the batch and once where its own share is differentiated.
        new("SortedNeighbours", "m; d", """
            [Size] int m;
            [Parameter("m", "d")] Matrix W;
            [Sample("d")] Vector x;
            double Nearest()
            {
                Matrix z = All(() => W * x);
                Vector distances = Sort(Vector.From(BatchSize, j => SquaredDistance(z[j], z[SampleIndex])));
                return Log(1 + distances[^1] * distances[BatchSize / 2]) + Square(distances[0]);
            }
            [Loss] double Spread() => Sqrt(1 + Mean(All(() => Square(Nearest()))));
            """) { MostSamples = 37 },
    ];
}
