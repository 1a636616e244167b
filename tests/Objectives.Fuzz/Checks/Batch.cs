using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Intrinsics;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Objectives.Fuzz.Declarations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend;
using Objectives.Generator.Tests.Emitted;
using Objectives.Testing;

namespace Objectives.Fuzz.Checks;

/// <summary>Declarations compiled together, in one assembly that goes with them, and checked one after the other.</summary>
internal static class Batch
{
    /// <summary>Vectors of the other width are not used here; their text is the same.</summary>
    private static readonly (string Used, string Unused) Width = Vector512.IsHardwareAccelerated ? ("Wide", "Narrow") : ("Narrow", "Wide");

    /// <summary>Warnings that random declarations deserve: a variable that is compared with or assigned to itself, or not read; code that is never reached.</summary>
    private static readonly string[] Deserved = ["CS1718", "CS1717", "CS0219", "CS0162"];

    public static List<Trial> Check(IReadOnlyList<Declaration> declarations)
    {
        var trials = declarations.Select(d => new Trial(d)).ToList();
        var waiting = trials.Where(t => t.Declaration.ToCase() is not null).ToList();
        while (waiting.Count > 0)
        {
            Type[] types = Compile(waiting, out var compilation);
            for (int k = 0; k < types.Length; k++)
                Check(waiting[k], types[k], compilation);
            if (types.Length > 0)
                break;
            // What does not compile is left out of the next attempt.
            if (waiting.RemoveAll(t => t.Fault is not null) == 0)
                throw new InvalidOperationException("A compilation failed, and no declaration is to blame.");
        }
        return trials;
    }

    private static void Check(Trial trial, Type type, Compilation compilation)
    {
        try
        {
            var symbol = compilation.GetTypeByMetadataName(type.FullName!)!;
            var model = DeclarationReader.Read(symbol, compilation, default).Model!;
            new Comparison(trial, type, model.HasSamples, Generator.Differentiate.Objective.Differentiate(model)).Run();
        }
        catch (Exception exception)
        {
            var inner = exception.InnerException ?? exception;
            trial.Fail(inner.GetType().Name, inner.ToString());
        }
    }

    /// <summary>The compiled classes; none if something is wrong with some of the declarations, which then have faults.</summary>
    private static Type[] Compile(List<Trial> trials, out CSharpCompilation compilation)
    {
        compilation = GeneratorHarness.Compile([.. trials.Select(t => t.Declaration.ToCase()!.Source)]);
        var run = GeneratorHarness.Run(compilation);
        var output = (CSharpCompilation)run.Output;
        foreach (var tree in output.SyntaxTrees.Where(t => t.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).ToList())
            output = tree.FilePath.EndsWith($".{Width.Unused}.g.cs", StringComparison.Ordinal)
                ? output.RemoveSyntaxTrees(tree)
                : output.ReplaceSyntaxTree(tree, GeneratorHarness.Parse(tree.ToString().Replace($"_{Width.Unused}, ", $"_{Width.Used}, ", StringComparison.Ordinal), tree.FilePath));
        using var image = new MemoryStream();
        var emitted = output.WithOptions(output.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(image);
        foreach (var diagnostic in run.Diagnostics.Concat(emitted.Diagnostics).Where(d => d.Severity >= DiagnosticSeverity.Warning && !Deserved.Contains(d.Id)).Distinct())
        {
            var owner = trials.FirstOrDefault(t => OwnsLocation(t, trials, diagnostic)) ?? trials[0];
            owner.Fail(diagnostic.Id, diagnostic.ToString());
        }
        if (trials.Any(t => t.Fault is not null))
            return [];
        image.Position = 0;
        var assembly = new AssemblyLoadContext("random declarations", isCollectible: true).LoadFromStream(image);
        return [.. trials.Select(t => assembly.GetType("Corpus." + t.Declaration.Name, throwOnError: true)!)];
    }

    private static bool OwnsLocation(Trial trial, List<Trial> trials, Diagnostic diagnostic)
    {
        string path = diagnostic.Location.GetLineSpan().Path ?? "";
        return path == $"Source{trials.IndexOf(trial)}.cs" || Regex.IsMatch(path + diagnostic.GetMessage(), $@"\b{trial.Declaration.Name}\b");
    }
}
