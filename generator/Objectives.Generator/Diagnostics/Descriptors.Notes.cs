using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>What is worth knowing about a declaration that is right. Warnings are mistakes in all likelihood, the others facts.</summary>
internal static partial class Descriptors
{
    private const string Notes = "Objectives.Notes";

    public static readonly DiagnosticDescriptor Rewritten = new(
        "OBJ4001", "A formula is computed in another form",
        "'{0}' is computed in an equal form that keeps its digits: {1}",
        Notes, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Noted: 'Log(1 + Exp(x))'. Quiet: 'Softplus(x)'.");

    public static readonly DiagnosticDescriptor IntegerQuotient = new(
        "OBJ4002", "A quotient of integers becomes real",
        "'{0}' divides integers and drops the remainder before the value becomes real{1}; write '{2}'",
        Notes, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "Noted: '1 / 2 * x', which is 0, and 'n / 2 * x' with '[Size] int n;'. Quiet: '1.0 / 2 * x', '(double)(n / 2) * x'.");

    public static readonly DiagnosticDescriptor IdleParameter = new(
        "OBJ4003", "A parameter without influence",
        "No loss or regularizer depends on the parameter '{0}', so that its gradient is always zero: use it, or remove it",
        Notes, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "Noted: '[Parameter] double c;' that no term reads. Quiet: without it.");

    public static readonly DiagnosticDescriptor ZeroDerivative = new(
        "OBJ4004", "A derivative that is zero everywhere",
        "'{0}' depends on parameters, but is constant between its steps: its derivative is taken as 0",
        Notes, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Noted: 'Round(b)' with a parameter b. Quiet: 'b', or 'Round(y)' with a sample y.");

    public static readonly DiagnosticDescriptor EmptyMean = new(
        "OBJ4005", "A mean that may be empty",
        "'{0}' is NaN where the condition holds for no index: divide a 'Sum' by 'Max(1, CountTrue(…))', or make sure that it holds for one",
        Notes, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Noted: 'Mean(n, i => e, where: i => c)'. Quiet: 'Sum(n, i => e, where: i => c) / Max(1, CountTrue(n, i => c))'.");

    public static readonly DiagnosticDescriptor ConstantTerm = new(
        "OBJ4006", "A term without parameters",
        "The {0} '{1}' depends on no parameter: it has the same value for every θ",
        Notes, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Noted: '[Loss] double L() => y;' with a sample y. Quiet: '[Loss] double L() => Square(y - b);' with a parameter b.");
}
