using System;

namespace Objectives.Generator.Differentiate;

/// <summary>What derivatives of a value with a name are called.</summary>
internal static class DerivativeNames
{
    /// <summary>Of the objective, in the value.</summary>
    public const string Adjoint = "_adj";

    /// <summary>Of the value, along the direction.</summary>
    public const string Tangent = "_dot";

    public static bool IsDerivative(string name) => name.EndsWith(Adjoint, StringComparison.Ordinal) || name.EndsWith(Tangent, StringComparison.Ordinal);
}
