using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Emit;
using Objectives.Generator.Frontend;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator;

/// <summary>
/// The pipeline: Parse reads each declaration on every edit; Compile and Emit are keyed by the model's equality and do nothing while it
/// is unchanged. Diagnostics leave Parse on a way of their own, with real locations.
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

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.SyntaxProvider.ForAttributeWithMetadataName("Objectives.ObjectiveAttribute",
            static (node, _) => node is TypeDeclarationSyntax, static (found, cancellation) => ReadDeclaration(found, cancellation));
        var compiled = declarations
            .Where(static d => d.Model is not null).Select(static (d, _) => d.Model!).WithTrackingName(Parse)
            .Select(static (model, cancellation) => CompileModel(model, cancellation)).WithTrackingName(Compile);
        var files = compiled.Select(static (c, _) => (c.HintName, Files: c.Objective?.Files ?? default)).WithTrackingName(Emit);
        var places = declarations.Select(static (d, _) => (d.HintName, d.Place)).Collect();
        var twins = declarations.Select(static (d, _) => d.HintName).Collect().Select(static (names, _) => Twins(names));

        context.RegisterSourceOutput(files.Combine(twins), static (output, pair) =>
        {
            var ((name, files), twins) = pair;
            foreach (var (hintName, text) in files)
                output.AddSource(FileName(hintName, twins.Contains(name)), text);
        });
        context.RegisterSourceOutput(declarations, static (output, declaration) =>
        {
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
                output.ReportDiagnostic(Diagnostic.Create(Descriptors.InternalError, place, result.ClassName, type, message));
        });
    }

    /// <summary>What became of a model; an exception is kept as its type and message.</summary>
    private sealed record Result(string HintName, string ClassName, CompiledObjective? Objective, (string Type, string Message)? Crash);

    private static ParseResult ReadDeclaration(GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)found.TargetSymbol;
        // A second part with the attribute is an error of C#; one half is enough.
        bool isFirst = type.Find("Objective")?.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>() == found.TargetNode;
        if (!isFirst)
            return new(null, [], "", type.Place());
        try
        {
            return Invariantly(() => DeclarationReader.Read(type, found.SemanticModel.Compilation, cancellation));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var crash = Diagnostic.Create(Descriptors.InternalError, type.Place(), type.Name, e.GetType().Name, OneLine(e.Message));
            return new(null, [crash], "", type.Place());
        }
    }

    private static Result CompileModel(ObjectiveModel model, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new(model.HintName, model.ClassName, Invariantly(() => Compiler.Compile(model)), Crash: null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(model.HintName, model.ClassName, Skeleton(model), (e.GetType().Name, OneLine(e.Message)));
        }
    }

    /// <summary>The members without their bodies, so that one error does not become many in the code that uses the objective.</summary>
    private static CompiledObjective? Skeleton(ObjectiveModel model)
    {
        try
        {
            return Invariantly(() => Compiler.Compile(model with { HasErrors = true }));
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

    private static string OneLine(string message) => string.Join(" ", message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Runs under the invariant culture, whatever the host's is: nothing that is read or written depends on it.</summary>
    private static T Invariantly<T>(Func<T> run)
    {
#pragma warning disable RS1035 // The culture is set here so that nothing else depends on it.
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
#pragma warning restore RS1035
    }
}
