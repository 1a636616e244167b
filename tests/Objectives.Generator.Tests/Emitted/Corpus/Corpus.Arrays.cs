namespace Objectives.Generator.Tests.Emitted;

/// <summary>Vectors and matrices: products, reductions, elements, comprehensions.</summary>
internal static partial class Corpus
{
    private static Case[] Arrays =>
    [
        new("DataOfAllKinds", "d; m", """
            [Parameter("d")] Vector w;
            [Data("d")] Vector scale;
            [Data("m", "d")] Matrix D;
            [Data("m")] int[] groups;
            [Data] double shift;
            [Data] int power;
            [Data] bool squared;
            [Sample("d")] Vector x;
            [Size] int m;
            [Loss] double Loss()
            {
                double z = Dot(w * scale, x) - shift * power;
                return (squared ? z * z : z) + Sum(m, j => w[groups[j]] * Dot(D[j], x)) / (1 + power);
            }
            """) { Ranges = "groups 0 d-1" },
        new("Products", "d; k; m", """
            [Parameter("k", "d")] Matrix W;
            [Parameter("d", "d")] Matrix A;
            [Parameter("m")] Vector v;
            [Data("m", "d")] Matrix D;
            [Data("k")] Vector u;
            [Loss] double Gram() => SquaredNorm(W * W.T) + Sum(W * A * D.T);
            [Loss] double Left() => Dot(u * W, v * D) + Sum(A * A);
            [Loss] double Cubic() => Trace(A * A.T * A);
            """),
        new("ProductsPerSample", "d; k", """
            [Parameter("k", "d")] Matrix W;
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Sample("k")] Vector u;
            [Loss] double Loss() => Dot(u, W * (A * x)) + SquaredNorm(u * W) + Dot(x, A * x) + Square(Dot(A.T * x, x));
            """) { Ranges = "x -1 1" },
        new("OuterTraceHadamard", "d", """
            [Parameter("d", "d")] Matrix A;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Sum(Hadamard(Outer(w, x), A)) + Trace(A) * Sum(Hadamard(A, A.T)) + Dot(Diagonal(A), x)
                + Sum(Divide(A, A.T * A.T + 10)) + Sum(Hadamard(DiagonalMatrix(w), A)) + SquaredNorm(A - A.T);
            """),
        new("ColumnsAndRows", "k; d", """
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample("k")] Vector u;
            [Size] int d;
            [Loss] double Loss() => Sum(d, j => Dot(W.Column(j), u) * x[j]) + Dot(Rows(W).LogSumExp(), u) + Sum(Rows(W).Softmax() * x);
            [Loss] double More() => Dot(Columns(W).Mean(), x) + Dot(Rows(W).Norm(), u) + Sum(Hadamard(Columns(W).Softmax(), W)) + Dot(Rows(W).Select(r => Dot(r, x)), u);
            """),
        new("Reductions", "d", """
            [Parameter("d")] Vector w;
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Loss] double Extremes() => Max(w * x) + Min(w + x) + Max(A) * Min(A * x);
            [Loss] double Moments() => Variance(w * x) + StandardDeviation(w + x) + Mean(A) * Mean(w);
            [Loss] double Norms() => Norm(w - x) + Norm(A) + Norm1(w * x) + NormInf(w + x) + Cosine(w, x + 3) + SquaredDistance(w, x);
            [Loss] double Exponentials() => LogSumExp(w * x) + LogMeanExp(w + x) + Dot(Softmax(w), x) + Dot(LogSoftmax(x * w), x) + Sum(Normalize(w + x));
            """) { Ranges = "w 0.2 1" },
        new("PairsOfArrays", "d", """
            [Parameter("d", "d")] Matrix A;
            [Parameter("d", 2, 3)] Tensor3 T;
            [Data("d", 2, 3)] Tensor3 G;
            [Sample("d", "d")] Matrix X;
            [Loss] double Matrices() => Dot(A, X) + SquaredDistance(A * X, X) + Cosine(A, X + A.T);
            [Regularizer] double Tensors() => Dot(T, G) + SquaredDistance(T, G) + Variance(T) + StandardDeviation(T * G) + LogMeanExp(T) + NormP(T, 3);
            """),
        new("DifferencesSummed", "k", """
            [Size] int k;
            [Parameter] double a;
            [Sample] double y;
            [Data("k")] Vector c;
            Vector Constants() { var z = new double[k]; double s = a; for (int t = 0; t < k; t++) { z[t] = s; } return z; }
            [Loss] double Loss()
            {
                Matrix A = Matrix.From(k, k, (i, j) => y + 0.1 * i * j), B = Matrix.From(k, k, (i, j) => a * c[i] - 0.3 * j);
                return Dot(Softplus(Constants() * (A - B)), 0.2 + Sigmoid(Atan2(Norm(A), c)));
            }
            """),
        new("Entropies", "d", """
            [Parameter("d")] Vector w;
            [Data("d")] Vector prior;
            [Sample("d")] Vector x;
            [Loss] double Divergence() { var p = Softmax(w * x); return Sum(p * Log(p / prior)) + Sum(Entropy(p)); }
            """) { Ranges = "prior 0.1 1" },
        new("TotalVariation", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Fit() => SquaredNorm(w - x) / 2;
            [Regularizer] double Variation() => Sum(d - 1, i => Sqrt(Square(w[i + 1] - w[i]) + 0.01));
            [Regularizer] double Slices() => SquaredNorm(w[1..] - w[..^1]);
            """),
        new("Convolution", "d; wide=d+2", """
            [Parameter(3)] Vector kernel;
            [Size] int wide => d + 2;
            [Sample("wide")] Vector x;
            [Sample("d")] Vector y;
            [Size] int d;
            [Loss] double Loss() => Sum(d, i => Square(kernel[0] * x[i] + kernel[1] * x[i + 1] + kernel[2] * x[i + 2] - y[i]));
            """),
        new("ConstantIndices", "", """
            [Parameter(3)] Vector w;
            [Parameter(2, 3)] Matrix A;
            [Sample(3)] Vector x;
            [Loss] double Loss() => Square(w[0] * x[1] + w[^1]) + A[0, 1] * A[1, 2] * x[0] + Dot(A[0], x) * w[1] + Sum(A.Column(2));
            """),
        new("DataIndices", "d; k; m", """
            [Parameter("d", "k")] Matrix W;
            [Parameter("d")] Vector w;
            [Data("m")] int[] first, second;
            [Sample] int row, column;
            [Sample] double y;
            [Size] int d, k, m;
            [Loss] double Entry() => Square(W[row, column] - y);
            [Regularizer] double Edges() => Sum(m, e => Square(w[first[e]] - w[second[e]]) + Sum(k, j => W[first[e], j] * W[second[e], j]));
            """) { Ranges = "first 0 d-1; second 0 d-1; row 0 d-1; column 0 k-1" },
        new("OneHots", "d; k", """
            [Size] int k;
            [Parameter("k")] Vector w;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Loss] double Brier() => SquaredNorm(Softmax(W * x + w) - OneHot(label, k));
            """) { Ranges = "label 0 k-1" },
        new("Where", "d; m", """
            [Parameter("d")] Vector w;
            [Parameter("m")] Vector u;
            [Data("d")] int[] groups;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Size] int d, m;
            [Loss] double Masked() => Sum(d, i => Square(w[i] - x[i]), where: i => groups[i] == label) + LogSumExp(d, i => w[i] * x[i], where: i => i > 0 || x[i] < 9);
            [Regularizer] double Triangle() => Sum(m, i => Sum(m, j => Exp(u[i] - u[j]), where: j => j < i));
            """),
        new("Nested", "d; k", """
            [Parameter("d", "d")] Matrix A;
            [Parameter("k")] Vector u;
            [Sample("d")] Vector x;
            [Size] int d, k;
            [Loss] double Pairs() => Sum(d, i => Sum(d, j => Square(A[i, j] - x[i] * x[j]) * (i == j ? 2 : 1)));
            [Regularizer] double Smooth() => LogSumExp(k, i => LogSumExp(k, j => u[i] * u[j]));
            [Regularizer] double Triple() => Sum(d, i => Sum(d, j => Sum(d, l => A[i, j] * A[j, l] * A[l, i])));
            """),
        new("Froms", "d; k", """
            [Parameter("d", "d")] Matrix A;
            [Parameter("d")] Vector w;
            [Parameter("k")] Vector u;
            [Sample("d")] Vector x;
            [Size] int d, k;
            [Loss] double Vectors() => Dot(Vector.From(d, i => w[i] * i - x[i]), x) + Dot(Vector.From(d, i => Dot(A[i], w)), x);
            [Loss] double Matrices() => SquaredNorm(Matrix.From(d, k, (i, j) => x[i] * u[j] - w[i])) + Sum(Hadamard(Matrix.FromRows(d, i => A[i] * w), A));
            """),
        new("Similarity", "d", """
            [Parameter("d", "d")] Matrix M;
            [Sample("d")] Vector a, b;
            [Sample] double y;
            [Loss] double Contrastive() => Square(Cosine(M * a, M * b) - y) + Norm(Normalize(M * a) - Normalize(M * b));
            """) { Ranges = "a 0.5 2; b -2 -0.5", Smallest = 2 },
        new("Symmetric", "d", """
            [Parameter("d", "d")] Matrix A, B;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Dot(x, (A + B.T) * x) + SquaredNorm(A * B - B * A) + Sum(Hadamard(A.T, B)) * x[0];
            """),
        new("Moments", "d; m", """
            [Parameter("d")] Vector w;
            [Data("m", "d")] Matrix X;
            [Data("m")] Vector t;
            [Data("m")] int[] order;
            [Size] int m;
            [Loss] double Cox() => Sum(m, i => LogSumExp(m, j => Dot(X[j], w), where: j => t[j] >= t[i]) - Dot(X[i], w)) / m;
            [Loss] double Fit() => SquaredNorm(X * w - t) + Dot(t * X, w) + Sum(m, i => Dot(X[order[i]], w) * t[i]);
            """) { Ranges = "order 0 m-1" },
    ];
}
