using Xunit;

namespace Objectives.Generator.Tests.Frontend;

/// <summary>The program of a declaration means what the declaration's C# means.</summary>
public class ProgramTests
{
    /// <summary>Fields for all cases: sizes d, k, m and one field of every kind.</summary>
    private const string Fields = """
        [Size] int d, k, m;
        [Size] int two => 2 * d + 1;
        [Size] int corners => 1 << m;
        [Parameter("d")] Vector w;
        [Parameter("k", "d")] Matrix W;
        [Parameter("d", "d")] Matrix A;
        [Parameter] double b;
        [Sample("d")] Vector x;
        [Sample("k", "m")] Matrix X;
        [Sample] double y;
        [Sample] int label;
        [Sample] bool flag;
        [Sample("m")] int[] codes;
        [Data("k")] Vector u;
        [Data("d")] int[] groups;
        [Data("m", "d")] Matrix D;
        [Hyperparameter] double lambda = 0.5;
        [Hyperparameter] int order = 2;
        [Hyperparameter] bool centered;
        const double Half = 0.5;

        """;

    private static void Agrees(string body, double tolerance = 1e-11) =>
        UserCode.Agrees(Declaration.Class(Fields + (body.Contains("[Loss]", System.StringComparison.Ordinal) ? body : "[Loss] double L() => " + body + ";")), tolerance);

    [Theory]
    [InlineData("Softplus(-y * (Dot(w, x) + b))")]
    [InlineData("lambda / 2 * SquaredNorm(w) + Half * y")]
    [InlineData("2 * 3 + d * k - order + label * y / 4")]
    [InlineData("-b + +y - -lambda")]
    [InlineData("Math.Exp(b) + Math.Abs(y) + Math.Max(b, y) + Math.Pow(Math.Abs(y) + 1, lambda) + Math.Sqrt(Math.Abs(b)) + Math.Tanh(y)")]
    [InlineData("double.Exp(b) + Math.PI + double.Abs(y) + Math.Max(label, order) + Math.Sign(y)")]
    [InlineData("LeakyRelu(y) + LeakyRelu(y, 0.2) + Elu(y, alpha: 2) + Clamp(b, -1, 1) + Hypot(y, b) + LogAddExp(y, b)")]
    public void Scalars(string body) => Agrees(body);

    [Theory]
    [InlineData("y > 0 ? b : -b")]
    [InlineData("y >= 0 && !(b < y) || flag ? b * y : lambda")]
    [InlineData("label == 1 ? b : label != 2 ? y : 3")]
    [InlineData("flag != centered ? b : y")]
    [InlineData("flag ^ centered ? b : y")]
    [InlineData("Sum(flag ? w : x + 1)")]
    [InlineData("double.IsNaN(y) ? 0 : double.IsFinite(b) ? b : 1")]
    public void Choices(string body) => Agrees(body);

    [Theory]
    [InlineData("Sum(w * x + x / (w + 10) - w)")]
    [InlineData("Sum(2 * w + x * y - 1 + (-x))")]
    [InlineData("Sum(1 - w) + Mean(w / 2) + Sum(1 / (w + 10))")]
    [InlineData("Sum(Exp(w)) + Sum(Tanh(W)) + Sum(Max(w, x)) + Sum(Max(w, 0.3)) + Sum(Clamp(W, -1, 1))")]
    [InlineData("Max(w) + Min(x) + Max(W) + Min(A)")]
    [InlineData("LogSumExp(w) + LogMeanExp(x) + Norm(w) + Norm(W) + SquaredNorm(W) + Norm1(x) + NormInf(x)")]
    [InlineData("Variance(w) + StandardDeviation(x) + Mean(W)")]
    [InlineData("Cosine(w, x) + SquaredDistance(w, x) + Dot(w, x)")]
    [InlineData("Dot(Softmax(w), x) + Dot(LogSoftmax(x), w) + Sum(Normalize(w))")]
    [InlineData("Sum(Hadamard(A, A.T)) + Sum(Divide(A, A.T + 10))")]
    [InlineData("Dot(OneHot(label, 3), OneHot(1, 3)) + y * Sum(OneHot(label, d) * w)")]
    [InlineData("Trace(A) + Sum(Diagonal(A)) + Sum(Hadamard(DiagonalMatrix(w), A)) + Sum(Hadamard(Identity(d), A)) + Sum(Transpose(W) * u)")]
    public void Arrays(string body) => Agrees(body);

