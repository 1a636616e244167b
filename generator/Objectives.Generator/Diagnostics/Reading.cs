using System;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Frontend;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Diagnostics;

/// <summary>
/// Reads a declaration, alike for the generator and the analyzer: under the invariant culture, and without an exception but that of a
/// cancellation.
/// </summary>
internal static class Reading
{
    public static ParseResult Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        Guarded(type, () => DeclarationReader.Read(type, compilation, cancellation), cancellation);

    /// <summary>The declaration read, with the notes on it behind the errors.</summary>
    public static ParseResult ReadWithNotes(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) => Guarded(type, () =>
    {
        var trace = new Trace();
        var result = DeclarationReader.Read(type, compilation, cancellation, trace);
        return result.Model is { HasErrors: false } model
            ? result with { Diagnostics = [.. result.Diagnostics, .. Notes.On(type, model, trace, compilation, cancellation)] }
            : result;
    }, cancellation);

    /// <summary>A method with <c>[Differentiable]</c>, read.</summary>
    public static FunctionReading ReadFunction(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        try
        {
            return Invariantly(() => FunctionReader.Read(method, compilation, cancellation), cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(null, [Crash(method.Name, method.Place(), e.GetType().Name, OneLine(e.Message))]);
        }
    }

    private static ParseResult Guarded(INamedTypeSymbol type, Func<ParseResult> read, CancellationToken cancellation)
    {
        try
        {
            return Invariantly(read, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(null, [Crash(type.Name, type.Place(), e.GetType().Name, OneLine(e.Message))], "", type.Place());
        }
    }

    /// <summary>An exception, as its type and message at what it came from.</summary>
    public static Diagnostic Crash(string name, Location place, string type, string message) => type == nameof(ProgramTooLargeException)
        ? Diagnostic.Create(Descriptors.TooLarge, place, Work.NodeLimit)
        : Diagnostic.Create(Descriptors.InternalError, place, name, type, message);

    public static string OneLine(string message) => string.Join(" ", message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Runs under the invariant culture, whatever the host's is: nothing that is read or written depends on it. Ends soon after it is cancelled.</summary>
    public static T Invariantly<T>(Func<T> run, CancellationToken cancellation)
    {
#pragma warning disable RS1035 // The culture is set here so that nothing else depends on it.
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return Work.Do(run, cancellation);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
#pragma warning restore RS1035
    }
}
