using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>What is wrong with axes whose length differs by sample.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor RaggedAxis = new(
        "OBJ1047", "An axis that cannot differ by sample",
        "'{0}' cannot be ragged as it stands: {1}",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Sample(\"t\", Ragged = true)] Vector x; [Parameter(\"t\")] Vector w;'. Right: '[Sample(\"t\", Ragged = true)] Vector x; [Parameter] double w;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor RaggedUse = new(
        "OBJ2047", "A ragged sample used as if all had one length",
        "'{0}' needs samples of one length: {1}",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'x[0]' and 'Sort(x)' with '[Sample(\"t\", Ragged = true)] Vector x;'. Right: 'x.Length > 0 ? x[0] : 0', and sums, means, extrema, softmax, loops and comprehensions over x.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor SparseUse = new(
        "OBJ2048", "A sparse sample used as if all its elements were kept",
        "'{0}' needs the zeros of a SparseVector too: use it in products with numbers, vectors and matrices, in Dot, Sum, Mean and norms, and in functions that keep zero; for anything else declare the sample a Vector",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'x[0]' and 'x.ToArray()' with '[Sample(\"d\")] SparseVector x;'. Right: 'Dot(w, x)', 'W * x', 'x * W', 'Sum(Tanh(2 * x))'.", customTags: Unsuppressable);
}
