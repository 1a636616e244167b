using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Objectives.Generator.Tests.Emitted;
using Objectives.Testing;

namespace Objectives.Benchmarks;

/// <summary>
/// A project of many objectives, one a file, in memory: the declarations that the generator's tests are made of (linear models, networks,
/// mixtures, factorisations, kernels, gathers and the corners of the language), from the first on again in another namespace until there are
/// enough; or the published ones, those of the golden suite and of the zoo.
/// </summary>
internal sealed class ObjectiveProject
{
    private const int Count = 100;

    private const string Unrelated = "Unrelated.cs";

    private readonly CSharpCompilation compilation;

    public ObjectiveProject(bool published)
    {
        var sources = new List<string>();
        var names = new List<string>();
        var corpus = published ? Corpus.Golden : Corpus.All;
        int count = published ? corpus.Count : Count;
        for (int i = 0; i < count; i++)
        {
            var declaration = corpus[i % corpus.Count];
            string space = i < corpus.Count ? "Corpus" : FormattableString.Invariant($"Again{i / corpus.Count}");
            sources.Add(declaration.Source.Replace("namespace Corpus;", $"namespace {space};", StringComparison.Ordinal));
            names.Add($"{space}.{declaration.Name}");
        }
        Different = Math.Min(corpus.Count, count);
        if (published)
            foreach (var (name, source) in Zoo())
            {
                sources.Add(source);
                names.Add(name);
                Different++;
            }
        Names = names;
        compilation = GeneratorHarness.Compile([.. sources]).AddSyntaxTrees(UnrelatedFile(0));
    }

    /// <summary>The full name of each objective.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many of the objectives differ in more than their namespace.</summary>
    public int Different { get; }

    /// <summary>The project after this many edits of a file that no objective reads; nothing of it is bound yet.</summary>
    public CSharpCompilation After(int edits) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(t => t.FilePath == Unrelated), UnrelatedFile(edits));

    /// <summary>The files of the zoo, and the class of each that declares an objective.</summary>
    private static IEnumerable<(string Name, string Source)> Zoo()
    {
        var assembly = typeof(ObjectiveProject).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            string source = reader.ReadToEnd();
            if (source.Contains("\n[Objective", StringComparison.Ordinal))
                yield return ("Objectives.Zoo." + resource, source);
        }
    }

    private static SyntaxTree UnrelatedFile(int number) =>
        GeneratorHarness.Parse(FormattableString.Invariant($"class Unrelated {{ int F() => {number}; }}"), Unrelated);
}
