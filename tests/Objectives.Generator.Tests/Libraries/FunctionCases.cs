using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Tests.Emitted;
using Xunit;

namespace Objectives.Generator.Tests.Libraries;

/// <summary>Functions of a library, and an objective that calls them: with the library beside it, and with its image.</summary>
internal static class FunctionCases
{
    private const string Linear = """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
        """;

    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    public static Case Find(string name) => All.Single(c => c.Name == name || c.Name == "Library" + name);

    private static Case Of(string name, string sizes, string members, string functions) => new("Library" + name, sizes, members)
    {
        Beside = "public static class Losses\n{\n" + functions + "\n}",
    };

    public static readonly IReadOnlyList<Case> All =
    [
        Of("Number", "d", Linear + "\n    [Loss] double L() => Losses.Huber(y - Dot(w, x)) + Losses.Huber(w[0], delta: 0.25);", """
            [Differentiable]
            public static double Huber(double r, double delta = 0.5)
            {
                if (Abs(r) <= delta)
                    return r * r / 2;
                return delta * (Abs(r) - delta / 2);
            }
            """),
        Of("Pair", "d", Linear + "\n    [Loss] double L() => Square(y - Losses.Inner(w, x)) + Losses.Apart(x, w);", """
            [Differentiable] public static double Inner(Vector a, Vector b) => Dot(a, b);
            [Differentiable] public static double Apart(Vector a, Vector b) { var r = a - b; return SquaredNorm(r) / a.Length + Log1p(Norm(r)) * b.Length; }
            """),
        Of("Softmax", "d; k", """
            [Size] int k, d;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Loss] double L() => Losses.CrossEntropy(W * x, label);
            [Regularizer] double R() => Losses.Weighed(W, 1e-2);
            """, """
            [Differentiable] public static double CrossEntropy(Vector logits, int label) => LogSumExp(logits) - logits[label];
            [Differentiable] public static double Weighed(Matrix A, double c) => c * SquaredNorm(A) / A.RowCount + c * Sum(A.RowCount, i => Norm(A[i]));
            """) with { Ranges = "label 0 k-1" },
        Of("Classes", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Loss] double L() => Losses.Margin(W, x, label);
            """, """
            [Differentiable] public static double Margin(Matrix W, Vector x, int label) => Sum(W.RowCount, j => Relu(1 + Dot(W[j], x) - Dot(W[label], x)), where: j => j != label);
            """) with { Ranges = "label 0 k-1" },
        Of("Recurrence", "t", """
            [Size] int t;
            [Parameter] double a, b;
            [Sample("t")] Vector x;
            [Loss] double L() => Losses.Filter(x, a, b);
            [Loss] double M() => Losses.Last(x, a);
            """, """
            [Differentiable]
            public static double Filter(Vector x, double a, double b)
            {
                double s = 0, total = 0;
                for (int i = 0; i < x.Length; i++)
                {
                    s = Tanh(a * s + b * x[i]);
                    total += s * s;
                }
                return total;
            }
            [Differentiable]
            public static double Last(Vector x, double a)
            {
                double s = 1;
                foreach (double e in x)
                    s = Sin(a * s + e);
                return s;
            }
            """),
        Of("Shared", "t; d", """
            [Size] int d;
            [Parameter("d", "t")] Matrix A;
            [Sample("t")] Vector x;
            [Loss] double L() => Sum(A.RowCount, i => Losses.Smooth(A[i]) * x[0]) + Losses.Smooth(x * A[0][0]);
            """, """
            [Differentiable]
            public static double Smooth(Vector v)
            {
                var kept = new double[v.Length];
                for (int i = 1; i < v.Length; i++)
                    kept[i] = 0.5 * kept[i - 1] + v[i];
                return Sum(kept) + Square(v[^1]);
            }
            """),
        Of("Counts", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Hyperparameter] int depth = 3;
            [Loss] double L() => Losses.Power(Dot(w, x), depth) + Losses.Head(w, d) + Losses.Basis(Tanh(x[0] * w[0]), d + 1);
            """, """
            [Differentiable] public static double Power(double z, int times) { double p = 1; for (int i = 0; i < times; i++) p = p * z / (i + 1); return p; }
            [Differentiable] public static double Head(Vector v, int count) => Sum(count, i => v[i] * v[i] * (i + 1));
            [Differentiable] public static double Basis(double z, int count) { Vector b = Vector.From(count, i => Cos(i * z)); return Sum(b) + b[count - 1]; }
            """),
        Of("Tuples", "d", Linear + "\n    [Loss] double L() { var (m, (s, c)) = Losses.Moments(w * y, x); return m * m + s + Dot(c, x); }", """
            [Differentiable]
            public static (double Mean, (double Spread, Vector Centred) Others) Moments(Vector v, Vector weights)
            {
                double mean = Mean(v);
                Vector centred = v - mean;
                return (mean, (Dot(centred * centred, Exp(weights)), centred));
            }
            """),
        Of("Arrays", "d; k", """
            [Size] int k;
            [Parameter("d")] Vector w;
            [Data("d")] int[] groups;
            [Sample("d")] Vector x;
            [Loss] double L() => Losses.Grouped((w * x).ToArray(), groups, k) + Sum(Losses.Ramp(w.Length) * w);
            """, """
            [Differentiable] public static double Grouped(double[] v, int[] groups, int count) => SquaredNorm(SegmentSum(v, groups, count)) + v[0];
            [Differentiable] public static Vector Ramp(int count) => Vector.From(count, i => 1.0);
            """) with { Ranges = "groups 0 k-1" },
        Of("Stated", "d", Linear + "\n    [Loss] double L() => Losses.Held(Dot(w, x), y) + Losses.ByHand(Dot(w, x) * y) + Losses.Direct(w * x, 2, 0) + Losses.Rounded(w[0] * y);", """
            [Differentiable] public static double Held(double z, double y) => StopGradient(Sigmoid(z)) * z + y * z * z;
            [Differentiable] public static double ByHand(double z) => Soft(z) * z;
            public static double Soft(double z) => Log1p(Exp(z));
            [Gradient(nameof(Soft))] public static double Slope(double z, double cotangent) => Sigmoid(z) * cotangent;
            [Differentiable] public static double Direct(Vector v, int count, int at) => Sum(count, i => v[at] * v[at] * (i + 1));
            [Gradient(nameof(Direct))] public static Vector Directly(Vector v, int count, int at, double cotangent) => cotangent * count * (count + 1) * v[at] * OneHot(at, v.Length);
            [Differentiable] public static double Rounded(double z) => z * Quantize(z, 0.25) + StraightThrough(Floor(z), z) * z;
            """),
        Of("Inside", "d", Linear + "\n    [Loss] double L() => SquaredNorm(Losses.Force(w * y, x)) + Losses.Curve(Dot(w, x));", """
            [Differentiable] public static Vector Force(Vector p, Vector q) => Gradient(v => Sum(Tanh(v) * v) + Square(Dot(v, q)), p);
            [Differentiable] public static double Curve(double z) => Derivative(t => Sin(t) * t, z) * Derivative(t => Derivative(s => Exp(-s * s), t), z);
            """),
        Of("Passed", "d", Linear + "\n    [Loss] double L() => Sum(Gradient(Losses.Energy, w)) * y + Derivative(Losses.Link, Dot(w, x)) + Sum(w.Length, i => Losses.Link(w[i] * x[i]));", """
            [Differentiable] public static double Energy(Vector v) => Sum(v * v * v) + Norm(v);
            [Differentiable] public static double Link(double z) => Softplus(z) * z;
            """),
        Of("Batch", "d", Linear + "\n    [Loss] double L() => LogSumExp(BatchSize, j => Losses.Similarity(w * x, w * All(x)[j])) - Losses.Spread(All(() => Dot(w, x)));", """
            [Differentiable] public static double Similarity(Vector a, Vector b) => Dot(a, b) / (1 + Norm(a) * Norm(b));
            [Differentiable] public static double Spread(Vector v) => Log1p(Variance(v));
            """),
        Of("Products", "d; k; m", """
            [Size] int d;
            [Parameter("k", "d")] Matrix A;
            [Parameter("d", "m")] Matrix B;
            [Sample("m")] Vector x;
            [Data("k")] Vector c;
            [Loss] double L() { var P = Losses.Chain(A, B, x); return Trace(P * P.T) + Dot(P * x, c) + Sum(Losses.Part(P)); }
            """, """
            [Differentiable] public static Matrix Chain(Matrix A, Matrix B, Vector x) => Tanh(A * B) - Outer(A * (B * x), x);
            [Differentiable] public static Vector Part(Matrix P) => P.T[0] * P.Column(0)[0..^0];
            """),
        Of("Differences", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double L() => Losses.Variation(w * x, x[1..]) + Losses.Jumps(w, 1);
            """, """
            [Differentiable] public static double Variation(Vector v, Vector weights) => Sum(weights * Square(v[1..] - v[..^1]));
            [Differentiable] public static double Jumps(Vector v, int lag) => Sum(v.Length - lag, i => Sqrt(1 + Square(v[i + lag] - v[i])));
            """) with { Smallest = 2 },
        Of("Choices", "d", """
            public enum Kind { Square, Absolute, Log }
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] bool isUp;
            [Sample] int rank;
            [Hyperparameter] bool isScaled = true;
            [Loss] double L() => Losses.Choose(Dot(w, x), isUp, isScaled, rank) + Losses.Step(w, rank);
            """, """
            [Differentiable]
            public static double Choose(double z, bool isUp, bool isScaled, int rank)
            {
                double s = isScaled ? z / 2 : z;
                switch (rank)
                {
                    case 0: return isUp ? s * s : Exp(-s);
                    case 1: return Softplus(s);
                    default: return isUp && z > 0 ? Sin(z) : 0.5 * rank * z;
                }
            }
            [Differentiable] public static double Step(Vector v, int at) => at < v.Length && at >= 0 ? v[at] * v[at] : Sum(v);
            """) with { Ranges = "rank 0 2" },
        Of("Tensors", "a; b", """
            [Size] int a;
            [Parameter("a", "b", "b")] Tensor3 T;
            [Sample("b")] Vector x;
            [Loss] double L() => Losses.Form(T, x);
            """, """
            [Differentiable] public static double Form(Tensor3 T, Vector x) => Sum(T.GetLength(0), k => Tanh(Dot(x, T[k] * x)));
            """),
        Of("Written", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double L()
            {
                var a = (w * x).ToArray();
                a[0] = Losses.Total(a);
                double[] s = Losses.Sorted(a, x.ToArray());
                s[0] += 1;
                return Sum(s) + Sum(a);
            }
            """, """
            [Differentiable] public static double Total(double[] v) { double s = 0; for (int i = 0; i < v.Length; i++) s += v[i] * v[i]; return s; }
            [Differentiable] public static double[] Sorted(double[] v, double[] w) { var r = new double[v.Length]; for (int i = 0; i < v.Length; i++) r[i] = v[i] + Relu(w[i]); return r; }
            """),
        Of("Routines", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Loss] double L() => Losses.Gaussian(A * A.T + 3 * Identity(A.RowCount), x) + Losses.Spread(A);
            """, """
            [Differentiable] public static double Gaussian(Matrix S, Vector r) => 0.5 * Dot(r, Solve(S, r)) + 0.5 * LogDet(S);
            [Differentiable] public static double Spread(Matrix A) => Sum(Sqrt(1 + Square(Eigenvalues(A + A.T))));
            """),
        new("LibraryIncluded", "d; k", """
            [Size] int d, k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Data("k")] Vector offset;
            [Hyperparameter] double lambda = 0.2;
            [Include] Classes classes;
            [Loss] double Fit() => classes.CrossEntropy() * (1 + Square(classes.CrossEntropy())) + SquaredNorm(classes.Logits()) / k;
            [Residual] Vector Misfit() => classes.Misfit();
            [Regularizer] double Penalty() => 2 * classes.Penalty();
            """)
        {
            Ranges = "label 0 k-1",
            Beside = """
                [Objective]
                public partial class Classes
                {
                    [Size] int inputs, k;
                    [Parameter("k", "inputs")] Matrix W;
                    [Parameter("k")] Vector offset;
                    [Sample("inputs")] Vector x;
                    [Sample] int label;
                    [Hyperparameter] double lambda = 1;
                    [Output] public Vector Logits() => W * x + offset;
                    [Loss] public double CrossEntropy() => -LogSoftmax(Logits())[label];
                    [Residual] public Vector Misfit() => 0.1 * (Softmax(Logits()) - OneHot(label, k)) * Scale();
                    [Regularizer] public double Penalty() => lambda / inputs * SquaredNorm(W) + Scale() * SquaredNorm(offset);
                    double Scale() => lambda * Trace(W * W.T);
                }
                """,
        },
    ];
}
