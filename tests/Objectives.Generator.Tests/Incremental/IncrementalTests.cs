using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Incremental;

/// <summary>An edit redoes what it must and nothing else; no model keeps a compilation alive.</summary>
public class IncrementalTests
{
    private static readonly string Source = Declaration.Class("""
        [Parameter("d")] Vector w;
        [Sample("d")] Vector x;
        [Sample] double y;
        // A comment.
        [Loss] double L() => Helper.Link(y * Dot(w, x));
        """);

    private const string Helper = "static class Helper { public static double Link(double z) => Softplus(-z); }";

    private static (GeneratorRun First, GeneratorRun Second) Edit(int file, Func<string, string> edit)
    {
        string[] sources = [Source, Helper, "class Unrelated { int F() => 1; }"];
        var compilation = GeneratorHarness.Compile(sources);
        var first = GeneratorHarness.Run(compilation);
        var tree = compilation.SyntaxTrees[file];
        string text = edit(sources[file]);
        var second = GeneratorHarness.Run(first.Driver, compilation.ReplaceSyntaxTree(tree, GeneratorHarness.Parse(text, tree.FilePath)));
        return (first, second);
    }

    private static IncrementalStepRunReason Reason(GeneratorRun run, string step) =>
        run.Driver.GetRunResult().Results.Single().TrackedSteps[step].Single().Outputs.Single().Reason;

    [Theory]
    [InlineData(0, "// A comment.", "// Another.")]
    [InlineData(0, "Helper.Link(y * Dot(w, x))", "Helper.Link(y *   Dot(w, x))")]
    [InlineData(1, "static class", "/* longer */ static class")]
    [InlineData(2, "=> 1", "=> 2")]
    public void What_leaves_the_model_equal_costs_nothing_after_it(int file, string old, string replacement)
    {
        var (_, second) = Edit(file, text => text.Replace(old, replacement, StringComparison.Ordinal));
        Assert.True(Reason(second, ObjectiveGenerator.Parse) is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached);
        Assert.Equal(IncrementalStepRunReason.Cached, Reason(second, ObjectiveGenerator.Compile));
        Assert.Equal(IncrementalStepRunReason.Cached, Reason(second, ObjectiveGenerator.Emit));
    }

    private const string Functions = """
        public static class Losses
        {
            // A comment.
            [Differentiable] public static double Huber(double r) => Abs(r) < 1 ? r * r / 2 : Abs(r) - 0.5;
            [Differentiable] public static double Apart(Vector a, Vector b) => Inner(a - b);
            static double Inner(Vector r) => SquaredNorm(r);
        }
        """;

    [Theory]
    [InlineData("// A comment.", "// Another.", true)]
    [InlineData("r * r / 2", "r * r  /  2", true)]
    [InlineData("SquaredNorm(r)", "Norm(r)", false)]
    public void A_function_is_written_again_when_its_program_changes(string old, string replacement, bool isSame)
    {
        var compilation = GeneratorHarness.Compile(Functions, "class Unrelated;");
        var first = GeneratorHarness.Run(compilation);
        var second = GeneratorHarness.Run(first.Driver, compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], GeneratorHarness.Parse(Functions.Replace(old, replacement, StringComparison.Ordinal), "Source0.cs")));
        var reasons = second.Driver.GetRunResult().Results.Single().TrackedSteps[ObjectiveGenerator.ReadFunctions].SelectMany(s => s.Outputs).Select(o => o.Reason).ToList();
        Assert.Equal(2, reasons.Count);
        Assert.Equal(isSame, reasons.All(r => r is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
        Assert.Equal(isSame, second.Sources.Single().Value == first.Sources.Single().Value);
        Assert.Equal(isSame, second.Driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).All(o => o.Reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void Functions_are_written_in_one_order()
    {
        string[] parts = ["public static partial class Losses { [Differentiable] public static double B(double x) => x; }", "public static partial class Losses { [Differentiable] public static double A(double x) => x; }"];
        Assert.Equal(GeneratorHarness.Run(parts).Sources.Single().Value, GeneratorHarness.Run([.. parts.Reverse()]).Sources.Single().Value);
    }

    [Fact]
    public void Reading_again_gives_an_equal_model()
    {
        string source = Declaration.Class("""
            [Parameter] double b;
            [Sample] double y;
            [Loss] double L()
            {
                double p = b, q = y, r = b * y, s = b + y;
                if (y > 0)
                {
                    p = q * q;
                    q = Sin(p);
                    r = Exp(p);
                    s = Cos(q);
                }
                return p + q * r * s;
            }
            """);
        var first = Declaration.Model(source);
        for (int k = 0; k < 16; k++)
            Assert.Equal(first, Declaration.Model(source));
    }

    [Theory]
    [InlineData(0, "y * Dot", "-y * Dot")]
    [InlineData(1, "Softplus(-z)", "Softplus(z)")]
    public void What_changes_the_formula_is_compiled_again(int file, string old, string replacement)
    {
        var (_, second) = Edit(file, text => text.Replace(old, replacement, StringComparison.Ordinal));
        Assert.Equal(IncrementalStepRunReason.Modified, Reason(second, ObjectiveGenerator.Parse));
        Assert.NotEqual(IncrementalStepRunReason.Cached, Reason(second, ObjectiveGenerator.Compile));
    }

    [Fact]
    public void A_moved_error_is_reported_at_its_new_place()
    {
        string source = Declaration.Class("[Parameter] double b;\n[Loss] double L() => (int)b;");
        var compilation = GeneratorHarness.Compile(source);
        var first = GeneratorHarness.Run(compilation);
        var second = GeneratorHarness.Run(first.Driver, compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], GeneratorHarness.Parse("\n\n" + source, "Source0.cs")));
        Assert.Equal(first.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line + 2, second.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(IncrementalStepRunReason.Cached, Reason(second, ObjectiveGenerator.Compile));
    }

    [Fact]
    public void An_old_compilation_can_be_collected()
    {
        var (driver, old) = RunTwice();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(old.IsAlive);
        GC.KeepAlive(driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference Old) RunTwice()
    {
        var compilation = GeneratorHarness.Compile(Source, Helper);
        var first = GeneratorHarness.Run(compilation);
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], GeneratorHarness.Parse(Source + "\n", "Source0.cs"));
        return (GeneratorHarness.Run(first.Driver, edited).Driver, new WeakReference(compilation));
    }

    [Fact]
    public void The_model_reaches_no_type_of_the_compiler()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object>([Declaration.Model(Source, Helper)]);
        while (pending.TryPop(out object? item))
        {
            if (!seen.Add(item) || item is string || item.GetType().IsPrimitive || item is Type or Pointer)
                continue;
            Assert.False(item.GetType().FullName!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), item.GetType().FullName);
            if (item is Array array)
                foreach (object? element in array)
                    if (element is not null)
                        pending.Push(element);
            for (var type = item.GetType(); type is not null && !item.GetType().IsArray; type = type.BaseType)
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    if (field.GetValue(item) is { } value)
                        pending.Push(value);
        }
        Assert.True(seen.Count > 50, "the walk saw the model's parts");
    }

    [Fact]
    public void Cancellation_is_honoured()
    {
        using var source = new System.Threading.CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            GeneratorHarness.NewDriver().RunGenerators(GeneratorHarness.Compile(Source, Helper), source.Token));
    }
}
