using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Objectives.Generator.Algebra;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Incremental;

/// <summary>The property <c>ObjectivesDumpProgram</c> appends the program after each pass to the main file, and does nothing else.</summary>
public class ProgramDumpTests
{
    private const string Main = "Case.g.cs";

    private static readonly string Source = Declaration.Class("""
        [Parameter("d")] Vector w;
        [Sample("d")] Vector x;
        [Sample] double y;
        [Loss] double L() => Log(1 + Exp(-y * Dot(w, x)));
        """);

    private static readonly CSharpCompilation Compilation = GeneratorHarness.Compile(Source, "class Unrelated { int F() => 1; }");

    private static GeneratorRun Run(string? wish) =>
        GeneratorHarness.Run(GeneratorHarness.NewDriver().WithUpdatedAnalyzerConfigOptions(new Options(wish)), Compilation);

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public void On_it_appends_each_pass(string wish)
    {
        var (off, on) = (Run(null), Run(wish));
        Assert.StartsWith(off.Sources[Main], on.Sources[Main], StringComparison.Ordinal);
        string[] sections = on.Sources[Main][off.Sources[Main].Length..].Split("\n// Program, ", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["as it was read", "rewritten", "differentiated", "scheduled"], sections.Select(s => s.Split('\n')[0]));
        var programs = sections.Select(Read).ToList();
        Assert.Equal(Printer.Print(Declaration.Model(Source).Program), Printer.Print(programs[0]));
        Assert.DoesNotContain("softplus", sections[0], StringComparison.Ordinal);
        Assert.Contains("softplus", sections[1], StringComparison.Ordinal);
        Assert.Contains(programs[2].Outputs, o => o.Name == "gradient w");
        Assert.Contains("map store", sections[3], StringComparison.Ordinal);

        Assert.Equal(off.Sources.Where(s => s.Key != Main), on.Sources.Where(s => s.Key != Main));
        Assert.Empty(on.Complaints);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    [InlineData("perhaps")]
    public void Off_there_is_none(string wish)
    {
        Assert.DoesNotContain("// Program, ", Run(wish).Sources[Main], StringComparison.Ordinal);
        Assert.Equal(Run(null).Sources, Run(wish).Sources);
    }

    [Fact]
    public void Turning_it_on_and_off_leaves_the_model_and_the_cache_alone()
    {
        var off = Run("false");
        var on = GeneratorHarness.Run(off.Driver.WithUpdatedAnalyzerConfigOptions(new Options("true")), Compilation);
        Assert.True(Reason(on, ObjectiveGenerator.Parse) is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached);
        Assert.Equal(IncrementalStepRunReason.Modified, Reason(on, ObjectiveGenerator.Compile));
        Assert.Equal(Run("true").Sources, on.Sources);

        var edited = Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[1], GeneratorHarness.Parse("class Unrelated { int F() => 2; }", "Source1.cs"));
        var unrelated = GeneratorHarness.Run(on.Driver.WithUpdatedAnalyzerConfigOptions(new Options("true")), edited);
        Assert.Equal(IncrementalStepRunReason.Cached, Reason(unrelated, ObjectiveGenerator.Compile));
        Assert.Equal(IncrementalStepRunReason.Cached, Reason(unrelated, ObjectiveGenerator.Emit));

        var again = GeneratorHarness.Run(unrelated.Driver.WithUpdatedAnalyzerConfigOptions(new Options("")), edited);
        Assert.Equal(off.Sources, again.Sources);
    }

    private static IncrementalStepRunReason Reason(GeneratorRun run, string step) =>
        run.Driver.GetRunResult().Results.Single().TrackedSteps[step].Single().Outputs.Single().Reason;

    /// <summary>A section without its title and the marks of comments, read back.</summary>
    private static Program Read(string section)
    {
        string text = string.Concat(section.TrimEnd('\n').Split('\n').Skip(1).Select(line => line["//     ".Length..] + "\n"));
        Assert.True(Parser.TryParse(text, out var program, out string error), error);
        return program!;
    }

    private sealed class Options(string? wish) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(wish);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(string? wish) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            (value = key == "build_property.ObjectivesDumpProgram" ? wish : null) is not null;
    }
}
