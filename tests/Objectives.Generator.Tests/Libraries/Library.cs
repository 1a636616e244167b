using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Objectives.Generator.Tests.Emitted;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Libraries;

/// <summary>A library with [Differentiable] methods, compiled in memory, and projects that reference its image.</summary>
internal sealed class Library
{
    private readonly byte[] _image;

    private Library(GeneratorRun run, byte[] image)
    {
        Run = run;
        _image = image;
    }

    public GeneratorRun Run { get; }

    /// <summary>The text that was written into the assembly for a method of this name.</summary>
    public string Text(string method) => (string)Run.Output.Assembly.GetAttributes()
        .Single(a => a.AttributeClass!.Name == nameof(DifferentiableProgramAttribute) && ((string)a.ConstructorArguments[0].Value!).Contains("." + method + "(", StringComparison.Ordinal))
        .ConstructorArguments[1].Value!;

    public static Library Of(string source, params Library[] references)
    {
        var run = GeneratorHarness.Run(Referencing(GeneratorHarness.Compile(source), references).WithAssemblyName("Losses" + references.Length));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints);
        return new(run, Image(run.Output));
    }

    /// <summary>A library whose program for a method of <c>Losses</c> is this text: what a compiler never wrote.</summary>
    public static Library WithProgram(string method, string id, string text)
    {
        string source = $"[assembly: DifferentiableProgram({SymbolDisplay.FormatLiteral(id, quote: true)}, {SymbolDisplay.FormatLiteral(text, quote: true)})]\npublic static class Losses {{ {method} }}";
        var compilation = GeneratorHarness.Compile(source).WithAssemblyName("Hostile");
        return new(GeneratorHarness.Run(compilation), Image(compilation));
    }

    public static CSharpCompilation Referencing(CSharpCompilation compilation, params Library[] libraries) =>
        compilation.AddReferences(libraries.Select(l => MetadataReference.CreateFromImage(l._image)));

    /// <summary>The class of a case that calls libraries, compiled and loaded with them.</summary>
    public static (Type Type, GeneratorRun Run) Load(Case subject, params Library[] libraries)
    {
        var run = GeneratorHarness.Run(Referencing(GeneratorHarness.Compile(subject.Source), libraries));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints);
        var context = new AssemblyLoadContext(subject.Name);
        var images = libraries.ToDictionary(l => l.Run.Output.AssemblyName!, l => l._image);
        context.Resolving += (own, name) => images.TryGetValue(name.Name!, out byte[]? image) ? own.LoadFromStream(new MemoryStream(image)) : null;
        return (context.LoadFromStream(new MemoryStream(Image(run.Output))).GetType("Corpus." + subject.Name, throwOnError: true)!, run);
    }

    private static byte[] Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.WithOptions(((CSharpCompilationOptions)compilation.Options).WithOptimizationLevel(OptimizationLevel.Release)).Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        return image.ToArray();
    }
}
