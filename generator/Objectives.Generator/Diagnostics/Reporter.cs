using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Objectives.Generator.Diagnostics;

/// <summary>Who reports the errors of declarations. Generator and analyzer ask the same question, so that each error is reported once.</summary>
/// <remarks>
/// Editors run analyzers on every edit and generators, perhaps, on save only: where analyzers run, errors are theirs. Where they may not
/// run, a wrong declaration has to fail the build all the same, and the generator reports it. What tells are properties that the package's
/// props file shows to the compiler; a host that shows none, or that leaves analyzers out to be faster, leaves the errors to the generator.
/// </remarks>
internal static class Reporter
{
    private const string Prefix = "build_property.";

    /// <summary>Whether analyzers surely run, as far as the build's properties tell.</summary>
    public static bool IsAnalyzer(AnalyzerConfigOptions properties) =>
        MayRun(properties, "RunAnalyzers")
        && MayRun(properties, "RunAnalyzersDuringBuild")
        && properties.TryGetValue(Prefix + "IsImplicitlyTriggeredBuild", out string? isImplicit) && !Is(isImplicit, "true");

    private static bool MayRun(AnalyzerConfigOptions properties, string name) =>
        properties.TryGetValue(Prefix + name, out string? value) && !Is(value, "false");

    private static bool Is(string value, string expected) => string.Equals(value.Trim(), expected, StringComparison.OrdinalIgnoreCase);
}
