using System.Linq;
using System.Text;
using Objectives.Generator.Tests.Frontend;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>C# that cannot be read as mathematics is refused at that expression.</summary>
public class BodyErrorTests
{
    private const string Fields = """
        [Size] int d, k;
        [Parameter("d")] Vector w;
        [Parameter("k", "d")] Matrix W;
        [Parameter] double b;
        [Sample("d")] Vector x;
        [Sample("k")] Vector z;
        [Sample] double y;
        [Sample] int label;
        [Sample] bool flag;
        [Data(3)] Vector v;
        [Hyperparameter] int order = 2;
        double plain;

        """;

    private static string[] Errors(string body) =>
        Declaration.Errors(Declaration.Class(Fields + (body.Contains("double L()", System.StringComparison.Ordinal) ? body : "[Loss] double L() => " + body + ";")));

    [Theory]
    [InlineData("b * Sum(All(x[0]))", "OBJ2032: x[0]")]
    [InlineData("Sum(w + z)", "OBJ1101: w + z")]
    [InlineData("Dot(w, z)", "OBJ1101: Dot(w, z)")]
    [InlineData("Sum(W + W * w.Length * b + W.T)", "OBJ1101: W + W * w.Length * b + W.T")]
    [InlineData("Sum(SegmentSum(w, All(label), k))", "OBJ1101: SegmentSum(w, All(label), k)")]
    [InlineData("Sum(SegmentMax(W, new int[3], 2))", "OBJ1101: SegmentMax(W, new int[3], 2)")]
    [InlineData("Sum(T + U); [Data(\"k\", \"d\", 2)] Tensor3 T; [Data(\"k\", 2, \"d\")] Tensor3 U", "OBJ1101: T + U")]
    [InlineData("Sum(Vector.From(label, i => b))", "OBJ1105: label")]
    [InlineData("Sum(W * z)", "OBJ1102: W * z")]
    [InlineData("Sum(W * W)", "OBJ1102: W * W")]
    [InlineData("Sum(w * W)", "OBJ1102: w * W")]
    [InlineData("Trace(W)", "OBJ1103: Trace(W)")]
    [InlineData("LogDet(W)", "OBJ1103: LogDet(W)")]
    [InlineData("Determinant(W)", "OBJ1103: Determinant(W)")]
    [InlineData("Sum(Inverse(W))", "OBJ1103: Inverse(W)")]
    [InlineData("Sum(Cholesky(W))", "OBJ1103: Cholesky(W)")]
    [InlineData("Sum(Eigenvalues(W))", "OBJ1103: Eigenvalues(W)")]
    [InlineData("Sum(SymmetricEigen(W).Values)", "OBJ1103: SymmetricEigen(W)")]
    [InlineData("Sum(MatrixSqrt(W))", "OBJ1103: MatrixSqrt(W)")]
    [InlineData("Sum(MatrixExp(W))", "OBJ1103: MatrixExp(W)")]
    [InlineData("Sum(Solve(W, z))", "OBJ1103: Solve(W, z)")]
    [InlineData("Sum(Solve(W * W.T, w))", "OBJ1102: Solve(W * W.T, w)")]
    [InlineData("Sum(SolveTriangular(W * W.T, w))", "OBJ1102: SolveTriangular(W * W.T, w)")]
    [InlineData("Sum(SolveTriangular(W * W.T, z, y > 0))", "OBJ2024: SolveTriangular(W * W.T, z, y > 0)")]
    [InlineData("Sum(SingularValues(Outer(SingularValues(W), w)))", "OBJ1105: SingularValues(Outer(SingularValues(W), w))")]
    [InlineData("Sum(SingularValues(W) * w)", "OBJ1101: SingularValues(W) * w")]
    [InlineData("v[3]", "OBJ1104: 3")]
    [InlineData("v[-1]", "OBJ1104: -1")]
    [InlineData("v[^4]", "OBJ1104: ^4")]
    [InlineData("Sum(v[2..5])", "OBJ1104: 2..5")]
    [InlineData("Sum(d, i => w[i + 1])", "OBJ1104: i + 1")]
    [InlineData("Sum(d, i => w[i - 1])", "OBJ1104: i - 1")]
    [InlineData("Sum(label, i => w[0])", "OBJ1105: label")]
    [InlineData("Sum(w[label..])", "OBJ1105: label..")]
    [InlineData("Sum(flag ? w : z)", "OBJ1106: flag ? w : z")]
    [InlineData("Sum(order - order - 1, i => b)", "OBJ1107: order - order - 1")]
    [InlineData("Sum(2_000_000_000, i => b)", "OBJ1108: 2_000_000_000")]
    [InlineData("Square(w * x - y)", "OBJ1109: Square(w * x - y)")]
    [InlineData("ArgMin(s => Square(s - b), 0, iterations: 0)", "OBJ1121: ArgMin(s => Square(s - b), 0, iterations: 0)")]
    [InlineData("Root(s => s - b, -9, 9, iterations: order)", "OBJ1121: Root(s => s - b, -9, 9, iterations: order)")]
    [InlineData("Sum(FixedPoint(v => Concat(v, w), w))", "OBJ1101: FixedPoint(v => Concat(v, w), w)")]
    [InlineData("Sum(ArgMin(v => SquaredNorm(v - w), w, over: Box(z, z)))", "OBJ1101: Box(z, z)")]
    [InlineData("ArgMin(s => Square(s - b), 0, over: Simplex)", "OBJ2018: Simplex")]
    public void Shapes(string body, string error) => Assert.Equal([error], Errors(body));

