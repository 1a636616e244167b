namespace Objectives.Generator.Tests.Emitted;

/// <summary>Weights, reductions, several terms, terms evaluated once, no samples at all, sizes.</summary>
internal static partial class Corpus
{
    private static Case[] Samples =>
    [
        new("KindsOfSamples", "d; edgeSamples", """
            public enum Kind { Seen, Hidden = 4, Censored = -1 }
            public enum Small : byte { No, Yes }
            [Parameter("d")] Vector w;
            [Parameter] double scale;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample] Kind kind;
            [Data] Kind usual;
            [Sample(Set = "edge")] Small wall;
            [Sample(Set = "edge")] double u;
            [Hyperparameter] Kind treated = Kind.Hidden;
            [Hyperparameter] bool isRobust;
            [Hyperparameter] int power = 2;
            [Loss]
            double Fit() => kind switch
            {
                Kind.Seen => isRobust ? Softplus(y * Dot(w, x)) : Square(Dot(w, x) - y),
                Kind.Hidden when treated == Kind.Hidden => Exp(scale / 4),
                _ => Log1p(Square(scale * y)),
            };
            [Loss]
            double Powers()
            {
                double p = 1;
                for (int i = 0; i < power; i++)
                    p *= scale;
                return usual == treated ? p * y : kind != usual ? -p : (int)kind * scale;
            }
            [Loss] double Edge() => wall == Small.Yes ? Square(u - scale) : 0;
            """) { Ranges = "power 0 3" },
        new("WeightOfMetrics", "", """
            [Parameter] double a;
            [Sample] double y;
            [SampleWeight] double weight;
            [Loss] double Loss() => a * a;
            [Metric] double Mean() => y - a;
            """) { Ranges = "weight 0.5 2" },
        Weighted("WeightedMean", "Reduction.Mean"),
        Weighted("WeightedSum", "Reduction.Sum"),
        Weighted("WeightedMeanOverCount", "Reduction.MeanOverCount"),
        new("SeveralTerms", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [SampleWeight] double s;
            [Hyperparameter] double l1 = 0.3, l2 = 0.2;
            double Margin => y * (Dot(w, x) + b);
            [Loss] double Logistic() => Softplus(-Margin);
            [Loss(Reduction.Sum)] double Exponential() => Exp(-Margin / 10);
            [Loss(Reduction.MeanOverCount)] double Hinge() => Square(Relu(1 - Margin));
            [Regularizer] double Lasso() => l1 * Sum(Sqrt(w * w + 0.01));
            [Regularizer] double Ridge() => l2 / 2 * SquaredNorm(w);
            [Metric] double Accuracy() => Margin > 0 ? 1 : 0;
            [Metric(Reduction.Sum)] double Margins() => Margin;
            """) { Ranges = "s 0.5 2" },
        new("OnceAndSamples", "d; t", """
            [Parameter("d")] Vector w;
            [Parameter("t")] Vector u;
            [Sample("d")] Vector x;
            [Data("t")] Vector target;
            [Loss] double Fit() => Cos(Dot(w, x));
            [Loss] double Prior() => SquaredDistance(u, target) / 2 + Sum(w);
            [Loss(PerSample = true)] double Constant() => Sum(Sin(u));
            [Loss(Once = true)] double Whole() => Exp(-Mean(u));
            [Size] int d, t;
            [Metric] double Magnitude() => Norm(w);
            """),
        new("NoSamples", "t", """
            [Parameter("t")] Vector trend;
            [Data("t")] Vector y;
            [Hyperparameter] double lambda = 1;
            [Loss] double Fit() => SquaredNorm(y - trend) / 2;
            [Regularizer] double Variation() => lambda * Sum(trend.Length - 1, i => Sqrt(Square(trend[i + 1] - trend[i]) + 1e-3));
            """) { Smallest = 1 },
        new("NoData", "", """
            [Parameter] double a, b;
            [Loss] double Rosenbrock() => Square(1 - a) + 100 * Square(b - a * a);
            """),
        new("ConstantAxes", "d", """
            [Parameter(3)] Vector kernel;
            [Parameter(2, "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample(3)] Vector y;
            [Size] int d;
            [Loss] double Loss() => SquaredDistance(kernel, y) + Square(Dot(W[0], x)) + Dot(W[1], x) * kernel[2];
            """),
        new("ConstantOnly", "", """
            [Parameter(3)] Vector p;
            [Parameter(4, 2)] Matrix Q;
            [Sample(2)] Vector x;
            [Loss] double Loss() => SquaredNorm(Q * x) + Dot(p, p) * x[0];
            """),
        new("DerivedSizes", "d; groups; h; pairs=2*d+1; product=d*h", """
            [Size] int d, groups;
            [Size] int h = 4;
            [Size] int pairs => 2 * d + 1;
            [Size] int product => d * h;
            [Parameter("pairs")] Vector p;
            [Parameter("product")] Vector q;
            [Parameter("groups", "h")] Matrix G;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Square(Sum(d, i => x[i] * (p[2 * i] + p[2 * i + 1])) - p[pairs - 1]) + Sum(d, i => x[i] * Sum(h, j => Sin(q[i * h + j])));
            [Regularizer] double Group() => Sum(Rows(G).Norm());
            """) { Smallest = 2 },
        new("UnusedParameter", "d", """
            [Parameter("d")] Vector w;
            [Parameter("d", 2)] Matrix unused;
            [Parameter] double linear;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Square(Dot(w, x)) + 3 * linear;
            """),
        new("RegularizerOnly", "d", """
            [Size] int d = 5;
            [Parameter("d")] Vector w;
            [Regularizer] double Ridge() => SquaredNorm(w) / 2;
            """),
        new("SampleArrays", "k; m", """
            [Parameter("k")] Vector u;
            [Parameter("m")] Vector v;
            [Sample("k", "m")] Matrix X;
            [Sample] double y;
            [Loss] double Bilinear() => Square(Dot(u, X * v) - y);
            [Loss] double Spread() => Variance(u * X);
            """),
        // The second axis of the matrices is named before the first.
        new("SampleMatrices", "d; c", """
            [Size] int d, c;
            [Parameter("d")] Vector v;
            [Parameter("c", "d")] Matrix M;
            [Sample("c", "d")] Matrix X;
            [Loss] double Linear() => Sum(Hadamard(M, X));
            [Loss(Once = true)] double OfMean()
            {
                Tensor3 all = All(X);
                Matrix mean = Mean(BatchSize, i => all[i]);
                return SquaredNorm(mean * v) + Sum(c, i => mean[i, 0] * Square(v[d - 1]));
            }
            """),
        new("ZeroWeights", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [SampleWeight] double s;
            [Loss(Reduction.Sum)] double Loss() => s > 1 ? Square(Dot(w, x)) : s * Sum(w);
            """) { Ranges = "s 0 2" },
    ];

    private static Case Weighted(string name, string reduction) => new(name, "d", $$"""
        [Parameter("d")] Vector w;
        [Sample("d")] Vector x;
        [Sample] double y;
        [SampleWeight] double s;
        [Loss({{reduction}})] double Squared() => Square(Dot(w, x) - y) / 2;
        """)
    { Ranges = "s 0.1 3", Smallest = 0 };
}
