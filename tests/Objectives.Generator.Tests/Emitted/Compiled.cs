using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend;
using Objectives.Generator.Frontend.Model;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>A case compiled in memory with its generated half, and the joint program as the oracle reads it. Made once a case.</summary>
internal sealed class Compiled
{
    private static readonly ConcurrentDictionary<string, Lazy<Compiled>> Cache = new(StringComparer.Ordinal);

    private readonly Case _case;
    private readonly Lazy<Type> _type;

    private Compiled(Case subject)
    {
        _case = subject;
        _type = new(() => Load(_case, Image()));
        var compilation = GeneratorHarness.Compile(subject.Source);
        Model = ModelOf(compilation, subject.Name);
        var joint = Differentiate.Objective.Differentiate(Model);
        // The oracle of the Hessian is the products: its own outputs would cost the most of all.
        Program = joint.Select(joint.Outputs.Where(o => !Matrices.IsCurved(o) && Differentiate.Outputs.KindOf(o.Name) is not (Differentiate.Outputs.Hessian or Differentiate.Outputs.Diagonal)));
        Curvatures = joint.Select(joint.Outputs.Where(o => Matrices.IsCurved(o)));
        Run = GeneratorHarness.Run(compilation);
    }

    public ObjectiveModel Model { get; }

    /// <summary>All but <see cref="Curvatures"/>.</summary>
    public Program Program { get; }

    /// <summary>Residuals and constraints with their derivatives, products with curvatures.</summary>
    public Program Curvatures { get; }

    public GeneratorRun Run { get; }

    public static Compiled Of(string name) => Of(Corpus.Find(name));

    public static Compiled Of(Case subject) => Cache.GetOrAdd(subject.Name, _ => new(() => new(subject))).Value;

    /// <summary>What is wrong with the generator's output as C#: nothing, not even a warning.</summary>
    public IReadOnlyList<string> Complaints => [.. Run.Diagnostics.Concat(Run.Complaints).Select(d => d.ToString()).Distinct()];

    /// <summary>The class of a compiled case; all of them are in assemblies of one name, so each has a context of its own.</summary>
    public static Type Load(Case subject, byte[] image)
    {
        using var stream = new MemoryStream(image);
        return new AssemblyLoadContext(subject.Name).LoadFromStream(stream).GetType("Corpus." + subject.Name, throwOnError: true)!;
    }

    /// <summary>The assembly, with the generated texts as they are or as <paramref name="edit"/> leaves them.</summary>
    public byte[] Image(Func<string, string>? edit = null)
    {
        var output = Run.Output;
        if (edit is not null)
            foreach (var tree in output.SyntaxTrees.Where(t => t.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).ToList())
                output = output.ReplaceSyntaxTree(tree, GeneratorHarness.Parse(edit(tree.ToString()), tree.FilePath));
        using var image = new MemoryStream();
        var emitted = output.WithOptions(output.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        return image.ToArray();
    }

    /// <summary>The compiled class: one, whichever test asks for it first.</summary>
    public Type Type => _type.Value;

    /// <summary>The case bound: with samples at numbers around the lanes, the tiles and the chunks; without at several sizes.</summary>
    public IEnumerable<Bound> Bindings()
    {
        int[] counts = Model.HasSamples ? [7, 1, 8, 9, 300, 1041] : [0, 0, 0, 0];
        for (int configuration = 0; configuration < counts.Length; configuration++)
            yield return new(_case, Type, Math.Min(counts[configuration], _case.MostSamples), configuration);
        if (_case.Smallest == 0)
            yield return new(_case, Type, Model.HasSamples ? 5 : 0, counts.Length, empty: true);
    }

    private static ObjectiveModel ModelOf(Compilation compilation, string name)
    {
        var type = compilation.GetSymbolsWithName(name, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Single(t => t.GetAttributes().Any(a => a.AttributeClass?.Name == nameof(ObjectiveAttribute)));
        var result = DeclarationReader.Read(type, compilation, default);
        Assert.True(result.Model is { HasErrors: false }, string.Join("\n", result.Diagnostics));
        return result.Model!;
    }
}
