using System.Collections.Generic;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>The batch seen from inside: statistics of the batch, each sample against every other.</summary>
internal static partial class Corpus
{
    private static IEnumerable<Case> Batch =>
    [
        // What the first sample leaves of the batch: a length that is known once the batch is.
        new("BatchTail", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Hyperparameter] int skip = 1;
            [Loss(Once = true)] double Loss()
            {
                Vector z = All(() => Dot(w, x));
                Matrix rest = All(x)[skip..];
                return Sum(Exp(z[1..] * 0.3)) + Sum(rest.RowCount, i => Square(Dot(w, rest[i]) - z[0]));
            }
            """) { Ranges = "skip 0 1", MostSamples = 300 },
        new("RatioOverBatch", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            double Score() => Dot(w, x) + b;
            [Loss] double Ratio() => Sum(All(() => Square(Score() - y))) / (1 + Sum(All(() => Square(Score()))));
            """),
        new("CentredScores", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [SampleWeight] double s;
            double Score() => Tanh(Dot(w, x));
            [Loss] double Centred() => Square(Score() - Mean(All(() => Score())) - y / BatchSize);
            [Loss(Reduction.Sum)] double Place() => Score() * (SampleIndex + 1.0) / BatchSize + Mean(All(y)) * Sum(w) + Mean(All(s)) * Score();
            """) { Ranges = "s 0.1 2" },
        new("Contrastive", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample("d")] Vector z;
            [Hyperparameter] double tau = 0.5;
            [Loss] double InfoNce()
            {
                Vector anchor = W * x;
                Matrix keys = All(() => W * z);
                return LogSumExp(BatchSize, j => Dot(anchor, keys[j]) / tau) - 1.5 * Dot(anchor, W * z) / tau;
            }
            """),
        new("PairwiseRanking", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample] int group;
            [Loss] double Pairs()
            {
                double score = Dot(w, x);
                Vector scores = All(() => Dot(w, x)), labels = All(y);
                int[] groups = All(group);
                return Sum(BatchSize, j => Softplus(scores[j] - score), where: j => labels[j] < y && groups[j] == group) / BatchSize;
            }
            """),
        new("KernelDiscrepancy", "d", """
            [Parameter("d")] Vector shift;
            [Sample("d")] Vector x;
            [Sample("d")] Vector y;
            Vector Moved() => x + shift;
            [Loss] double Mmd() => Mean(All(() => Exp(-SquaredDistance(Moved(), y) / 2)))
                + Mean(All(() => Moved()).RowCount, i => Exp(-SquaredNorm(All(() => Moved())[i]) / 4));
            """),
        new("InteriorAndBoundary", "d; boundarySamples; startSamples", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample("d", Set = "boundary")] Vector edge;
            [Sample(Set = "boundary")] double wall;
            [SampleWeight(Set = "boundary")] double s;
            [Sample(Set = "start")] int place;
            [Sample(Set = "start")] double level;
            double At(Vector z) => Sin(Dot(w, z)) + b;
            [Loss] double Interior() => Square(Derivative(t => At(x * t), 1.0) - y);
            [Loss] double Boundary() => Square(At(edge) - wall);
            [Loss(Reduction.Sum)] double Start() => Square(b * level - w[place]);
            [Loss(Reduction.MeanOverCount)] double Wall() => At(edge) * (At(edge) - Mean(All(() => At(edge))));
            [Metric] double Largest() => Abs(At(edge) - wall);
            """) { Ranges = "s 0.1 2; place 0 d-1", ReferenceTolerance = 1e-6 },
        new("NamedLossOnly", "d; edgeSamples", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample(Set = "edge")] double u;
            [Loss] double Edge() => Square(u - Sum(w));
            [Metric] double Inside() => Dot(w, x);
            [Metric] double Outside() => u;
            """),
        // Samples of two types, both seen as the batch.
        new("RealsAndLabels", "", """
            [Parameter(3, 2)] Matrix W;
            [Sample] double y;
            [Sample] int label;
            [Sample] bool isKnown;
            [Loss] double Loss() => Min(W[All(label)[SampleIndex]]) * Mean(All(y)) + (All(isKnown)[SampleIndex] ? Square(W[0, 0] * y) : 0);
            """) { Ranges = "label 0 2" },
        // The index of a lane past the last sample is that of the last one.
        new("PlaceFromTheEnd", "", """
            [Parameter] double a;
            [Sample] double y;
            [Sample(3)] Vector x;
            [Loss] double Loss() => Square(y - a * Sum(All(x)[BatchSize - 1 - (BatchSize - 1 - SampleIndex)])) + All(y)[BatchSize - 1 - SampleIndex] * a;
            """),
        new("MetricOfNamedSet", "d; edgeSamples", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample(Set = "edge")] int place;
            [Sample("d", Set = "edge")] Vector wall;
            [SampleWeight(Set = "edge")] double s;
            [Loss] double Inside() => Softplus(Dot(w, x));
            [Metric] double Outside() => w[place] * Sum(wall);
            """) { Ranges = "place 0 d-1; s 0.1 2" },
        new("DescentOverAll", "", """
            [Parameter] double a, b;
            [Sample] double y;
            double Level()
            {
                double s = 0;
                for (int t = 0; t < 5; t++)
                    s -= 0.3 * (Mean(Tanh(s - All(y))) - 0.2 * Tanh(a));
                return s;
            }
            [Loss] double Fit() => Square(Level() - b) * y;
            """),
        new("SettlesOverAll", "", """
            [Parameter] double a, b;
            [Sample] double y;
            // The level settles within few turns; backwards the adjoints shrink to nothing, soon after.
            double Level()
            {
                double s = 0;
                for (int t = 0; t < 24; t++)
                    s = Tanh(a) + Mean(Tanh(s - All(y))) / 1e24;
                return s;
            }
            [Loss] double Fit() => Square(Level() - b) * y;
            """) { MostSamples = 40 },
        new("OnceOverNamedSet", "d; proposalSamples", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample("d", Set = "proposal")] Vector z;
            [Sample(Set = "proposal")] double logDensity;
            [Loss] double LogPartition() => LogMeanExp(All(() => Dot(w, z) - logDensity)) + Mean(All(logDensity));
            [Loss] double Centred() => Square(Dot(w, x) - y - Mean(All(y)));
            [Loss] double Spread() => Square(Dot(w, z) - Mean(All(() => Dot(w, z)))) / BatchSize;
            """),
        new("CountsOfGroups", "d; groups", """
            [Size] int groups;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] int group;
            [Loss]
            double Worst()
            {
                Vector losses = All(() => Softplus(Dot(w, x)));
                int[] of = All(group);
                int large = CountTrue(BatchSize, i => losses[i] > 0.5);
                return LogSumExp(groups, g => CountTrue(BatchSize, i => of[i] == g) > 0 ? Sum(BatchSize, i => losses[i], where: i => of[i] == g) / (2 * CountTrue(BatchSize, i => of[i] == g)) : large / 8.0);
            }
            """) { Ranges = "group 0 groups-1" },
        new("CosineContrastive", "d; k", """
            [Size] int k = 3;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x, other;
            [Loss]
            double InfoNce()
            {
                Vector scores = All(() => Normalize(W * other)) * Normalize(W * x);
                return LogSumExp(scores) - 1.5 * scores[SampleIndex] + 0.1 * SquaredNorm(W * x);
            }
            """) { Smallest = 2 },
        new("MeanDiscrepancy", "d; m", """
            [Size] int m;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Data("m", "d")] Matrix other;
            double Kernel(double a, double b) => Exp(-Square(a - b) / 2);
            [Loss] double Squared() => Mean(All(() => Mean(All(() => Dot(w, x)).Length, j => Kernel(All(() => Dot(w, x))[j], Dot(w, x)))))
                - 2 * Mean(m, j => Mean(All(() => Kernel(Dot(w, x), Dot(w, other[j])))))
                + Mean(m, i => Mean(m, j => Kernel(Dot(w, other[i]), Dot(w, other[j]))));
            [Loss] double OfProducts() => Sum(All(() => Dot(w, x))) * Mean(m, j => Dot(w, other[j])) / BatchSize;
            """) { Largest = 5 },
        new("OnceWithMetric", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Ratio() => Sum(All(() => Square(Dot(w, x)))) / (1 + SquaredNorm(w));
            [Metric] double Largest() => Max(All(() => Dot(w, x)));
            """),
        new("SoftmaxOverBatch", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Listwise() => Square(Dot(w, x)) - y * LogSoftmax(All(() => Dot(w, x)))[SampleIndex];
            """),
    ];
}
