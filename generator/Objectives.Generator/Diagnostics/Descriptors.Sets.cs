using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>What is wrong with sets of samples.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor SetName = new(
        "OBJ1044", "The name of a set of samples",
        "The set '{0}' of the field '{1}' is no identifier: name it like a variable, as in Set = \"boundary\"",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Sample(Set = \"at the boundary\")] double u;'. Right: '[Sample(Set = \"boundary\")] double u;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor TwoSets = new(
        "OBJ2033", "Samples of two sets in one term",
        "'{0}' belongs to {1}, but the term has read a sample of {2}: a term reads from one set only, also under All; write a term for each set, or, where sums over two sets meet in one formula, bind one of them as [Data]",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Square(u - y)' with '[Sample(Set = \"boundary\")] double u; [Sample] double y;'. Right: one term with u and one with y.", customTags: Unsuppressable);
}
