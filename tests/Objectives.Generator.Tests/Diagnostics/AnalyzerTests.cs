using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Every error is reported once, by the analyzer where it runs, by the generator where it may not.</summary>
public class AnalyzerTests
{
    private static string Source(string body) => Declaration.Class("[Size] int d; [Parameter] double b; [Hyperparameter] double square = 2;\n" + body);

    private static readonly string Wrong = Source("[Loss] double L() => (d >>> 2) * b;");

    [Fact]
    public void The_analyzer_reports_what_is_wrong_and_the_generator_writes_the_skeleton()
    {
        var reports = Host.Run(Wrong);
        Assert.Empty(reports.Generator);
        var error = reports.Analyzer.Single();
        Assert.Equal("OBJ2017", error.Id);
        Assert.Equal("d >>> 2", GeneratorRun.TextAt(error));
        Assert.Contains(reports.Output.SyntaxTrees, t => t.ToString().Contains("The declaration has errors", StringComparison.Ordinal));
        Assert.DoesNotContain(reports.Output.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>The compiler stops at errors in the members of a class before it shows what analyzers report: a name that is taken is not generated again.</summary>
    [Theory]
    [InlineData("[Loss] double Layout() => b;", "OBJ1034: Layout")]
    [InlineData("[Loss] double L() => b; double SampleCount = 2;", "OBJ1034: SampleCount")]
    [InlineData("[Loss] double Value() => b; enum Term { A }", "OBJ1034: Value", "OBJ1034: Term")]
    [InlineData("[Loss] double L() => b; [Noise(Distribution.Normal)] double e; const int Seed = 3;", "OBJ1034: Seed")]
    [InlineData("[Loss] double L() => rate * b; [Hyperparameter] double rate = 1; double Rate() => 1;", "OBJ1032: rate")]
    [InlineData("[Loss] double L() => layout * b; [State] double layout;", "OBJ1032: layout")]
    public void A_name_that_is_taken_is_the_only_error(string members, params string[] expected)
    {
        var reports = Host.Run(Source(members));
        Assert.Equal(expected.Order(), reports.Texts.Order());
        Assert.DoesNotContain(reports.Output.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("false", "", "")]
    [InlineData("False", "", "")]
    [InlineData("", "false", "")]
    [InlineData("true", "false", "")]
    [InlineData("", "", "true")]
    public void The_generator_reports_where_analyzers_may_not_run(string runAnalyzers, string duringBuild, string isImplicit)
    {
        var properties = Host.Properties(runAnalyzers, duringBuild, isImplicit);
        foreach (bool runsAnalyzers in new[] { true, false })
        {
            var reports = Host.Run(GeneratorHarness.Compile(Wrong), properties, runsAnalyzers);
            Assert.Equal("OBJ2017", reports.Generator.Single().Id);
            Assert.Empty(reports.Analyzer);
        }
    }

    [Theory]
    [InlineData("true", "", "")]
    [InlineData("true", "true", "false")]
    public void The_analyzer_reports_where_it_runs(string runAnalyzers, string duringBuild, string isImplicit)
    {
        var reports = Host.Run(GeneratorHarness.Compile(Wrong), Host.Properties(runAnalyzers, duringBuild, isImplicit));
        Assert.Equal(["OBJ2017: d >>> 2"], reports.Texts);
        Assert.Empty(reports.Generator);
    }

    [Fact]
    public void A_host_that_shows_no_properties_gets_the_errors_from_the_generator()
    {
        var reports = Host.Run(GeneratorHarness.Compile(Wrong), new System.Collections.Generic.Dictionary<string, string>());
        Assert.Equal("OBJ2017", reports.Generator.Single().Id);
        Assert.Empty(reports.Analyzer);
    }

    [Fact]
    public void The_generated_half_is_not_read() =>
        // Its members would clash with reserved names, and its property Square would hide the function.
        Assert.Empty(Host.Run(Source("[Loss] double L() => b * b * square;")).Texts);

    [Fact]
    public void An_error_that_the_generated_half_would_cover_is_reported() =>
        Assert.Equal(["OBJ1032: square"], Host.Run(Source("[Loss] double L() => Square(b);")).Texts);

    [Fact]
    public void Several_parts_in_several_files_are_read_once() => Assert.Equal(["OBJ2008: (int)b"], Host.Run(
        "[Objective] public partial class Case { [Parameter] double b; }",
        "public partial class Case { [Loss] double L() => (int)b; }").Texts);

    [Fact]
    public void An_error_in_a_helper_of_another_file_is_reported_there()
    {
        var error = Host.Run(Source("[Loss] double L() => Helper.F(b);"), "static class Helper { public static double F(double x) => (int)x; }").Analyzer.Single();
        Assert.Equal("OBJ2008", error.Id);
        Assert.Equal("Source1.cs", error.Location.GetLineSpan().Path);
    }

    [Fact]
    public void Errors_are_reported_in_code_that_counts_as_generated() =>
        Assert.Equal(["OBJ2017: d >>> 2"], Host.Run("// <auto-generated/>\n" + Wrong).Texts);

    [Theory]
    [InlineData("[Objective] enum C { }")]
    [InlineData("[Objective] delegate void D();")]
    [InlineData("[Objective] partial class")]
    [InlineData("[Objective] partial class C : C { [Parameter] Missing w; [Loss] Unknown L() => w; }")]
    [InlineData("[Objective] partial class C { [Parameter] double b; [Loss] double L() => b; } [Objective] partial class C { }")]
    public void Broken_code_is_the_compilers_business(string source) => Assert.Empty(Host.Run(source).Texts);

    [Fact]
    public void Errors_cannot_be_switched_off()
    {
        // What is left of a wrong declaration is a half that throws: no build may pass with it.
        string suppressed = Source("""
            #pragma warning disable OBJ2017
            [Loss] double L() => (d >>> 2) * b;
            """);
        foreach (var properties in new[] { Host.Ordinary, Host.Properties("false") })
        {
            var compilation = GeneratorHarness.Compile(suppressed);
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("OBJ2017", ReportDiagnostic.Suppress)]));
            Assert.Equal(["OBJ2017: d >>> 2"], Host.Run(compilation, properties).Texts);
        }
    }

    [Fact]
    public void A_project_in_the_same_solution_is_read_as_a_library()
    {
        // Editors reference projects by their compilations: their sources are there, but are not the project's own.
        var library = GeneratorHarness.Compile("public static class Helper { public static double F(double x) => x; }").WithAssemblyName("Library");
        var compilation = GeneratorHarness.Compile(Source("[Loss] double L() => Helper.F(b);")).AddReferences(library.ToMetadataReference());
        Assert.Equal(["OBJ2009: Helper.F(b)"], Host.Run(compilation).Texts);
    }

    [Fact]
    public void Cancellation_is_honoured()
    {
        using var source = new System.Threading.CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Host.Run(GeneratorHarness.Compile(Wrong), cancellation: source.Token));
    }

    [Fact]
    public void Many_declarations_are_analysed_at_once() => Assert.Equal(
        Enumerable.Repeat("OBJ2017: d >>> 2", 40),
        Host.Run([.. Enumerable.Range(0, 40).Select(i => Wrong.Replace("Case", $"Case{i}", StringComparison.Ordinal))]).Texts);
}
