using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>What is wrong with a read of the whole batch.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor AllOfWhat = new(
        "OBJ2032", "All of what",
        "All('{0}') takes a [Sample] field by itself, or a function without parameters: write All(() => {0})",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'All(x[0])' with a sample x. Right: 'All(() => x[0])'.", customTags: Unsuppressable);
}
