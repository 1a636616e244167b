using System.Collections.Generic;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Sparse samples.</summary>
internal static partial class Corpus
{
    private static IReadOnlyList<Case> Sparse =>
    [
        new("SparseLogistic", "d; xEntries", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] SparseVector x;
            [Sample] double y;
            [SampleWeight] double s;
            [Hyperparameter] double lambda = 0.1;

            [Loss] double Logistic() => Softplus(-y * (Dot(w, x) + b));
            [Regularizer] double Ridge() => lambda / 2 * SquaredNorm(w);
            """) { Ranges = "s 0 2" },

        new("SparseSoftmax", "d; xEntries; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] SparseVector x;
            [Sample] int label;

            [Output(Family.Categorical)] Vector Scores() => W * x;
            [Loss] double CrossEntropy() => LogSumExp(Scores()) - Scores()[label];
            """) { Ranges = "label 0 k-1" },

        new("SparseFactorization", "d; xEntries; k", """
            [Size] int k;
            [Parameter("d")] Vector w;
            [Parameter("d", "k")] Matrix V;
            [Sample("d")] SparseVector x;
            [Sample] double y;

            [Residual] double Misfit() => Dot(x, w) + 0.5 * SquaredNorm(x * V) + 0.3 * Sum(Square(x) * Hadamard(V, V)) - y;
            """) { SingleTolerance = 1e-4 },

        new("SparseFunctions", "d; xEntries", """
            [Parameter("d")] Vector w, u;
            [Parameter] double a;
            [Sample("d")] SparseVector x;

            [Loss] double Mixed()
            {
                var z = -(a * x) / 2;
                return Sum(Tanh(z * w)) + Norm(u * x) + a * Mean(x) + Norm1(2 * (x * w)) + SquaredNorm(Log1p(Abs(x))) + NormInf(x) * a;
            }

            [Loss(Reduction.Sum)] double Counts() => x.Count > 1 ? Square(Dot(u, Expm1(a * x))) / x.Length : Dot(u, u);
            """) { SingleTolerance = 1e-4 },

        new("SparseBesideDense", "d; xEntries; h; t", """
            [Parameter("d", "h")] Matrix V;
            [Parameter("h")] Vector c, q;
            [Sample("d")] SparseVector x;
            [Sample("h")] Vector f;
            [Sample("t", Ragged = true)] Vector r;
            [Sample] double y;

            [Loss] double Network() => Square(Dot(q, Tanh(x * V + c * f)) + Sum(Sin(c[0] * r)) - y);
            """) { SingleTolerance = 1e-4 },
    ];
}
