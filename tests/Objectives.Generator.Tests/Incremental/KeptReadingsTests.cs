using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Objectives.Generator.Frontend.Readings;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Incremental;

/// <summary>A declaration is read again where an edit of any file may matter to it, and only there.</summary>
public class KeptReadingsTests
{
    private static readonly string[] Sources =
    [
        Declaration.Class("""
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] Kind kind;
            double Part(double z) => Shared.Inner(z) * Helper.Scale + Helper.Shift;
            [Loss] double L() => Part(Helper.Link(y * Dot(w, x))) + Helper.Table[1] * Helper.Constant;
            [Regularizer] double R() => kind == Kind.B ? Half(SquaredNorm(w)) : SquaredNorm(w);
            """).Replace("partial class Case", "partial class Case : Base", StringComparison.Ordinal),
        """
        static partial class Helper
        {
            public const double Constant = 2.5;
            public static readonly double[] Table = [1, 2, 3];
            public static readonly double Shift = 0.5;
            public static double Scale => 1.5;
            public static double Link(double z, double times = 1) { return times * Softplus(-z); }
            public static double Unread(double z) { return z; }
        }
        """,
        "public enum Kind { A, B }",
        "static class Shared { public static double Inner(double z) => Square(z); }",
        "public class Base { protected double Half(double z) { return z / 2; } }",
        "class Unrelated { int F() => 1; int G() { return 1; } int H { get { return 1; } } }",
    ];

    private static readonly CSharpCompilation Compilation = GeneratorHarness.Compile(Sources);

    private static readonly GeneratorRun First = GeneratorHarness.Run(Compilation);

    private static (CSharpCompilation Compilation, string[] Sources) Edit(int file, string old, string replacement)
    {
        Assert.Contains(old, Sources[file], StringComparison.Ordinal);
        string[] sources = [.. Sources.Select((s, k) => k == file ? s.Replace(old, replacement, StringComparison.Ordinal) : s)];
        return (Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[file], GeneratorHarness.Parse(sources[file], Compilation.SyntaxTrees[file].FilePath)), sources);
    }

    private static object Model(GeneratorRun run) =>
        run.Driver.GetRunResult().Results.Single().TrackedSteps[ObjectiveGenerator.Parse].Single().Outputs.Single().Value;

    [Theory]
    [InlineData(1, "Softplus(-z)", "Softplus(z)")]
    [InlineData(1, "=> 1.5", "=> 2.5")]
    [InlineData(1, "Constant = 2.5", "Constant = 3.5")]
    [InlineData(1, "[1, 2, 3]", "[1, 4, 3]")]
    [InlineData(1, "Shift = 0.5", "Shift = 1.5")]
    [InlineData(1, "times = 1", "times = 2")]
    [InlineData(2, "A, B", "B, A")]
    [InlineData(3, "Square(z)", "Cube(z)")]
    [InlineData(4, "z / 2", "z / 4")]
    [InlineData(5, "class Unrelated", "static partial class Helper { public static double Link(double z) => z; }\nclass Unrelated")]
    [InlineData(5, "class Unrelated", "partial class Case { double Half(double z) => z; }\nclass Unrelated")]
    [InlineData(5, "class Unrelated", "partial class Case { static class Shared { public static double Inner(double z) => z; } }\nclass Unrelated")]
    public void What_matters_is_noticed_wherever_it_is_written(int file, string old, string replacement)
    {
        Assert.Empty(First.Diagnostics);
        var (compilation, sources) = Edit(file, old, replacement);
        var second = GeneratorHarness.Run(First.Driver, compilation);
        Assert.NotEqual(First.Sources, second.Sources);
        // Files that were never seen: nothing was kept of them.
        Assert.Equal(GeneratorHarness.Run(sources).Sources, second.Sources);
    }

    [Theory]
    [InlineData("int F() => 1", "int F() => 2")]
    [InlineData("int G() { return 1; }", "int G() { return 2 + F(); }")]
    [InlineData("get { return 1; }", "get { return 2; }")]
    public void A_body_that_is_not_looked_into_leaves_the_reading_as_it_is(string old, string replacement)
    {
        var second = GeneratorHarness.Run(First.Driver, Edit(5, old, replacement).Compilation);
        Assert.Same(Model(First), Model(second));
        Assert.Equal(First.Sources, second.Sources);
    }

    [Fact]
    public void An_edit_that_is_undone_finds_what_was_there()
    {
        var edited = GeneratorHarness.Run(First.Driver, Edit(1, "Softplus(-z)", "Softplus(z)").Compilation);
        var undone = GeneratorHarness.Run(edited.Driver, Compilation);
        Assert.Equal(First.Sources, undone.Sources);
    }

    [Fact]
    public void An_error_in_a_helper_is_reported_in_the_file_as_it_is_now()
    {
        string[] sources = [Declaration.Class("[Parameter] double b;\n[Loss] double L() => Helper.F(b);"), "static class Helper { public static double F(double b) => (int)b; }", "class Unrelated { int F() => 1; }"];
        var compilation = GeneratorHarness.Compile(sources);
        var first = GeneratorHarness.Run(compilation);
        var unrelated = GeneratorHarness.Run(first.Driver, compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[2], GeneratorHarness.Parse("class Unrelated { int F() => 2; }", "Source2.cs")));
        Assert.Equal(first.Diagnostics.Single(), unrelated.Diagnostics.Single());
        var moved = GeneratorHarness.Run(unrelated.Driver, compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], GeneratorHarness.Parse("\n" + sources[1], "Source1.cs")));
        Assert.Equal(first.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line + 1, moved.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void References_options_and_the_assembly_show()
    {
        var surface = Surface.Of(Compilation);
        Assert.Equal(surface, Surface.Of(Compilation.Clone()));
        Assert.NotEqual(surface, Surface.Of(Compilation.WithReferences(Compilation.References.Skip(1))));
        Assert.NotEqual(surface, Surface.Of(Compilation.WithOptions(Compilation.Options.WithOverflowChecks(true))));
        Assert.NotEqual(surface, Surface.Of(Compilation.WithAssemblyName("Other")));
        Assert.NotEqual(surface, Surface.Of(Compilation.RemoveSyntaxTrees(Compilation.SyntaxTrees[5])));
    }

    [Theory]
    [InlineData("int G() { return 1; }", "int G() { return 2; }", true)]
    [InlineData("int G() { return 1; }", "long G() { return 1; }", false)]
    [InlineData("int G() { return 1; }", "int G();", false)]
    [InlineData("return 1; } int H", "\n#nullable disable\nreturn 1; } int H", false)]
    [InlineData("class Unrelated", "[assembly: System.Reflection.AssemblyTitle(\"\")] class Unrelated", false)]
    public void Bodies_alone_do_not_show(string old, string replacement, bool isSame) =>
        Assert.Equal(isSame, Surface.Of(Compilation).Equals(Surface.Of(Edit(5, old, replacement).Compilation)));
}