    [Theory]
    [InlineData("[Loss] double L() { double s = b; while (s > 1) s /= 2; return s; }", "OBJ2001: while")]
    [InlineData("[Loss] double L() { double s = b; while (true) { if (s < 1) break; s /= 2; } return s; }", "OBJ2001: while")]
    [InlineData("[Loss] double L() { double s = b; int i = 0; for (;;) { if (s > 1) continue; if (i++ >= d) break; s /= 2; } return s; }", "OBJ2001: for")]
    [InlineData("[Loss] double L() { double s = b; int i = 0; while (s > 1 || i++ < d) s /= 2; return s; }", "OBJ2001: while")]
    [InlineData("[Loss] double L() { double s = b; int i = 0; while (i++ < d) { s /= 2; if (s > 1) i--; } return s; }", "OBJ2001: while")]
    [InlineData("[Loss] double L() { double s = b; for (int i = 0; 1 << i < d; i++) s /= 2; return s; }", "OBJ2001: for")]
    [InlineData("[Loss] double L() { double s = b; for (int i = -2147483648; i < d; i++) s /= 2; return s; }", "OBJ2001: for")]
    [InlineData("[Loss] double L() { double s = b; for (int t = 0; t < label; t++) if (t < 2) s += w[t]; return s; }", "OBJ2001: for")]
    [InlineData("[Loss] double L() { var a = new double[3]; var c = a; c[0] = b; return a[0]; }", "OBJ2038: c[0]")]
    [InlineData("[Loss] double L() { var a = new double[3]; Vector v = a; a[0] = b; return v[0]; }", "OBJ2038: a[0]")]
    [InlineData("[Loss] double L() { var a = new double[3]; var t = (a, 1); a[0] = b; return t.a[0]; }", "OBJ2038: a[0]")]
    [InlineData("[Loss] double L() { var a = new double[3]; var t = (a, a); t.Item1[0] = b; return t.Item2[0]; }", "OBJ2038: t.Item1[0]")]
    [InlineData("[Loss] double L() { var a = new double[3]; var c = a; Array.Fill(c, b); return a[0]; }", "OBJ2038: c")]
    [InlineData("[Loss] double L() { Array.Fill(w.ToArray(), b); return b; }", "OBJ2010: w.ToArray()")]
    [InlineData("[Loss] double L() { var a = new double[3]; Array.Copy(w.ToArray(), a, 2); return a[0]; }", "OBJ2018: Array.Copy(w.ToArray(), a, 2)")]
    [InlineData("[Loss] double L() { var a = new double[3]; Array.ForEach(a, v => { }); return a[0]; }", "OBJ2018: Array.ForEach(a, v => { })")]
    [InlineData("System.Linq.Enumerable.Sum(System.Linq.Enumerable.Range(0, 3), i => b * i)", "OBJ2018: System.Linq.Enumerable.Sum(System.Linq.Enumerable.Range(0, 3), i => b * i)")]
    [InlineData("[Loss] double L() { var t = (new double[3], new double[3]); t.Item1[0] = b; t.Item2[0] = y; return t.Item1[0] * t.Item2[0]; }")]
    [InlineData("[Loss] double L() { var a = new double[3]; return F(a) + a[0]; } double F(double[] c) { c[0] = b; return b; }", "OBJ2038: c[0]")]
    [InlineData("[Loss] double L() { var p = new double[d]; var r = new double[d]; for (int i = 0; i < d; i++) { r[0] = p[0] + b; p = r; } return p[0]; }", "OBJ2038: r[0]")]
    [InlineData("[Loss] double L() { double s = b; switch (label) { case 0: if (s > 1) break; s = y; break; } return s; }", "OBJ2002: break;")]
    [InlineData("[Loss] double L() { try { return b; } finally { } }", "OBJ2003: try")]
    [InlineData("[Loss] double L() { if (b < 0) throw new Exception(); return b; }", "OBJ2003: throw")]
    [InlineData("b > 0 ? b : throw new Exception()", "OBJ2003: throw new Exception()")]
    [InlineData("[Loss] double L() { var s = new float[3]; return b; }", "OBJ2005: new float[3]")]
    [InlineData("new Random(1).NextDouble()", "OBJ2023: new Random(1).NextDouble()")]
    [InlineData("Sum(new Vector())", "OBJ2006: new Vector()")]
    [InlineData("b * 0.5f * F(0.5f); static double F(float f) => f", "OBJ2007: 0.5f")]
    [InlineData("F(\"a\"); static double F(string s) => 1", "OBJ2007: \"a\"")]
    [InlineData("F('a'); static double F(char s) => 1", "OBJ2007: 'a'")]
    [InlineData("F((b, y)); static double F((double, double) s) => s.Item1")]
    [InlineData("(long)label + b", "OBJ2007: (long)label")]
    [InlineData("(int)b", "OBJ2008: (int)b")]
    [InlineData("w[(int)y]", "OBJ2008: (int)y")]
    [InlineData("Math.BitIncrement(b)", "OBJ2018: Math.BitIncrement(b)")]
    [InlineData("Environment.TickCount64 + b", "OBJ2009: Environment.TickCount64")]
    [InlineData("F(); static double F() => System.Threading.Volatile.Read(ref s); static double s", "OBJ2011: System.Threading.Volatile.Read(ref s)")]
    [InlineData("MathF.Sqrt(2) + b", "OBJ2009: MathF.Sqrt(2)")]
    [InlineData("[Loss] double L() { b = 1; return b; }", "OBJ2010: b")]
    [InlineData("[Loss] double L() { int[] c = null!; c[0] = 1; return b; }", "OBJ2007: null")]
    [InlineData("[Loss] double L() { (double p, double q) = (b, y); return p; }")]
    [InlineData("[Loss] double L() { (w, double q) = (x, y); return q; }", "OBJ2010: w")]
    [InlineData("[Loss] double L() { F(out double p); return p; } static void F(out double p) => p = 1;", "OBJ2030: F(out double p)")]
    [InlineData("F(out _) + b; static double F(out double p) => p = 1", "OBJ2011: F(out _)")]
    [InlineData("[Loss] double L() { ref double p = ref b; return p; }", "OBJ2011: p = ref b")]
    [InlineData("F<double>(b); static T F<T>(T p) => p", "OBJ2012: F<double>(b)")]
    [InlineData("F(b); double F(double p) => p > 0 ? F(p - 1) : p", "OBJ2013: F(p - 1)")]
    [InlineData("F(b); double F(double p) => G(p); double G(double p) => F(p)", "OBJ2013: F(p)")]
    [InlineData("d >>> 2", "OBJ2017: d >>> 2")]
    [InlineData("(label >>> 2) + b", "OBJ2017: label >>> 2")]
    [InlineData("(1 >>> label) * b", "OBJ2017: 1 >>> label")]
    [InlineData("(~label >>> d) * b", "OBJ2017: ~label >>> d")]
    [InlineData("Math.ReciprocalEstimate(b)", "OBJ2018: Math.ReciprocalEstimate(b)")]
    [InlineData("plain * b", "OBJ2019: plain")]
    [InlineData("[Loss] double L() { Func<double, double> f = flag ? Exp : Tanh; return f(b); }", "OBJ2021: flag ? Exp : Tanh")]
    [InlineData("F(b); public virtual double F(double p) => p", "OBJ2022: F(b)")]
    [InlineData("F(new Case()); double F(Case c) => c.b", "OBJ2006: new Case()")]
    [InlineData("typeof(int).Name.Length + b", "OBJ2009: typeof(int).Name.Length")]
    [InlineData("[Loss] double L() { lock (this) return b; }", "OBJ2025: lock (this) return b;")]
    [InlineData("[Loss] double L() { goto end; end: return b; }", "OBJ2025: goto end;")]
    [InlineData("F(this); double F(Case c) => 1", "OBJ2026: this")]
    [InlineData("w is { Length: 3 } ? b : y", "OBJ2027: w is { Length: 3 }")]
    [InlineData("[Loss] double L() { double s = 0; return Sum(d, i => { s += w[i]; return s; }); }", "OBJ2028: s")]
    [InlineData("[Loss] double L() { double s; return label switch { 0 => s = b, _ => b }; }", "OBJ2029: s = b")]
    [InlineData("[Loss] double L() { int i = 0; return label switch { 0 => w[i++], _ => b }; }", "OBJ2029: i++")]
    [InlineData("[Loss] double L() { double[] a = new double[3], c; return Sum(c = a) + c[0]; }", "OBJ2029: c = a")]
    [InlineData("[Loss] double L() { var a = new double[3]; return F(a, (a[0] = b)); } static double F(double[] v, double t) => v[0] + t", "OBJ2029: a[0] = b")]
    [InlineData("[Loss] double L() { int i = 0; (int, int) t = (0, 0); return b * (t = (i++, i)).Item2 + ((i, t.Item1) = (1, 2)).Item1; }", "OBJ2029: (i, t.Item1) = (1, 2)")]
    [InlineData("[Loss] double L() { Console.WriteLine(b); return b; }", "OBJ2030: Console.WriteLine(b)")]
    [InlineData("[Loss] double L() { F(); return b; } void F() { }", "OBJ2030: F()")]
    [InlineData("[Loss] unsafe double L() { double s = b; double* p = &s; return *p; }", "OBJ2024: &s")]
    [InlineData("F(Rows(W)); static double F(RowsView r) => Sum(r.Sum()) + (r is object ? 1 : 0)", "OBJ2027: r is object")]
    [InlineData("F(G(b)); static double F(System.Threading.Tasks.Task<double> t) => 1; static async System.Threading.Tasks.Task<double> G(double p) => p", "OBJ2004: G(b)")]
    [InlineData("[Loss] double L() { Func<double, double> f = Exp; f += Tanh; return f(b); }", "OBJ2020: f")]
    [InlineData("Order * b", "OBJ2031: Order")]
    [InlineData("b + this.Order + Layout.Length", "OBJ2031: Order", "OBJ2031: Layout")]
    [InlineData("default(Vector).Length + b", "OBJ2007: default(Vector)")]
    [InlineData("G(b).Result; static async System.Threading.Tasks.Task<double> G(double p) => p", "OBJ2009: G(b).Result")]
    public void Code(string body, params string[] expected)
    {
        string[] errors = Errors(body);
        Assert.Equal(expected, errors);
    }

