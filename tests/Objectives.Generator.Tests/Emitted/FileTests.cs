using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Tests.Documentation;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>The files that an objective becomes.</summary>
public class FileTests
{
    [Theory]
    [InlineData("RidgeLogistic")]
    [InlineData("SoftmaxRegression")]
    [InlineData("TanhNetwork")]
    public void Are_short(string name) => Assert.All(Compiled.Of(name).Run.Sources, file => Assert.InRange(file.Value.Count(c => c == '\n'), 1, 600));

    /// <summary>A kernel is read at one sitting, also that of a product through several loops; and its length is that of the declaration, not of data.</summary>
    [Theory]
    [MemberData(nameof(Corpus.GoldenNames), MemberType = typeof(Corpus))]
    public void Have_kernels_below_1500_lines(string name) => Assert.All(Kernels(Compiled.Of(name).Run), kernel => Assert.InRange(kernel.Lines, 1, 1499));

    /// <summary>The same of every row of the catalogue.</summary>
    [Fact]
    public void Of_published_objectives_have_kernels_below_1500_lines()
    {
        string zoo = Path.Combine(Readme.Root, "src", "Objectives.Zoo");
        var files = Directory.GetFiles(zoo, "*.cs", SearchOption.AllDirectories).Where(f => !Path.GetRelativePath(zoo, f).StartsWith("obj", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var kernels = Kernels(GeneratorHarness.Run([.. files.Select(File.ReadAllText)])).ToList();
        Assert.True(kernels.Count > 500);
        Assert.DoesNotContain(kernels, kernel => kernel.Lines >= 1500);
    }

    private static IEnumerable<(string Name, int Lines)> Kernels(GeneratorRun run) => run.Sources.Where(s => s.Key.EndsWith(".Wide.g.cs", StringComparison.Ordinal))
        .SelectMany(s => s.Value.Split("internal readonly struct ").Skip(1)).Select(kernel => (kernel[..kernel.IndexOf(' ')], kernel.Count(c => c == '\n')));

    /// <summary>Each width of each kernel stands in one file: those of value, gradient and product together, each other by itself.</summary>
    [Fact]
    public void Have_one_further_kernel_each()
    {
        var kernels = Compiled.Of("RidgeLogistic").Run.Sources.Where(s => s.Key.EndsWith(".Wide.g.cs", StringComparison.Ordinal)).ToDictionary(s => s.Key, s => s.Value.Split(" struct ").Length - 1);
        Assert.Equal(3, kernels["Corpus.RidgeLogistic.Wide.g.cs"]);
        Assert.True(kernels.Count > 3);
        Assert.All(kernels.Where(k => k.Key != "Corpus.RidgeLogistic.Wide.g.cs"), k => Assert.Equal(1, k.Value));
    }

    /// <summary>What several values of a loop over lanes ask of the place, one line asks.</summary>
    [Fact]
    public void Name_conditions_of_places()
    {
        string source = Compiled.Of("RungeKutta").Run.Sources["Corpus.RungeKutta.Wide.g.cs"];
        Assert.Contains("Vd here = Lane.Equal(V.Min(Lanes.Iota(", source);
        Assert.All(source.Split("for (nuint i = 0;"), loop => Assert.InRange(loop.Split("= Lane.Equal(V.Min(Lanes.Iota((long)i), V.Create((long)n1 - 1L)), V.Create(0L))").Length, 1, 2));
        Assert.DoesNotContain('\u0001', source);
    }

    [Fact]
    public void Of_classes_inside_have_names_of_their_own()
    {
        var run = GeneratorHarness.Run("""
            namespace Corpus;
            [Objective]
            public partial class Outer
            {
                [Parameter] double a;
                [Sample] double y;
                [Loss] double Loss() => Square(a - y);
                [Objective] public partial class Wide { [Parameter] double b; [Regularizer] double Penalty() => Square(b); }
                [Objective] public partial class Further { [Parameter] double b; [Regularizer] double Penalty() => Square(b); }
                [Objective] public partial class SampleGradients { [Parameter] double b; [Regularizer] double Penalty() => Square(b); }
            }
            """);
        Assert.DoesNotContain(run.Output.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Contains("Corpus.Outer.SampleGradients.Wide.g.cs", run.Sources.Keys);
        // The compiler may write the plus sign by its code.
        Assert.Single(run.Sources.Keys, k => Regex.IsMatch(k, @"^Corpus\.Outer(\+|-002b)SampleGradients\.Wide\.g\.cs$"));
    }
}
