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
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Emit;
using Objectives.Generator.Frontend;
using Objectives.Generator.Tests.Emitted;
using Objectives.Testing;

namespace Objectives.Fuzz.Checks;

/// <summary>Declarations compiled together, in one assembly that goes with them, and checked one after the other.</summary>
internal static class Batch
{
    /// <summary>Vectors of the other width are not used here; their text is the same.</summary>
    private static readonly (string Used, string Unused) Width = Vector512.IsHardwareAccelerated ? ("Wide", "Narrow") : ("Narrow", "Wide");

    /// <summary>
    /// Warnings that random declarations deserve: a variable that is compared with or assigned to itself, or not read; a field that no term reads;
    /// code that is never reached; a parameter without influence.
    /// </summary>
    private static readonly string[] Deserved = ["CS1718", "CS1717", "CS0219", "CS0414", "CS0162", "OBJ4003"];

    private static readonly CSharpParseOptions Undocumented = GeneratorHarness.ParseOptions.WithDocumentationMode(DocumentationMode.None);

    /// <param name="declarations">The declarations.</param>
    /// <param name="isComplete">
    /// Whether to compile the further members and the same in 32 bits, too.
    /// </param>
    /// <param name="single">With what sums, in 32 bits: <c>Mixed</c> or <c>Single</c>.</param>
    /// <param name="isBuilt">Whether the compiler runs the generator, as it does in a user's build, with what it says of nulls.</param>
    public static List<Trial> Check(IReadOnlyList<Declaration> declarations, bool isComplete = true, string single = "Mixed", bool isBuilt = true)
    {
        var trials = declarations.Select(d => new Trial(d)).ToList();
        var waiting = trials.Where(t => t.Declaration.ToCase() is not null).ToList();
        while (waiting.Count > 0)
        {
            Type[] types = Compile(waiting, isComplete ? ["Double", single] : ["Double"], isBuilt, out var compilation);
            for (int k = 0; k < waiting.Count && types.Length > 0; k++)
                Check(waiting[k], types[k], isComplete ? types[waiting.Count + k] : null, compilation);
            if (types.Length > 0)
                break;
            // What does not compile is left out of the next attempt.
            if (waiting.RemoveAll(t => t.Fault is not null) == 0)
                throw new InvalidOperationException("A compilation failed, and no declaration is to blame.");
        }
        return trials;
    }

    private static void Check(Trial trial, Type type, Type? mixed, Compilation compilation)
    {
        try
        {
            var symbol = compilation.GetTypeByMetadataName(type.FullName!)!;
            var model = DeclarationReader.Read(symbol, compilation, default).Model!;
            new Comparison(trial, type, model, Generator.Differentiate.Objective.Differentiate(model)).Run(mixed);
        }
        catch (Exception exception)
        {
            var inner = exception.InnerException ?? exception;
            trial.Fail(inner.GetType().Name, inner.ToString());
        }
    }

    /// <summary>With the one set of referenced symbols, and one thread: batches run side by side.</summary>
    private static CSharpCompilation Compilation(IEnumerable<string> sources) =>
        References.AddSyntaxTrees(sources.Select((source, k) => GeneratorHarness.Parse(source, $"Source{k}.cs")));

    private static readonly CSharpCompilation References = Optimized(GeneratorHarness.Compile().AddReferences(MetadataReference.CreateFromFile(typeof(Library.RobustLosses).Assembly.Location)));

