using System;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Frontend;
using Objectives.Generator.Frontend.Bodies;

namespace Objectives.Generator.Diagnostics;

/// <summary>
/// Reads a declaration, alike for the generator and the analyzer: under the invariant culture, and without an exception but that of a
/// cancellation.
/// </summary>
internal static class Reading
{
    public static ParseResult Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        Guarded(type, () => DeclarationReader.Read(type, compilation, cancellation));

    /// <summary>The declaration read, with the notes on it behind the errors.</summary>
    public static ParseResult ReadWithNotes(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) => Guarded(type, () =>
    {
        var trace = new Trace();
        var result = DeclarationReader.Read(type, compilation, cancellation, trace);
        return result.Model is { HasErrors: false } model
            ? result with { Diagnostics = [.. result.Diagnostics, .. Notes.On(type, model, trace, compilation, cancellation)] }
            : result;
    });

    /// <summary>A method with <c>[Differentiable]</c>, read.</summary>
    public static FunctionReading ReadFunction(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        try
        {
            return Invariantly(() => FunctionReader.Read(method, compilation, cancellation));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(null, [Diagnostic.Create(Descriptors.InternalError, method.Place(), method.Name, e.GetType().Name, OneLine(e.Message))]);
        }
    }

    private static ParseResult Guarded(INamedTypeSymbol type, Func<ParseResult> read)
    {
        try
        {
            return Invariantly(read);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(null, [Crash(type, e)], "", type.Place());
        }
    }

    /// <summary>An exception, as its type and message at the class.</summary>
    public static Diagnostic Crash(INamedTypeSymbol type, Exception e) =>
        Diagnostic.Create(Descriptors.InternalError, type.Place(), type.Name, e.GetType().Name, OneLine(e.Message));

    public static string OneLine(string message) => string.Join(" ", message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Runs under the invariant culture, whatever the host's is: nothing that is read or written depends on it.</summary>
    public static T Invariantly<T>(Func<T> run)
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