    [Fact]
    public void Code_that_does_not_compile_is_left_to_the_compiler()
    {
        var result = Declaration.Read(Declaration.Class(Fields + "[Loss] double L() => b * nonsense + Missing(y);"));
        Assert.Empty(result.Diagnostics);
        Assert.True(result.Model!.HasErrors);
    }

    [Fact]
    public void Deep_nesting_is_refused_and_does_not_overflow_the_stack()
    {
        var body = new StringBuilder("b");
        for (int i = 0; i < 600; i++)
            body.Insert(0, "Tanh(").Append(')');
        var errors = Errors(body.ToString());
        Assert.True(errors.Length == 0 || errors.Single().StartsWith("OBJ2014", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Long_sums_are_read() => Assert.Empty(Errors(string.Join(" + ", Enumerable.Repeat("b * y", 1000))));

    [Fact]
    public void Explosive_inlining_is_refused()
    {
        var body = new StringBuilder("[Loss] double L() => F30(b); double F0(double p) => p;");
        for (int i = 1; i <= 30; i++)
            body.Append($"double F{i}(double p) => F{i - 1}(p) + F{i - 1}(p + 1);");
        Assert.StartsWith("OBJ2015", Errors(body.ToString()).Single(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Every_term_reports_its_own_error() =>
        Assert.Equal(["OBJ2017: d >>> 2", "OBJ2008: (int)b"], Errors("[Loss] double L() => d >>> 2; [Loss] double M() => (int)b;"));

    [Fact]
    public void Messages_name_both_operands_and_their_shapes() =>
        Assert.Equal("The shapes in 'w + z' do not agree: 'w' is a vector of length d, but 'z' is a vector of length k; element by element both need the same sizes",
            Declaration.Read(Declaration.Class(Fields + "[Loss] double L() => Sum(w + z);")).Diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture));
}
