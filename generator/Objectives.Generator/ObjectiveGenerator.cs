using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Emit;
using Objectives.Generator.Frontend;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Frontend.Readings;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator;

/// <summary>
/// The pipeline: Parse reads each declaration on every edit; Compile and Emit are keyed by the model's equality and do nothing while it
/// is unchanged. Diagnostics leave Parse on a way of their own, with real locations; they are reported here only where the analyzer,
/// which reads with the same front end, may not run.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ObjectiveGenerator : IIncrementalGenerator
{
    /// <summary>The step that yields the model of each declaration.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>The step that differentiates, proves and writes each model.</summary>
    public const string Compile = nameof(Compile);

    /// <summary>The step that yields the files of each model.</summary>
    public const string Emit = nameof(Emit);

    /// <summary>The step that yields the program of each method with <c>[Differentiable]</c>.</summary>
    public const string ReadFunctions = nameof(ReadFunctions);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.SyntaxProvider.ForAttributeWithMetadataName("Objectives.ObjectiveAttribute",
            static (node, _) => node is TypeDeclarationSyntax, static (found, cancellation) => ReadDeclaration(found, cancellation));
        var isDumped = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.ObjectivesDumpProgram", out string? wish) && bool.TryParse(wish, out bool isDumped) && isDumped);
        var compiled = declarations
            .Where(static d => d.Model is not null).Select(static (d, _) => d.Model!).WithTrackingName(Parse)
            .Combine(isDumped).Select(static (pair, cancellation) => CompileModel(pair.Left, pair.Right, cancellation)).WithTrackingName(Compile);
        var files = compiled.Select(static (c, _) => (c.HintName, Files: c.Objective?.Files ?? default)).WithTrackingName(Emit);
        var places = declarations.Select(static (d, _) => (d.HintName, d.Place)).Collect();
        var twins = declarations.Select(static (d, _) => d.HintName).Collect().Select(static (names, _) => Twins(names));

        context.RegisterSourceOutput(files.Combine(twins), static (output, pair) =>
        {
            var ((name, files), twins) = pair;
            foreach (var (hintName, text) in files)
                output.AddSource(FileName(hintName, twins.Contains(name)), text);
        });
        var isAnalyzers = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => Reporter.IsAnalyzer(options.GlobalOptions));
        context.RegisterSourceOutput(declarations.Combine(isAnalyzers), static (output, pair) =>
        {
            var (declaration, isAnalyzers) = pair;
            if (isAnalyzers)
                return;
            foreach (var diagnostic in declaration.Diagnostics)
                output.ReportDiagnostic(diagnostic);
        });
        context.RegisterSourceOutput(compiled.Combine(places), static (output, pair) =>
        {
            var (result, places) = pair;
            var place = places.FirstOrDefault(p => p.HintName == result.HintName).Place ?? Location.None;
            foreach (string failure in result.Objective?.Failures ?? default)
                output.ReportDiagnostic(Diagnostic.Create(Descriptors.DerivativeRefuted, place, result.ClassName, failure));
            if (result.Crash is var (type, message))
                output.ReportDiagnostic(Reading.Crash(result.ClassName, place, type, message));
        });
        InitializeFunctions(context, declarations.SelectMany(static (d, _) => d.Model?.Exports ?? default), isAnalyzers);
    }

    /// <summary>Methods with <c>[Differentiable]</c>, and public terms: read, and written into the assembly as text.</summary>
    private static void InitializeFunctions(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<FunctionModel> exports, IncrementalValueProvider<bool> isAnalyzers)
    {
        var functions = context.SyntaxProvider.ForAttributeWithMetadataName("Objectives.DifferentiableAttribute", static (_, _) => true,
            static (found, cancellation) => found.TargetSymbol is IMethodSymbol method ? Reading.ReadFunction(method, found.SemanticModel.Compilation, cancellation) : new(null, []));
        var models = functions.Where(static f => f.Model is not null).Select(static (f, _) => f.Model!).WithTrackingName(ReadFunctions)
            .Collect().Combine(exports.Collect()).Select(static (all, _) => new EquatableArray<FunctionModel>(all.Left.Concat(all.Right).Distinct().OrderBy(f => f.Id, StringComparer.Ordinal)));
        context.RegisterSourceOutput(models, static (output, functions) =>
        {
            if (functions.Count > 0)
                output.AddSource(ProgramsWriter.FileName, ProgramsWriter.Write(functions));
        });
        context.RegisterSourceOutput(functions.Combine(isAnalyzers), static (output, pair) =>
        {
            var (function, isAnalyzers) = pair;
            if (isAnalyzers)
                return;
            foreach (var diagnostic in function.Diagnostics)
                output.ReportDiagnostic(diagnostic);
        });
    }

    /// <summary>What became of a model; an exception is kept as its type and message.</summary>
    private sealed record Result(string HintName, string ClassName, CompiledObjective? Objective, (string Type, string Message)? Crash);

    private static ParseResult ReadDeclaration(GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)found.TargetSymbol;
        // One half is enough for two parts with the attribute.
        if (Written.Declaration(type, cancellation) != found.TargetNode)
            return new(null, [], "", type.Place());
        var compilation = found.SemanticModel.Compilation;
        return KeptReadings.Get(found.TargetNode, compilation, () => Reading.Read(type, compilation, cancellation));
    }

    private static Result CompileModel(ObjectiveModel model, bool isDumped, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new(model.HintName, model.ClassName, Reading.Invariantly(() => Compiler.Compile(model, isDumped), cancellation), Crash: null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(model.HintName, model.ClassName, Skeleton(model, cancellation), (e.GetType().Name, Reading.OneLine(e.Message)));
        }
    }

    /// <summary>The members without their bodies, so that one error does not become many in the code that uses the objective.</summary>
    private static CompiledObjective? Skeleton(ObjectiveModel model, CancellationToken cancellation)
    {
        try
        {
            return Reading.Invariantly(() => Compiler.Compile(model with { HasErrors = true }), cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Names that differ from another one by case only: the names of files are compared without case.</summary>
    private static EquatableArray<string> Twins(IEnumerable<string> names) => new(names
        .Distinct(StringComparer.Ordinal).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).SelectMany(g => g));

    /// <summary>
    /// The name with what files may not contain (combining marks, which identifiers may) written as numbers; that of a twin also with
    /// its capitals marked.
    /// </summary>
    private static string FileName(string hintName, bool isTwin) => string.Concat(hintName.Select(c =>
        !char.IsLetterOrDigit(c) && c is not ('.' or '_') ? $"-{(int)c:x4}" : isTwin && char.IsUpper(c) ? $"-{c}" : c.ToString()));
}
