namespace Objectives.Generator.Tests.Emitted;

/// <summary>Reductions: products, places, conditions, norms, sums of vectors and matrices, shares of comprehensions, line by line.</summary>
internal static partial class Corpus
{
    private static Case[] Reductions =>
    [
        new("FactorsOfVectors", "d; k", """
            [Size] int d, k;
            [Parameter("d")] Vector w;
            [Parameter("k", "d")] Matrix A;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Loss] double OfVector() => Product(x * w + 1) - Product(d, i => w[i] * x[i] + b, where: i => x[i] > 0);
            [Loss] double OfRows() => Dot(Rows(A).Product(), A * x) + Sum(Columns(A + 1).Product() * x) + Product(2, i => b * x[0]);
            [Regularizer] double OfMatrix() => Product(A) + Product(w) * Product(k, j => Sum(A[j])) + Product(d, i => b);
            """),
        new("ReductionsOfMatrices", "d; k", """
            [Parameter("k", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Sample("k")] Vector u;
            [Loss] double Loss() => LogSumExp(Outer(u, x) - A) + LogMeanExp(A) * Variance(A + Outer(u, x));
            [Regularizer] double Spread() => StandardDeviation(Hadamard(A, A));
            """),
        new("ProductsOfQuotients", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Loss() => Product(d, i => (w[i] + y) / (2 + x[i])) + Product(d, i => w[i] * (1 + x[i]) / 2);
            [Loss] double Softened() => Product(Softsign(LeakyRelu(w, y)));
            [Regularizer] double Once() => Product(d, i => w[i] / (3 + w[i]));
            """),
        new("ProductsWithZeros", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Data("d")] int[] zero;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Product(d, i => zero[i] == 0 ? Relu(w[i]) * x[i] : w[i]) + Product(Vector.From(d, i => zero[i] * w[i]));
            [Regularizer] double Thrice() => Product(d, i => zero[i] > 1 ? 0.0 * w[i] : w[i]);
            """) { Ranges = "zero 0 2" },
        new("Places", "d; k", """
            [Size] int d, k;
            [Parameter("d")] Vector w;
            [Parameter("k", "d")] Matrix A;
            [Data("d")] Vector c;
            [Sample("d")] Vector x;
            [Loss] double Nearest() => Square(w[ArgMax(x)] - x[ArgMin(w * x)]) + A[ArgMax(A * x), ArgMin(c)];
            [Loss] double OfRows()
            {
                int[] best = Rows(A).ArgMax();
                int[] least = Columns(A).ArgMin();
                return Sum(k, j => x[best[j]] * A[j, best[j]]) + A[least[0], 0] * Sum(x) + ArgMax(x) * w[0];
            }
            [Regularizer] double Shared() => Square(w[ArgMax(c)]) + Sum(w) * ArgMin(c) + SquaredNorm(w) * (ArgMax(w) + 1);
            """),
        new("TiedPlaces", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss() => w[ArgMax(0 * x)] * x[0] + w[ArgMin(Relu(w))] + w[ArgMax(Floor(x))];
            """),
        new("Conditions", "d; m", """
            [Size] int d, m;
            [Parameter("d")] Vector w;
            [Data("m")] Vector c;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Loss() => AnyTrue(d, i => x[i] > 1.5) ? Dot(w, x) : AllTrue(d, i => w[i] * x[i] < 1) ? Sum(w) * y : SquaredNorm(w);
            [Regularizer] double Shared() => (AllTrue(m, j => c[j] > -1.9) || AnyTrue(m, j => c[j] * w[0] > 1)) ? Sqrt(1 + SquaredNorm(w)) : Sum(w) + (AllTrue(m, j => w[0] > 0) ? 1 : w[0]);
            """),
        new("PowerNorms", "d; k", """
            [Size] int d, k;
            [Parameter("d")] Vector w;
            [Parameter("k", "d")] Matrix A;
            [Hyperparameter] double p = 3;
            [Sample("d")] Vector x;
            [Loss] double Loss() => NormP(w * x, 2.5) + Square(NormP(w - x, p + 1)) + NormP(0 * w, 3);
            [Loss] double OfRows() => Dot(Rows(A).NormP(3), A * x) + Sum(Columns(A).NormP(p + 1.5) * x);
            [Regularizer] double Bridge() => NormP(A, 4) + NormP(w, 1.5);
            """),
        new("SumsOfArrays", "d; k; m", """
            [Size] int d, k, m;
            [Parameter("d")] Vector w;
            [Parameter("k", "d")] Matrix A;
            [Data("m")] Vector c;
            [Sample("d")] Vector x;
            [Loss] double Vectors() => SquaredNorm(Sum(k, j => A[j] * (x + j)) - w) + Dot(Mean(k, j => Tanh(A[j] * x[0])), x);
            [Loss] double Masked() => Sum(Sum(k, j => A[j] * w, where: j => j > 0 || x[0] > 9) * x) + Sum(w * Mean(k, j => A[j], where: j => j != 1));
            [Loss] double Matrices() => Sum(Sum(m, i => c[i] * Outer(w, x)) * x) + SquaredNorm(Mean(m, i => A * (1 + c[i])) * x);
            """),
        new("SharesOfComprehensions", "d; k", """
            [Size] int d, k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Loss] double Attention()
            {
                Vector p = Softmax(k, j => Dot(W[j], x), where: j => j != label || k == 1);
                return SquaredNorm(p * W - x) + Dot(Softmax(d, i => x[i] * W[0, i]), x);
            }
            [Loss] double Level() => LogMeanExp(k, j => Dot(W[j], x)) + LogMeanExp(d, i => W[0, i] * x[i], where: i => i != 1) + LogMeanExp(W * x);
            """) { Ranges = "label 0 k-1" },
        new("LinesOfMatrices", "d; k", """
            [Size] int d, k;
            [Parameter("k", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Loss] double OfRows() => Dot(Rows(A).LogMeanExp() + Rows(A).Variance() + Rows(A).Norm1() + Rows(A).NormInf(), A * x) + SquaredNorm(Rows(A).Normalize() * x);
            [Loss] double OfColumns() => Dot(Columns(A).LogMeanExp() + Columns(A).StandardDeviation() + Columns(A).Norm1() + Columns(A).NormInf(), x)
                + SquaredNorm(Columns(A).Normalize() * x) + Dot(x, Columns(A).Product()) + Norm1(A) + NormInf(A);
            """) { Smallest = 2 },
    ];
}
