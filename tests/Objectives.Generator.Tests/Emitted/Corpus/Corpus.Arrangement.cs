namespace Objectives.Generator.Tests.Emitted;

/// <summary>Elements in other places, tensors, and arrays of integers and truth values.</summary>
internal static partial class Corpus
{
    private static Case[] Arrangement =>
    [
        new("Joined", "d; k", """
            [Size] int d, k;
            [Parameter("d")] Vector w;
            [Parameter("k")] Vector u;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample("k")] Vector z;
            [Loss] double Loss() => SquaredNorm(Concat(w * x, 1, u, b) - Concat(x, b, z, 2 * b)) + Dot(Concat(x, z), Concat(w, u));
            [Loss] double Spread() { Vector all = [b, .. u, .. x]; return Square(Sum(all * all[^1])) + all[1] + LogSumExp(Concat(z, w * x)); }
            [Regularizer] double Shared() => SquaredNorm(Concat(w, u)[1..]) + Norm(Concat(b, Concat(u, b))) + Sum(Softmax(Concat(w, b)) * Concat(b, w));
            """),
        new("Neighbours", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss() => SquaredNorm(Difference(w * x)) + Dot(Reverse(w), x) + Sum(Abs(Difference(Difference(w)))) * x[0];
            [Regularizer] double Smooth() => SquaredNorm(Difference(Reverse(w))) + Dot(Reverse(w * w), w) + Max(Difference(w));
            """) { Smallest = 3 },
        new("Convolutions", "d; m; p; q", """
            [Size] int d, m, p, q;
            [Parameter("m")] Vector kernel;
            [Parameter("p", "q")] Matrix K;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample("d", "m")] Matrix image;
            [Loss] double Signal() => SquaredNorm(Tanh(Convolve(x, kernel))[(m - 1)..]) + Sum(Convolve(kernel, w * x)) + SquaredNorm(Convolve(w, w));
            [Loss] double Image() => SquaredNorm(Tanh(Convolve2D(image, K)));
            [Regularizer] double Shared() => SquaredNorm(Convolve(kernel, w)) + Sum(Square(Convolve2D(K, K)));
            """),
        new("Kronecker", "m; p", """
            [Size] int m, p;
            [Parameter("m", "p")] Matrix A;
            [Parameter("p", "m")] Matrix B;
            [Sample("m")] Vector x;
            [Sample("p")] Vector y;
            [Loss] double Loss() => SquaredNorm(Kron(A, B) * Kron(Outer(y, x), Outer(x, y)).Column(0)) + Sum(Kron(Outer(x, y), A));
            [Regularizer] double Shared() => SquaredNorm(Kron(A, B)) + Trace(Kron(A * B, B * A));
            """) { SingleTolerance = 1e-4 },
        new("Tensors", "d; k; m", """
            [Size] int d, k, m;
            [Parameter("m", "k", "d")] Tensor3 T;
            [Parameter("k", "d", "m", 2)] Tensor4 Q;
            [Sample("m", "d", "k")] Tensor3 S;
            [Sample("d")] Vector x;
            [Data("k", "d", 2)] Tensor3 C;
            [Loss] double Bilinear() => Sum(m, i => Dot(T[i] * x, Softmax(S[i].T * x))) + SquaredNorm(T[^1] * x) + T[0, 0, 0] * S[m - 1, d - 1, k - 1];
            [Loss] double Elementwise() => Sum(Tanh(S) * (1 + 2 * S)) * Mean(T) + Norm(Exp(T) - T / 3) * x[0] + Sum(Q[0][0] * (x[0] * Q[k - 1][d - 1]).T);
            [Regularizer] double Shared() => SquaredNorm(T) + Norm1(Q * Q) + Max(T) + LogSumExp(Q) + Sum(T.GetLength(0), i => Sum(Hadamard(T[i], C[0].ColumnCount * T[0])))
                + SquaredNorm(Tensor3.From(k, d, 2, (a, b, c) => C[a, b, c] * T[0, a, b])) + Sum(T[1..]) + T.Length * T[0, 0, 0]
                + Sum(Tensor4.From(2, k, d, m, (l, a, b, c) => Sin(Q[a, b, c, l]))) + Dot(Q[0, 0, 0, 0] * C[0][0], C[0][0]);
            """) { Smallest = 2 },
        new("IntegerAndConditionArrays", "d; m; k", """
            [Size] int d, m, k;
            [Parameter("d")] Vector w;
            [Parameter("k", "d")] Matrix A;
            [Sample("m", "k")] int[,] codes;
            [Sample("d")] bool[] seen;
            [Sample("d")] Vector x;
            [Data("m", 2)] int[,] edges;
            [Data("k")] bool[] active;
            [Loss] double Coded() => Sum(m, i => Sum(k, j => w[codes[i, j]] * A[j, codes[i, j]] * x[0])) + Sum(d, j => Square(w[j] - x[j]), where: j => seen[j]);
            [Loss] double Counted() => (AnyTrue(seen) ? Dot(w, x) : SquaredNorm(w)) * CountTrue(active) + (AllTrue(seen) ? w[0] : 0);
            [Regularizer] double Graph() => Sum(m, e => Square(w[edges[e, 0]] - w[edges[e, 1]])) + Sum(k, j => SquaredNorm(A[j]), where: j => active[j]) + edges.GetLength(0) * w[0];
            """) { Ranges = "codes 0 d-1; edges 0 d-1" },
        new("BatchesOfArrays", "d; k", """
            [Size] int d, k;
            [Parameter("d")] Vector w;
            [Sample("k", "d")] Matrix X;
            [Sample("k")] int[] codes;
            [Sample] bool flag;
            [Sample] double y;
            [Loss] double Loss() => Sum(BatchSize, i => Square(Dot(All(X)[i][0], w) - w[All(codes)[i, k - 1]]), where: i => All(flag)[i]) / BatchSize;
            [Loss] double Each() => Sum(BatchSize, i => Tanh(All(() => X)[i][k - 1, 0] * w[0]), where: i => All(() => flag && y > 0)[i]) / BatchSize + CountTrue(All(flag)) * w[0] / BatchSize;
            """) { Ranges = "codes 0 d-1" },
    ];
}
