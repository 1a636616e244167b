using System.Collections.Generic;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Samples of different lengths.</summary>
internal static partial class Corpus
{
    private static IReadOnlyList<Case> Ragged =>
    [
        new("RaggedSums", "t", """
            [Parameter] double a, b;
            [Sample("t", Ragged = true)] Vector x;
            [Sample] double y;
            [SampleWeight] double s;

            [Loss] double Squared() => Square(Sum(Tanh(a * x)) + b * x.Length - y);
            [Metric] double Elements() => x.Length;
            """) { Ranges = "s 0 2", Smallest = 0 },

        new("RaggedStatistics", "t", """
            [Parameter] double a, b;
            [Sample("t", Ragged = true)] Vector x;
            [Sample] double y;

            [Loss] double Fit() => Square(Norm(x + a) - y) + (x.Length > 0 ? Mean(Exp(a * x)) + Variance(b * x) + Max(a * x) - Min(b * x) : a);
            [Loss(Reduction.Sum)] double Likelihood() => x.Length > 0 ? LogSumExp(a * x) + Dot(Softmax(b * x), x) : 0;
            """) { Smallest = 0 },

        new("RaggedTokens", "t; v; d", """
            [Size] int v, d;
            [Parameter("v", "d")] Matrix E;
            [Parameter("d")] Vector q;
            [Parameter] double b;
            [Sample("t", Ragged = true)] int[] tokens;
            [Sample("t", Ragged = true)] Vector share;
            [Sample] double y;

            Vector Pooled() => Sum(tokens.Length, i => share[i] * E[tokens[i]]);
            [Loss] double Logistic() => Softplus(-y * (tokens.Length > 0 ? Dot(q, Pooled()) + b : b));
            """) { Ranges = "tokens 0 v-1" },

        new("RaggedAttention", "t; d", """
            [Parameter("d")] Vector q, w;
            [Sample("t", "d", Ragged = true)] Matrix X;
            [Sample("t", Ragged = true)] bool[] isKept;
            [Sample] double y;

            [Loss] double Attention()
            {
                var a = Softmax(X.RowCount, i => Dot(q, X[i]), where: i => isKept[i]);
                return Square(Sum(X.RowCount, i => isKept[i] ? a[i] * Dot(w, X[i]) : 0) - y);
            }
            """) { SingleTolerance = 1e-4 },

        new("RaggedLoops", "t", """
            [Parameter] double a, b, c;
            [Sample("t", Ragged = true)] Vector x;
            [Sample] double y;

            [Loss] double Recurrent()
            {
                double h = 0;
                for (int i = 0; i < x.Length; i++)
                    h = Tanh(a * h + b * x[i]);
                return Square(c * h - y);
            }

            [Loss(Reduction.Sum)] double Rough()
            {
                double sum = 0;
                for (int i = 1; i < x.Length; i++)
                    sum += Abs(x[i] - a * x[i - 1]);
                foreach (double e in x)
                    sum += Square(e - b);
                return sum;
            }
            """) { SingleTolerance = 1e-4 },

        new("RaggedPairs", "t; u", """
            [Parameter] double scale, a;
            [Sample("t", Ragged = true)] Vector x;
            [Sample("u", Ragged = true)] Vector z;

            [Loss] double Kernel() => Sum(x.Length, i => Sum(z.Length, j => Exp(-Square(scale * (x[i] - z[j])))))
                + Sum(x.Length, i => Sum(x.Length, j => i < j ? Cos(a * (x[i] - x[j])) : 0));
            [Loss] double Edges() => x.Length > 0 ? a * x[0] - scale * x[^1] : 0;
            [Loss] double Steps() => x.Length > 0 ? SquaredNorm(a * x[1..] - x[..^1]) : 0;
            """) { Largest = 5 },

        new("RaggedMixed", "t; d", """
            [Parameter("d")] Vector w;
            [Parameter] double a;
            [Sample("d")] Vector f;
            [Sample("t", Ragged = true)] Vector x;

            [Loss] double Mixed() => Softplus(Dot(w, f) - Sum(x.Length, i => x[i] * Sin(a * i)));
            [Regularizer] double Ridge() => 0.1 * SquaredNorm(w);
            """) { Smallest = 0 },
    ];
}
