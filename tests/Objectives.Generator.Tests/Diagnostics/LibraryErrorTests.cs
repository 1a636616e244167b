using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Frontend;
using Objectives.Generator.Tests.Libraries;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>What is wrong with a function is an error where it is written; what is wrong with a call of one, at the call.</summary>
public class LibraryErrorTests
{
    private static string[] InLibrary(string members) => Host.Run("public static class Losses\n{\n" + members + "\n}").Texts;

    [Theory]
    [InlineData("[Differentiable] public static double F<T>(double x) => x;", "OBJ2040: F")]
    [InlineData("[Differentiable] public static double F(float x) => x;", "OBJ2040: F")]
    [InlineData("[Differentiable] public static double F(Func<double, double> f) => f(1);", "OBJ2040: F")]
    [InlineData("[Differentiable] public static double F(ref double x) => x;", "OBJ2040: F")]
    [InlineData("[Differentiable] public static string F(double x) => \"\";", "OBJ2040: F")]
    [InlineData("[Differentiable] public static void F(double x) { }", "OBJ2040: F")]
    [InlineData("[Differentiable] public static async System.Threading.Tasks.Task<double> F(double x) { await System.Threading.Tasks.Task.Yield(); return x; }", "OBJ2040: F")]
    [InlineData("[Differentiable] public static extern double F(double x);", "OBJ2040: F")]
    [InlineData("public static double G(double x) { return F(x); [Differentiable] static double F(double y) => y; }", "OBJ2040: F")]
    [InlineData("public static double G { [Differentiable] get => 1; }", "OBJ2040: get")]
    [InlineData("[Differentiable] public static double F(Vector x) => Sum(x) / BatchSize;", "OBJ2041: BatchSize")]
    [InlineData("[Differentiable] public static double F(Vector x) => x[SampleIndex];", "OBJ2041: SampleIndex")]
    [InlineData("[Differentiable] public static double F(double x) => Sum(All(() => x));", "OBJ2041: All(() => x)")]
    [InlineData("[Differentiable] public static double F(double x) => (int)x;", "OBJ2008: (int)x")]
    [InlineData("[Differentiable] public static double F(Vector x) => Sum(x + [1, 2]) + Sum(x + [1, 2, 3]);", "OBJ1101: x + [1, 2, 3]")]
    [InlineData("[Differentiable] public static double F(double[] x) { x[0] = 1; return Sum(x); }", "OBJ2038: x[0]")]
    [InlineData("[Differentiable] public static double F(double x) => Environment.TickCount * x;", "OBJ2009: Environment.TickCount")]
    [InlineData("static double s = 1; [Differentiable] public static double F(double x) => s * x;", "OBJ2019: s")]
    [InlineData("[Differentiable] public static double F(double x) => x > 0 ? F(x - 1) : x;", "OBJ2013: F(x - 1)")]
    [InlineData("[Differentiable] public static double F(double x) => G(x); [Differentiable] public static double G(double x) => F(x);", "OBJ2013: G(x)|OBJ2013: F(x)")]
    [InlineData("[Differentiable] public static double F(double x) => G(x); [Differentiable] public static double G(double x) => (int)x;", "OBJ2008: (int)x")]
    [InlineData("[Differentiable] public static double F(double x) => S(x) * x; static double S(double x) => x * x; [Gradient(nameof(S))] static double D(double x, double u) => x * u;", "OBJ3011: D")]
    [InlineData("[Differentiable] public static double F(double x, int k) => x * x * k; [Gradient(nameof(F))] static double D(double x, int k, double u) => x * k * u;", "OBJ3011: D")]
    [InlineData("[Differentiable] public static double F(Vector v, int k) => Sum(k, i => v[i] * v[i]); [Gradient(nameof(F))] static Vector D(Vector v, int k, double u) => Vector.From(v.Length, i => i < k ? 2.5 * u * v[i] : 0);", "OBJ3011: D")]
    [InlineData("[Differentiable] public static double F(Vector v, int k) => Sum(k, i => v[i] * v[i]); [Gradient(nameof(F))] static Vector D(Vector v, int k, double u) => Vector.From(v.Length, i => i < k ? 2 * u * v[i] : 0);", "")]
    public void A_wrong_function_is_reported_where_it_is_written(string members, string expected)
    {
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), InLibrary(members));
    }

    /// <summary>Without analyzers the generator reports, and once.</summary>
    [Fact]
    public void It_is_reported_once()
    {
        var compilation = GeneratorHarness.Compile("public static class Losses { [Differentiable] public static double F(double x) => (int)x; }");
        Assert.Equal(["OBJ2008: (int)x"], Host.Run(compilation).Texts);
        Assert.Equal(["OBJ2008: (int)x"], Host.Run(compilation, Host.Properties(runAnalyzers: "false"), runsAnalyzers: false).Texts);
    }

    private const string Losses = """
        public static class Losses
        {
            [Differentiable] public static double Distance(Vector a, Vector b) => Norm(a - b);
            [Differentiable] public static double Head(Vector v, int count) => Sum(count, i => v[i]);
            [Differentiable] public static double Form(Matrix A, Vector x) => Dot(x, A * x);
            public static double Plain(double x) => x;
        }
        """;

    private static readonly Lazy<Library> Compiled = new(() => Library.Of(Losses));

    private static string[] InProject(string loss) => Host.Run(Library.Referencing(GeneratorHarness.Compile($$"""
        [Objective]
        public partial class Case
        {
            [Size] int k;
            [Parameter("d")] Vector w;
            [Parameter("k")] Vector u;
            [Parameter("d", "k")] Matrix A;
            [Sample("d")] Vector x;
            [Sample] int y;
            [Loss] double L() => y * Sum(x) * ({{loss}});
            [Regularizer] double R() => Norm(u) * Norm(A);
        }
        """), Compiled.Value)).Texts;

    [Theory]
    [InlineData("Losses.Distance(w, x)", "")]
    [InlineData("Losses.Distance(w, u)", "OBJ1120: u")]
    [InlineData("Losses.Form(A, w)", "OBJ1120: A")]
    [InlineData("Losses.Form(A * A.T, w)", "")]
    [InlineData("Losses.Head(w, k) * x[0]", "")]
    [InlineData("Losses.Head(w, y)", "OBJ1105: Losses.Head(w, y)")]
    [InlineData("Losses.Head(w, -1)", "OBJ1107: Losses.Head(w, -1)")]
    [InlineData("Losses.Plain(w[0])", "OBJ2009: Losses.Plain(w[0])")]
    public void A_wrong_call_is_reported_at_the_call(string loss, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [expected], InProject(loss));

    [Fact]
    public void The_message_names_both_sizes() => Assert.Equal(
        "The arguments of 'Distance' do not fit: the parameter 'b' is a vector of length a.Length there, so that it is of the size d here, but its argument is a vector of length k",
        Host.Run(Library.Referencing(GeneratorHarness.Compile("""
            [Objective]
            public partial class Case
            {
                [Parameter("d")] Vector w;
                [Sample("d")] Vector x;
                [Sample("k")] Vector z;
                [Loss] double L() => Losses.Distance(w * x, z);
            }
            """), Compiled.Value)).All.Single().GetMessage(null));

    private const string Ridge = """
        [Objective]
        public partial class Ridge
        {
            [Size] int d;
            [Size] int groups = 2;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] public double Squared() => Square(Dot(w, x) - y) / d;
            [Metric] public double Spread() => Variance(All(y));
            [Metric] public double Grouped() => groups * w[0];
            [Regularizer] double Hidden() => SquaredNorm(w);
        }

        """;

    private const string Fields = "[Parameter(\"k\")] Vector w; [Sample(\"k\")] Vector x; [Sample] double y; ";

    /// <summary>Alike for an objective of the project and one of a library, but that the batch can be read in the project only.</summary>
    [Theory]
    [InlineData(Fields + "[Include] Ridge r; [Loss] double L() => r.Squared();", "", "")]
    [InlineData(Fields + "[Include] Ridge r; [Loss] double L() => r.Spread() * w[0] + r.Squared();", "", "OBJ2009: r.Spread()")]
    [InlineData("[Parameter(\"k\")] Vector w; [Sample(\"k\")] Vector x; [Include] Ridge r; [Loss] double L() => r.Squared();", "OBJ1111: r.Squared()", "OBJ1111: r.Squared()")]
    [InlineData("[Parameter(\"k\", \"k\")] Matrix w; [Sample(\"k\")] Vector x; [Sample] double y; [Include] Ridge r; [Loss] double L() => r.Squared();", "OBJ1111: r.Squared()", "OBJ1111: r.Squared()")]
    [InlineData("[Parameter(\"k\")] Vector w; [Data(\"k\")] Vector v; [Sample(\"m\")] Vector x; [Sample] double y; [Include] Ridge r; [Loss] double L() => r.Squared();", "OBJ1111: r.Squared()", "OBJ1120: r.Squared()")]
    [InlineData(Fields + "[Include] Ridge r; [Loss] double L() => r.Grouped() + y;", "OBJ1111: r.Grouped()", "OBJ1111: r.Grouped()")]
    [InlineData(Fields + "[Size] int groups = 3; [Include] Ridge r; [Loss] double L() => r.Grouped() + y;", "", "")]
    [InlineData(Fields + "[Include] Vector r; [Loss] double L() => Dot(w, x) + y;", "OBJ1110: Vector", "OBJ1110: Vector")]
    [InlineData(Fields + "[Include, Sample] Ridge r; [Loss] double L() => Dot(w, x) + y;", "OBJ1015: Ridge|OBJ1014: r", "OBJ1015: Ridge|OBJ1014: r")]
    [InlineData(Fields + "Ridge r; [Loss] double L() => r.Squared();", "OBJ2023: r.Squared()", "OBJ2023: r.Squared()")]
    public void What_an_included_objective_needs_is_reported_at_the_call(string members, string source, string library)
    {
        string objective = "[Objective]\npublic partial class Fit\n{\n" + members + "\n}\n";
        Assert.Equal(source, Errors(GeneratorHarness.Compile(objective + Ridge)));
        Assert.Equal(library, Errors(Library.Referencing(GeneratorHarness.Compile(objective), Library.Of(Ridge))));

        static string Errors(Compilation compilation) =>
            string.Join("|", DeclarationReader.Read((INamedTypeSymbol)compilation.GetSymbolsWithName("Fit").Single(), compilation, default).Diagnostics.Select(d => $"{d.Id}: {GeneratorRun.TextAt(d)}"));
    }
}
