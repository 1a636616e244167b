namespace Objectives.Generator.Tests.Emitted;

/// <summary>Indices in all places: reversed, strided, from data, through lanes, of slices; integers as values.</summary>
internal static partial class Corpus
{
    private static Case[] Indices =>
    [
        new("Reversed", "d; even=2*d", """
            [Parameter("d")] Vector w;
            [Parameter("even")] Vector v;
            [Size] int even => 2 * d;
            [Size] int d;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Square(Sum(d, i => w[d - 1 - i] * x[i])) + Sum(d, i => v[2 * i] * v[2 * i + 1] * x[i]);
            [Regularizer] double Symmetry() => SquaredNorm(Vector.From(d, i => w[i] - w[d - 1 - i])) + Dot(w, Vector.From(d, i => v[2 * i + 1]));
            """),
        new("GuardedNeighbours", "d", """
            [Parameter("d")] Vector w;
            [Size] int d;
            [Sample("d")] Vector x;
            Vector Spread(Vector u) => Vector.From(d, i => (i == 0 ? u[0] : u[i - 1] * w[i]) + (i + 1 < d ? Sin(u[i + 1]) : 0.0));
            [Loss] double Turns()
            {
                Vector u = w;
                for (int t = 0; t < 3; t++)
                    u = Vector.From(d, i => Tanh(Spread(u)[i] + 0.25 * Spread(0.5 * u)[d - 1 - i]));
                return Dot(u, x);
            }
            [Loss] double Once() => SquaredNorm(Vector.From(d, i => i > 1 ? Exp(0.25 * w[i - 2] * x[i]) - w[i] : Cos(w[i]) * x[d - 1 - i]));
            """),
        new("RowsOfEqualLengthInScope", "n", """
            [Size] int n;
            [Parameter("n", 4)] Matrix A;
            [Data("n", 4, 4)] Tensor3 T;
            [Data("n", 4)] Matrix y;
            [Loss] double Loss() => SquaredNorm(Matrix.From(n, 4, (b, j) => Sum(4, k => A[b, k] * T[b][k, j])) - y);
            [Loss] double Turned() => Sum(4, i => Sum(4, j => Square(Sum(n, b => T[b][j][i] * A[b, i]))));
            """),
        new("GatherThroughLanes", "d; m", """
            [Parameter("d")] Vector w;
            [Data("m")] int[] groups;
            [Data("m")] Vector y;
            [Size] int m, d;
            [Sample("d")] Vector x;
            [Sample("m")] int[] codes;
            [Loss] double Fit() => SquaredNorm(Vector.From(m, i => w[groups[i]] * x[codes[i]]) - y);
            [Loss] double Counts() => Sum(m, i => w[codes[i]] * i) * CountTrue(m, i => y[i] > 0);
            [Regularizer] double Shared() => SquaredNorm(Vector.From(m, i => Exp(w[groups[i]])) - y) + Dot(Vector.From(m, i => w[groups[i]]), Tanh(y));
            """) { Ranges = "groups 0 d-1; codes 0 d-1" },
        new("RowsFromData", "rows; d; m", """
            [Parameter("rows", "d")] Matrix E;
            [Parameter("m")] Vector attention;
            [Size] int rows, m, d;
            [Sample("m")] int[] tokens;
            [Sample] int target;
            [Loss] double Loss()
            {
                Vector p = Softmax(attention);
                Vector mean = Vector.From(d, j => Sum(m, i => p[i] * E[tokens[i], j]));
                return LogSumExp(E * mean) - Dot(E[target], mean);
            }
            """) { Ranges = "tokens 0 rows-1; target 0 rows-1", Smallest = 2 },
        new("ScalarIndices", "d; k", """
            [Parameter("d", "k")] Matrix W;
            [Data] int row, column;
            [Data] double scale;
            [Sample("k")] Vector x;
            [Size] int d, k;
            [Loss] double Loss() => Square(Dot(W[row], x) * scale) + W[row, column] * x[column];
            [Regularizer] double Column() => SquaredNorm(W.Column(column)) * row;
            """) { Ranges = "row 0 d-1; column 0 k-1" },
        new("Slices", "d", """
            [Parameter("d")] Vector w;
            [Parameter("d", "d")] Matrix A;
            [Size] int d;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Sum(w[1..] * x[..^1]) + Sum(A[1..] * x) + Square(Sum(w[..^1])) + Sum(d - 1, i => Sum(w[1..] * x[..^1]) * w[i + 1]);
            [Regularizer] double Second() => Sum(d - 2, i => Square(w[i] - 2 * w[i + 1] + w[i + 2])) + SquaredNorm(A[..^1] - A[1..]);
            """) { Smallest = 2 },
        new("Diagonals", "d", """
            [Parameter("d", "d")] Matrix A;
            [Size] int d;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Sum(d, i => A[i, i] * x[i]) + Sum(d, i => Sum(d, j => A[j, i] * x[i] * Sin(x[j])));
            [Regularizer] double Off() => Sum(d, i => Sum(d, j => Square(A[i, j] + A[j, i]), where: j => j != i)) + Sum(Diagonal(A) * Diagonal(A));
            """) { Smallest = 2 },
        new("ShiftedDiagonals", "d; wide=d+1", """
            [Size] int wide => d + 1;
            [Size] int d;
            [Parameter("wide", "wide")] Matrix A;
            [Sample("d")] Vector x;
            [Loss] double Below() => Square(Sum(d, i => A[i + 1, i] * x[i]));
            [Loss] double Above() => Sum(d, i => Exp(A[i, i + 1] / 4) * x[i]);
            [Regularizer] double Computed() => Dot(Vector.From(d, i => (A * A)[i + 1, i]), Vector.From(d, i => (A * A)[i + 1, i + 1]));
            """),
        new("ExtremesOfChoices", "d; m", """
            [Parameter("d")] Vector w;
            [Data("m", "d")] Matrix D;
            [Size] int d, m;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Loss] double Loss() => Max(m, j => Dot(D[j], w) - SquaredDistance(D[j], x), where: j => j != 1) + Min(d, i => w[i] * x[i], where: i => i != label || i == 0);
            [Regularizer] double Smooth() => Mean(m, j => Tanh(Dot(D[j], w)), where: j => D[j, 0] > -9) + LogSumExp(m, j => Dot(D[j], w));
            """) { Smallest = 2 },
        new("TransposedMix", "d; k", """
            [Parameter("d", "k")] Matrix A;
            [Parameter("k", "d")] Matrix B;
            [Sample("d")] Vector x;
            [Sample("k")] Vector y;
            [Size] int d, k;
            [Loss] double Loss() => SquaredNorm(x * A - B * x - y) + Dot(x, A * y) * Sum(B * x);
            [Regularizer] double Tie() => SquaredNorm(A - B.T) + Trace(A * B) + Norm(A * B) + Sum(Rows(A).Max()) + Sum(Columns(A).LogSumExp());
            """),
        new("WeightAsData", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [SampleWeight] double exposure;
            [Loss] double Rate() { double eta = Dot(w, x) + Log(exposure); return Exp(eta) - y * eta; }
            [Metric(Reduction.MeanOverCount)] double Squared() => Square(y - exposure * Exp(Dot(w, x)));
            """) { Ranges = "x -0.3 0.3; exposure 0.5 2" },
        new("ReducedBeforeAndAfter", "d; k", """
            [Size] int d, k;
            [Parameter("k", "d")] Matrix W;
            [Parameter("k")] Vector u;
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Dot(Columns(Columns(W).Softmax()).Softmax() * Softmax(A.Column(0) * x), u);
            [Loss] double Rest() => Dot(Dot(x, x) * (Rows(W).Sum() + Vector.From(k, i => u[i])), Vector.From(k, i => Dot(A.Column(d - 1), W[i])) - W[0, d - 1]);
            """) { Smallest = 2 },
        new("NestedChoices", "d; m", """
            [Size] int d, m;
            [Parameter("d")] Vector w;
            [Parameter("d", "d")] Matrix A;
            [Data("m")] Vector c;
            [Data] double s0;
            [Hyperparameter] double lambda = 0.7;
            [Sample] double y;
            [Loss] double Loss() => Max(m, i => 0.5 * s0) > c[m - 1] - w[0] ? (lambda > 0.5 ? Trace(A) : y) : Sum(m, i => s0 * y, where: i => i != 1);
            [Regularizer] double Once() => Sum(m, i => Dot(Softmax(w), w * w - 0.5) * Mean(d, j => LogSumExp(w)), where: i => i != 1) + (w[0] > 0 || !(w[1] > 0.3) ? 1 : w[0]);
            """) { Smallest = 2 },
        new("Counts", "d; m", """
            [Parameter("d")] Vector w;
            [Data("m")] int[] groups;
            [Data("m")] Vector y;
            [Size] int m, d;
            [Sample("d")] Vector x;
            [Sample("m")] int[] codes;
            [Sample] int label;
            [Loss] double Loss() => Sum(w * x) * CountTrue(m, i => codes[i] == label) + (CountTrue(d, i => x[i] > 0) > 1 ? Sum(w) : Norm(w)) + w[groups[0]] * label * codes[0];
            [Regularizer] double Shared() => SquaredNorm(w) * (CountTrue(m, i => groups[i] > 1) + 1) / (1 + CountTrue(m, i => y[i] > 0.5)) + Sum(m, i => w[groups[i]] * groups[i]);
            """) { Ranges = "groups 0 d-1", Smallest = 2 },
        new("LargeTile", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d", "d")] Matrix X;
            [Sample("d")] Vector y;
            [Loss] double Loss() => SquaredNorm(X * A * y) / 100 + Sum(Hadamard(X, A)) + Dot(y, Rows(X * A).Sum());
            """),
        new("IndexOfIndex", "d; m", """
            [Size] int d, m;
            [Parameter("d")] Vector w;
            [Data("m")] int[] place;
            [Data("d")] int[] next;
            [Sample] int start;
            [Sample] double y;
            [Loss] double Followed() => Square(w[next[next[start]]] - y) + Sum(m, i => w[next[place[i]]] * y);
            """) { Ranges = "start 0 d-1; next 0 d-1; place 0 d-1" },
    ];
}
