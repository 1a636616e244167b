using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Intrinsics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Objectives.Generator.Tests.Emitted;
using Objectives.Testing;

namespace Objectives.Fuzz.Mutations;

/// <summary>A declaration's generated half with all its mutants in it, compiled.</summary>
internal sealed class MutatedClass
{
    /// <summary>Vectors of the other width have the same text; it is left out.</summary>
    private static readonly (string Used, string Unused) Width = Vector512.IsHardwareAccelerated ? ("Wide", "Narrow") : ("Narrow", "Wide");

    private MutatedClass(byte[] image, List<Mutant> mutants, int made, int refused) => (Image, Mutants, Made, Refused) = (image, mutants, made, refused);

    public byte[] Image { get; }

    /// <summary>Those in the image.</summary>
    public IReadOnlyList<Mutant> Mutants { get; }

    /// <summary>How many there are of the declaration.</summary>
    public int Made { get; }

    /// <summary>Those drawn that the compiler finds: no generator makes them unseen, and they are not counted.</summary>
    public int Refused { get; }

    /// <summary>The emitted files of a declaration that are mutated, by their names.</summary>
    public static IReadOnlyDictionary<string, string> Emitted(Case subject) => Emitted(GeneratorHarness.Run(subject.Source).Sources);

    private static Dictionary<string, string> Emitted(IReadOnlyDictionary<string, string> sources) => sources
        .Where(s => !s.Key.EndsWith($".{Width.Unused}.g.cs", StringComparison.Ordinal))
        .ToDictionary(s => s.Key, s => s.Value.Replace($"_{Width.Unused}, ", $"_{Width.Used}, ", StringComparison.Ordinal));

    /// <param name="subject">The declaration.</param>
    /// <param name="draw">Which of all its mutants to try.</param>
    public static MutatedClass Of(Case subject, Func<IReadOnlyList<Mutant>, IEnumerable<int>> draw)
    {
        var run = GeneratorHarness.Run(subject.Source);
        var written = run.Output.SyntaxTrees.Where(t => !t.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).ToList();
        var generated = Emitted(run.Sources).Select(s => GeneratorHarness.Parse(s.Value, s.Key)).ToList();
        var compilation = GeneratorHarness.Compile().RemoveAllSyntaxTrees().AddSyntaxTrees(written).AddSyntaxTrees(generated);
        var sites = generated.ToDictionary(t => t, t => new Site(compilation.GetSemanticModel(t)));
        var output = With([], out var all);
        var wanted = draw(all).ToHashSet();
        for (int drawn = wanted.Count; ;)
        {
            output = With(wanted, out _);
            using var image = new MemoryStream();
            var emitted = output.WithOptions(output.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(image);
            if (emitted.Success)
                return new(image.ToArray(), [.. all.Where(m => wanted.Contains(m.Id))], all.Count, drawn - wanted.Count);
            int before = wanted.Count;
            var errors = emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
            foreach (var error in errors)
                wanted.ExceptWith(MutantsAt(error));
            if (wanted.Count == before)
                throw new InvalidOperationException($"{subject.Name}: the mutants do not compile: {errors[0]}\n{errors[0].Location.SourceTree!.GetText().Lines[errors[0].Location.GetLineSpan().StartLinePosition.Line]}");
        }

        CSharpCompilation With(HashSet<int> wanted, out List<Mutant> mutants)
        {
            mutants = [];
            var result = compilation.AddSyntaxTrees(GeneratorHarness.Parse(Schema.Chooser, "Mutants.g.cs"));
            foreach (var tree in generated)
                result = result.ReplaceSyntaxTree(tree, GeneratorHarness.Parse(Counted(new Schema(sites[tree], mutants, wanted).Write(tree.GetRoot())), tree.FilePath));
            return result;
        }
    }

    /// <summary>With a count of the turns that iterations take.</summary>
    private static string Counted(string text) => text.Replace("Contract.IsSteady(", "global::Objectives.Generated.Mutants.IsSteady(", StringComparison.Ordinal);

    /// <summary>The choices that an error is in: the innermost; else those that are in it.</summary>
    private static IEnumerable<int> MutantsAt(Diagnostic error)
    {
        var span = error.Location.SourceSpan;
        var choices = error.Location.SourceTree!.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(c => c.Expression.ToString() == "global::Objectives.Generated.Mutants.Is" && c.Parent!.FullSpan.IntersectsWith(span)).ToList();
        var around = choices.Where(c => c.Parent!.Span.Contains(span)).OrderBy(c => c.Parent!.Span.Length).Take(1).ToList();
        return (around.Count > 0 ? around : choices).Select(c => int.Parse(c.ArgumentList.Arguments[0].ToString(), CultureInfo.InvariantCulture));
    }
}