    [Theory]
    [InlineData("Sum(W * x)")]
    [InlineData("Sum(u * W)")]
    [InlineData("Dot(u * W, x)")]
    [InlineData("Sum(W * W.T)")]
    [InlineData("Sum(A * A)")]
    [InlineData("Trace(A * A.T * A)")]
    [InlineData("Dot(x, A * x)")]
    [InlineData("Sum(W * A * D.T)")]
    [InlineData("Sum(X.T * W) + SquaredNorm(X.T * W * D.T)")]
    [InlineData("Sum(Outer(w, x)) + Sum(Hadamard(Outer(w, w), A))")]
    [InlineData("Dot(A * w, A.T * x) + Sum((A + A.T) * w) + Sum(A - 1)")]
    public void Products(string body) => Agrees(body);

    [Theory]
    [InlineData("w[0] + w[^1] + x[1] * w[label]")]
    [InlineData("W[0, 1] + W[label, 2] + A[1, 1] + A[label, label]")]
    [InlineData("Dot(W[label], x) + Sum(A[0]) + Sum(A.Column(1)) + Sum(W.T[^1])")]
    [InlineData("codes[0] + codes[^1] * y + w[codes[1]] + groups[2]")]
    [InlineData("Sum(w[1..]) + Sum(x[..2]) + Sum(w[1..^1]) + Sum(A[1..3] * x)")]
    [InlineData("w.Length + W.RowCount * y + W.ColumnCount + codes.Length + A.T.RowCount")]
    [InlineData("Dot([b, y, 2], OneHot(label, 3)) + Sum([1, b])")]
    public void Elements(string body) => Agrees(body);

    [Theory]
    [InlineData("Sum(d, i => w[i] * x[i])")]
    [InlineData("Sum(d, i => Sum(d, j => A[i, j] * w[i] * x[j]))")]
    [InlineData("Sum(d, i => w[i] * Sum(w))")]
    [InlineData("Sum(d, i => Dot(A[i], w) * x[i])")]
    [InlineData("Sum(d, i => Dot(A.Column(i), w * x))")]
    [InlineData("Sum(d - 1, i => Square(w[i + 1] - w[i]))")]
    [InlineData("Sum(d, i => w[d - 1 - i] * x[i])")]
    [InlineData("Sum(order + 1, p => y * p)")]
    [InlineData("Sum(k, i => u[i] * (i == label ? 1 : 0))")]
    [InlineData("Sum(m, i => w[codes[i]])")]
    [InlineData("Sum(d, i => w[i], where: i => i > 0)")]
    [InlineData("Mean(d, i => w[i], where: i => groups[i] == label || i == 0) + Mean(k, i => u[i])")]
    [InlineData("Max(d, i => w[i] * x[i]) + Min(d, i => w[i], i => i != 1)")]
    [InlineData("LogSumExp(d, i => w[i] + x[i]) + LogSumExp(d, i => w[i], where: i => i < 2)")]
    [InlineData("Max(0, i => 1.0 * i) < 0 && Min(0, i => y) > 0 && Sum(0, i => y) == 0 ? b : y")]
    [InlineData("Max(order, i => y) + 0 > -1e300 ? 1 : 2")]
    [InlineData("CountTrue(d, i => w[i] > x[i]) * y")]
    [InlineData("Sum(Vector.From(d, i => w[i] * i))")]
    [InlineData("Dot(Vector.From(d, i => Dot(A[i], w)), x)")]
    [InlineData("Sum(Matrix.From(d, k, (i, j) => w[i] * u[j]) * u)")]
    [InlineData("Sum(Hadamard(Matrix.From(d, d, (i, j) => w[i] - x[j]), A))")]
    [InlineData("Sum(Hadamard(Matrix.FromRows(d, i => A[i] * w), A))")]
    [InlineData("Sum(Matrix.FromRows(k, i => W[i] - W[label]) * x)")]
    [InlineData("Sum(d, i => Sum(d, j => Sum(Exp(-(A[i] - A[j]) * (A[i] - A[j])))))")]
    [InlineData("Sum(two, i => 1.0 * i) + Sum(corners, i => y)")]
    [InlineData("Sum(d, i => i > 0 ? w[i] - w[i - 1] : w[i])")]
    [InlineData("Sum(d, i => i + 1 < d && w[i + 1] > w[i] ? w[i + 1] : 0)")]
    [InlineData("Sum(d, i => w[i + 1], where: i => i < d - 1)")]
    public void Comprehensions(string body) => Agrees(body);

