using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>A diagnostic shown: a declaration that has it and no other, and the same declaration mended.</summary>
/// <param name="Descriptor">What is shown.</param>
/// <param name="Fails">The declaration that has it.</param>
/// <param name="Mended">The declaration that does not.</param>
internal sealed partial record Example(DiagnosticDescriptor Descriptor, string Fails, string Mended)
{
    /// <summary>One for each diagnostic that a declaration can have, by id.</summary>
    public static IReadOnlyList<Example> All => [.. Declarations.Concat(Shapes).Concat(Bodies).Concat(Functions).Concat(StatesAndNoise).Concat(Ragged).Concat(Ranges).Concat(Notes).OrderBy(e => e.Descriptor.Id, StringComparer.Ordinal)];

    /// <summary>Diagnostics that no declaration has by itself: while the generator is right, or without a library beside it.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> WithoutExample =>
        [Descriptors.ArgumentSizes, Descriptors.ProgramVersion, Descriptors.ProgramInvalid, Descriptors.DerivativeRefuted, Descriptors.InternalError];

    /// <summary>Types as they stand.</summary>
    private static Example Types(DiagnosticDescriptor descriptor, string fails, string mended) => new(descriptor, fails, mended);

    /// <summary>The members of a class.</summary>
    private static Example Members(DiagnosticDescriptor descriptor, string fails, string mended) => new(descriptor, Class(fails), Class(mended));

    /// <summary>Members beside a parameter b and a sample y.</summary>
    private static Example Terms(DiagnosticDescriptor descriptor, string fails, string mended) =>
        Members(descriptor, "[Parameter] double b;\n[Sample] double y;\n" + fails, "[Parameter] double b;\n[Sample] double y;\n" + mended);

    private static string Class(string members) =>
        "[Objective]\npublic partial class Ridge\n{\n" + string.Join("\n", members.Split('\n').Select(line => line.Length == 0 ? line : "    " + line)) + "\n}";
}
