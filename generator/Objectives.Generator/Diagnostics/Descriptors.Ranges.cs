using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>
/// What some θ does to a formula. Each is said only where it is certain: whatever the data are, parameters alone bring it about.
/// </summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor OutsideDomain = new(
        "OBJ3002", "An argument leaves the domain of its function",
        "'{0}' is NaN where {1} is outside {2}, and parameters take it anywhere in {3}: {4}",
        Mathematics, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "Noted: 'Log(Dot(w, x))' with parameters w. Quiet: 'Log(Softplus(Dot(w, x)))', 'Dot(w, x) > 0 ? Log(Dot(w, x)) : 0', and 'Log(y)' with a sample y.");

    public static readonly DiagnosticDescriptor DivisionByZero = new(
        "OBJ3003", "A divisor that parameters make zero",
        "'{0}' is infinite or NaN where {1} is zero, which it is for some parameters: 'Exp', 'Softplus' or 'Max(x, 1e-12)' keep a divisor positive",
        Mathematics, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Noted: 'y / b' with a parameter b. Quiet: 'y / Exp(b)', 'y / (1 + b * b)'.");

    public static readonly DiagnosticDescriptor InfiniteValue = new(
        "OBJ3004", "A function at its pole",
        "'{0}' is infinite where {1} is {2}, which it is for some parameters: add a positive number, or keep the value away with 'Max(x, 1e-12)'",
        Mathematics, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Noted: 'Log(b * b)' with a parameter b. Quiet: 'Log(1 + b * b)'.");

    public static readonly DiagnosticDescriptor InfiniteSlope = new(
        "OBJ3005", "A derivative that is infinite at a point",
        "'{0}' has an infinite derivative where {1} is {2}, which it is for some parameters, so that gradients are NaN there: add a positive number under the root; for a length write 'Norm', whose derivative at 0 is 0",
        Mathematics, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Noted: 'Sqrt(Dot(w, w))' with parameters w. Quiet: 'Norm(w)', 'Sqrt(1e-12 + Dot(w, w))'.");
}