    /// <summary>The same axis in scope, as a positional axis of what is used whole, and of what is indexed.</summary>
    [Theory]
    [InlineData("Sum(d, i => Sum(Matrix.FromRows(d, j => A[i] - A[j]) * w))")]
    [InlineData("Sum(Rows(A).Select(r => Sum(d, i => r[i] * w[i] * Sum(A * r))))")]
    [InlineData("Sum(Matrix.From(d, d, (i, j) => Dot(A[i], A[j])) * w * x)")]
    [InlineData("Sum(Vector.From(d, i => Sum(Vector.From(d, j => A[i, j] * A[j, i]))))")]
    [InlineData("Sum(d, i => Dot(w, Vector.From(d, j => A[i, j] * w[i])) * x[i])")]
    [InlineData("Sum(Rows(A * A.T).Softmax() * w * x)")]
    [InlineData("Sum(Hadamard(Columns(A).Select(c => Rows(A).Select(r => Dot(r, c))), A))")]
    [InlineData("Sum(Hadamard(Rows(A).Select(c => Columns(A).Select(r => Dot(r, c) + r[1] * c[0])), A))")]
    [InlineData("LogSumExp(d, i => LogSumExp(d, j => A[i, j] + A[j, i] * w[j]))")]
    [InlineData("Sum(Rows(A).Select(r => r[label] + Sum(r[1..])) * w)")]
    [InlineData("Sum(d, i => Sum(w[1..] * x[..^1]) * w[i])")]
    [InlineData("Sum(d - 1, i => Sum(w[1..] * x[..^1]) * w[i + 1])")]
    [InlineData("Sum(d, i => Sum(d, j => Sum(d, l => A[i, j] * A[j, l] * A[l, i] * Sum(A[i] * A.Column(l)))))")]
    [InlineData("Sum(d, i => Trace(Outer(A[i], w) * A) + Sum(Diagonal(A) * A[i]))")]
    [InlineData("Max(d, i => Min(d, j => Max(A[i, j], A[j, i]) - w[i]), where: i => Sum(d, j => A[i, j]) > -3)")]
    [InlineData("[Loss] double L() { var g = Vector.From(d, i => w[i] * x[d - 1 - i]); Func<int, double> f = i => g[i] * Sum(g); return Sum(d, f) + Sum(d, i => f(d - 1 - i) * g[i]); }")]
    [InlineData("[Loss] double L() => Sum(d, i => Pair(A[i], w, i)); double Pair(Vector p, Vector q, int i) { var r = p * q; if (p[i] > q[i]) r = r + p; return Sum(d, j => r[j] * p[i]); }")]
    public void Scopes(string body) => Agrees(body);

    [Theory]
    [InlineData("Dot(Rows(W).Sum(), u) + Sum(Rows(W).Softmax() * x) + Dot(Rows(W).LogSumExp(), u)")]
    [InlineData("Sum(Hadamard(Rows(A).LogSoftmax(), A)) + Dot(Columns(A).Max(), w) + Dot(Rows(A).Norm(), w)")]
    [InlineData("Sum(Hadamard(Columns(A).Softmax(), A)) + Dot(Columns(W).Mean(), x) + Dot(Columns(W).SquaredNorm(), x) + Dot(Rows(A).Min(), w)")]
    [InlineData("Dot(Rows(A).Select(r => Dot(r, w)), x)")]
    [InlineData("Sum(Hadamard(Rows(A).Select(r => r * w - x), A)) + Sum(Hadamard(Columns(A).Select(c => c * w), A))")]
    [InlineData("Dot(Rows(A).Select(Norm), w) + Dot(Rows(A).Select(LogSumExp), x)")]
    public void RowsAndColumns(string body) => Agrees(body);

