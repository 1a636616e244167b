using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>
/// Everything the generator has to say, one id a mistake: <c>OBJ1xxx</c> declarations and shapes, <c>OBJ2xxx</c> C# that is not
/// supported, <c>OBJ3xxx</c> mathematics. A message names the thing, what is wrong with it and what to write instead; the description
/// shows an example that fails and its mended form.
/// </summary>
internal static partial class Descriptors
{
    private const string Declaration = "Objectives.Declaration";
    private const string Shapes = "Objectives.Shapes";
    private const string Code = "Objectives.Code";
    private const string Mathematics = "Objectives.Mathematics";
    private const string Generator = "Objectives.Generator";

    /// <summary>
    /// The tag of errors. They are neither configured nor suppressed: the other half of a wrong declaration only throws, so that a build which
    /// passes with it would fail when it runs. Notes are configured like those of any analyzer.
    /// </summary>
    private const string Unsuppressable = WellKnownDiagnosticTags.NotConfigurable;

    /// <summary>All of them, by id. Found when asked for: initializers run file by file, so that a field would miss those of later files.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => [.. typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => f.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .OrderBy(d => d.Id, StringComparer.Ordinal)];

    public static readonly DiagnosticDescriptor DerivativeRefuted = new(
        "OBJ3001", "The derivative was refuted", "The derivative of '{0}' failed its proof: {1}",
        Mathematics, DiagnosticSeverity.Error, isEnabledByDefault: true,
        """
        Before it emits code, the generator evaluates the differentiated program in extended precision and compares it with differences.
        A mismatch means that the generator is wrong about this objective, or that the objective is not differentiable where it was tried.
        """, customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor InternalError = new(
        "OBJ9999", "Internal error of the generator", "The generator failed on '{0}' with {1}: {2}; please report this together with the declaration",
        Generator, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The generator ran into a mistake of its own. The declaration may be right: please report it.", customTags: Unsuppressable);
}