    private static CSharpCompilation Optimized(CSharpCompilation compilation) => compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release).WithConcurrentBuild(false));

    /// <summary>The compiled classes, those in 32 bits last; none if something is wrong with some of the declarations, which then have faults.</summary>
    private static Type[] Compile(List<Trial> trials, string[] precisions, bool isBuilt, out CSharpCompilation compilation)
    {
        compilation = Compilation(precisions.SelectMany(p => trials.Select(t => t.Declaration.ToCase(p)!.Source)));
        bool isComplete = precisions.Length > 1;
        var (sources, diagnostics) = isBuilt ? ByTheCompiler(compilation) : Directly(compilation, trials, precisions);
        var output = compilation.AddSyntaxTrees(sources.Keys.Where(name => !name.EndsWith(".Wide.g.cs", StringComparison.Ordinal) && !name.EndsWith(".Narrow.g.cs", StringComparison.Ordinal))
            .SelectMany(main => Needed(sources, main, isComplete && !IsSingle(main))).Select(source => CSharpSyntaxTree.ParseText(source.Text, Undocumented, source.Name)));
        using var image = new MemoryStream();
        var emitted = output.Emit(image);
        foreach (var diagnostic in diagnostics.Concat(emitted.Diagnostics).Where(d => d.Severity >= DiagnosticSeverity.Warning && !Deserved.Contains(d.Id)).Distinct())
        {
            var owner = trials.FirstOrDefault(t => OwnsLocation(t, trials, diagnostic)) ?? trials[0];
            owner.Fail(diagnostic.Id, diagnostic.ToString());
        }
        if (trials.Any(t => t.Fault is not null))
            return [];
        image.Position = 0;
        var assembly = new AssemblyLoadContext("random declarations", isCollectible: true).LoadFromStream(image);
        return [.. precisions.SelectMany(p => trials.Select(t => assembly.GetType("Corpus." + t.Declaration.ToCase(p)!.Name, throwOnError: true)!))];
    }

    /// <summary>Of a class in 32 bits the value, the gradient and the product are compared.</summary>
    private static bool IsSingle(string main) => SingleName.IsMatch(main);

    private static readonly Regex SingleName = new(@"_\d+(__\d+)?(Mixed|Single)\b");

    private static (IReadOnlyDictionary<string, string> Sources, IEnumerable<Diagnostic> Diagnostics) ByTheCompiler(Compilation compilation)
    {
        var run = GeneratorHarness.Run(compilation);
        return (run.Sources, run.Diagnostics);
    }

    /// <summary>
    /// What the generator does, without the compiler around it, which parses and binds all files of both widths; a class that is read has no way
    /// to be wrong here that is not also one there.
    /// </summary>
    private static (IReadOnlyDictionary<string, string> Sources, IEnumerable<Diagnostic> Diagnostics) Directly(Compilation compilation, List<Trial> trials, string[] precisions)
    {
        var sources = new Dictionary<string, string>();
        var diagnostics = new List<Diagnostic>();
        foreach (var (trial, name) in precisions.SelectMany(p => trials.Select(t => (t, t.Declaration.ToCase(p)!.Name))))
        {
            var read = Reading.Read(compilation.GetTypeByMetadataName("Corpus." + name)!, compilation, default);
            diagnostics.AddRange(read.Diagnostics);
            if (read.Model is not { } model)
                continue;
            try
            {
                var compiled = Reading.Invariantly(() => Compiler.Compile(model), default);
                diagnostics.AddRange(compiled.Failures.Select(failure => Diagnostic.Create(Descriptors.DerivativeRefuted, read.Place, model.ClassName, failure)));
                foreach (var (file, text) in compiled.Files)
                    sources.Add(file, text.Replace("#nullable enable", "#nullable enable annotations", StringComparison.Ordinal));
            }
            catch (Exception exception)
            {
                trial.Fail(exception.GetType().Name, exception.ToString());
            }
        }
        return (sources, diagnostics);
    }

    /// <summary>
    /// The files of a class that run here: the kernels of one width, and without the further ones, which take as long to compile, unless
    /// all is to be complete. The main file then names a kernel that is there instead of one that is not.
    /// </summary>
    private static IEnumerable<(string Name, string Text)> Needed(IReadOnlyDictionary<string, string> sources, string main, bool isComplete)
    {
        string stem = main[..^"g.cs".Length], end = $"{Width.Used}.g.cs", text = sources[main];
        text = text.Replace($"_{Width.Unused}, ", $"_{Width.Used}, ", StringComparison.Ordinal);
        if (sources.TryGetValue(stem + end, out string? own))
            foreach (var (name, kernels) in sources.Where(s => s.Key.StartsWith(stem, StringComparison.Ordinal) && s.Key.EndsWith(end, StringComparison.Ordinal)))
                if (isComplete || name == stem + end)
                    yield return (name, kernels);
                else
                    text = text.Replace(KernelName.Match(kernels).Groups[1].Value + ",", KernelName.Match(own).Groups[1].Value + ",", StringComparison.Ordinal);
        yield return (main, text);
    }

    private static readonly Regex KernelName = new($@"struct (\w+_{Width.Used})\b");

    private static bool OwnsLocation(Trial trial, List<Trial> trials, Diagnostic diagnostic)
    {
        string path = diagnostic.Location.GetLineSpan().Path ?? "";
        int place = trials.IndexOf(trial);
        return path == $"Source{place}.cs" || path == $"Source{trials.Count + place}.cs" || Regex.IsMatch(path + diagnostic.GetMessage(), $@"\b{trial.Declaration.Name}(Mixed|Single)?\b");
    }
}