    [Theory]
    [InlineData("""
        [Loss] double L()
        {
            double s = 0, t = b;
            var v = w * 2;
            s += Dot(v, x);
            s *= 2;
            v = v + 1;
            int q = 3;
            q++;
            --q;
            t -= Sum(v) / q;
            if (y > 0)
                s = t;
            else if (flag)
            {
                s += 1;
                v -= w;
            }
            return s + t + Sum(v);
        }
        """)]
    [InlineData("""
        [Loss] double L()
        {
            double r = y - b;
            if (Math.Abs(r) <= lambda)
                return r * r / 2;
            if (flag)
            {
                if (centered) return 1;
                r *= 2;
            }
            else
            {
                double e = r + 1;
                if (e > 0)
                    return e;
            }
            return lambda * (Abs(r) - lambda / 2);
        }
        """)]
    [InlineData("""
        [Loss] double L()
        {
            double s;
            if (flag) { s = 1; return y; } else s = b;
            return s;
        }
        """)]
    [InlineData("""
        double Link(double z) => z > 0 ? z : Slope * z;
        double Slope => Twice(0.1);
        static double Twice(double z) { z *= 2; return z; }
        Vector Logits(Matrix M, Vector v) => M * v;
        [Loss] double L() => Link(y) + Link(-y) + Sum(Logits(W, x)) + Helper.Cube(b);
        } static class Helper { public static double Cube(double z) => z * z * z; public static double Scaled(this double z, double s = 3) => z * s;
        """)]
    [InlineData("""
        [Loss] double L()
        {
            double Inner(int i) => w[i] * scale() + Local(x[i]);
            double Local(double q) { return q * y; }
            Func<double, double> square = z => z * z;
            double scale() => square(b);
            Func<int, double> f = Inner;
            return Sum(d, i => Inner(i)) + Sum(d, f) + Apply(square, 3) + Apply(z => Apply(t => t + z, z), y) + Apply(Tanh, b) + Make(2)(y) + Make(3)(y);
        }
        static double Apply(Func<double, double> f, double at) => f(at);
        static Func<double, double> Make(double a) => z => a * z;
        """)]
    [InlineData("""
        [Loss] double L()
        {
            var g = Rows(W).Softmax();
            Vector p = g * x;
            var centered2 = p - Mean(p);
            return Sum(k, i => p[i] * centered2[i] * Sum(k, j => p[j] * p[i])) + Sum(k, i => Sum(centered2));
        }
        """)]
    public void Statements(string body) => Agrees(body);

    [Theory]
    [InlineData("Sum(Gradient(v => Sum(v * v * v), w))")]
    [InlineData("Dot(Gradient(v => Square(Dot(v, x)) * y, w), x)")]
    [InlineData("Derivative(s => s * s * y + b, b) + Derivative(Cube, y)")]
    [InlineData("Sum(d, i => Derivative(s => s * s * w[i], x[i]))")]
    [InlineData("SquaredNorm(Gradient(M => Sum(M * M.T), W))")]
    [InlineData("Sum(d, i => Dot(Gradient(v => v[i] * v[i] * v[0], w), x))")]
    [InlineData("Sum(d, i => Gradient(v => Dot(v, A[i]) * v[i], w)[i])")]
    [InlineData("Sum(Rows(A).Select(r => Gradient(v => Square(Dot(v, r)) + v[0], r)) * w)")]
    [InlineData("Derivative(s => Derivative(t => t * t * s * y, s), b)", 1e-3)]
    [InlineData("[Loss] double L() => Derivative(Potential, b) * y; double Potential(double s) => s * s * b;")]
    public void InnerDerivatives(string body, double tolerance = 1e-6) => Agrees(body, tolerance);

    [Fact]
    public void Stop_gradient_keeps_the_value() => Agrees("StopGradient(b) * y + Sum(StopGradient(w) * x) + Sum(StopGradient(W) * x)");

    [Fact]
    public void Several_terms_share_one_program() => Agrees("""
        [Loss] double PerSample() => Square(y - Dot(w, x));
        [Loss] double Once() => Sum(W * w);
        [Loss(Reduction.Sum, PerSample = true)] double Pinned() => b;
        [Regularizer] double Ridge() => SquaredNorm(w);
        [Metric] double Error() => Abs(y - Dot(w, x));
        """);
}
