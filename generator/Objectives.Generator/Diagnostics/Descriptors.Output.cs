using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>What is wrong with a method with [Output].</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor TwoOutputs = new(
        "OBJ1041", "Two outputs",
        "'{0}' and '{1}' both have [Output]; an objective predicts one thing: remove one of them",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Output] double A() => …; [Output] double B() => …;'. Right: '[Output] Vector Both() => [A(), B()];'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor OutputForm = new(
        "OBJ1042", "The form of an output",
        "The output '{0}' must be an instance method without parameters that returns 'double' or 'Vector'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Output] Matrix Scores() => W;'. Right: '[Output] Vector Scores() => W * x;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor OutputWithoutSample = new(
        "OBJ1043", "An output that reads no sample",
        "The output '{0}' reads no [Sample] field: what is predicted would be the same for every sample",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Output] double Level() => b;'. Right: '[Output] double Level() => Dot(w, x) + b;'.", customTags: Unsuppressable);
}
