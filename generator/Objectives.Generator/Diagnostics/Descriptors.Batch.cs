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

    public static readonly DiagnosticDescriptor BatchWithoutSamples = new(
        "OBJ2034", "The batch of an objective without samples",
        "'{0}' speaks of a batch, but the objective has no [Sample] field: write the number as a [Size], or bind what it goes through as samples",
        Code, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'Square(b) / BatchSize' where no field is a [Sample]. Right: 'Square(b) / count' with '[Size] int count;'.", customTags: Unsuppressable);
}
