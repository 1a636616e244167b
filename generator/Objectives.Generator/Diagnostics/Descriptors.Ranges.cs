using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>
/// What numbers a formula cannot take. Each is said only where it is certain: parameters, or data of a declared domain, have such numbers,
/// whatever all other data are.
/// </summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor OutsideDomain = new(
        "OBJ3002", "An argument leaves the domain of its function",
        "'{0}' is NaN where {1} is outside {2}, and it may be anything in {3}: {4}",
        Mathematics, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "Noted: 'Log(Dot(w, x))' with parameters w. Quiet: 'Log(Softplus(Dot(w, x)))', 'Dot(w, x) > 0 ? Log(Dot(w, x)) : 0', and 'Log(y)' with a sample y.");

    public static readonly DiagnosticDescriptor DivisionByZero = new(
        "OBJ3003", "A divisor that parameters make zero",
        "'{0}' is infinite or NaN where {1} is zero, which it may be: 'Exp', 'Softplus' or 'Max(x, 1e-12)' keep a divisor positive",
        Mathematics, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Noted: 'y / b' with a parameter b. Quiet: 'y / Exp(b)', 'y / (1 + b * b)'.");

    public static readonly DiagnosticDescriptor InfiniteValue = new(
        "OBJ3004", "A function at its pole",
        "'{0}' is infinite where {1} is {2}, which it may be: add a positive number, or keep the value away with 'Max(x, 1e-12)'",
        Mathematics, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Noted: 'Log(b * b)' with a parameter b. Quiet: 'Log(1 + b * b)'.");

    public static readonly DiagnosticDescriptor InfiniteSlope = new(
        "OBJ3005", "A derivative that is infinite at a point",
        "'{0}' has an infinite derivative where {1} is {2}, which it may be, so that gradients are NaN there: add a positive number under the root; for a length write 'Norm', whose derivative at 0 is 0",
        Mathematics, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Noted: 'Sqrt(Dot(w, w))' with parameters w. Quiet: 'Norm(w)', 'Sqrt(1e-12 + Dot(w, w))'.");

    public static readonly DiagnosticDescriptor Overflow = new(
        "OBJ3006", "An exponential that overflows 32 bits",
        "'{0}' is infinite in 32 bits where {1} is beyond {2}, and it may be anything in {3}: compute its logarithm (LogSumExp, Softplus), limit the argument with 'Min', or declare Precision.Double",
        Mathematics, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Noted: 'Exp(Dot(w, x))' with '[Objective(Precision = Precision.Single)]'. Quiet: 'Exp(Min(Dot(w, x), 80))', and 'Softplus(Dot(w, x))', which grows no faster than its argument.");

    public static readonly DiagnosticDescriptor Cancellation = new(
        "OBJ3007", "A difference that loses its digits",
        "'{0}' loses its digits: {1}",
        Mathematics, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Noted: 'Mean(x * x) - Square(Mean(x))', 'Log(1 - Softsign(b))' with a parameter b. Quiet: 'Variance(x)', and 'Log(1 - Sigmoid(b))', which is rewritten.");

    public static readonly DiagnosticDescriptor Kink = new(
        "OBJ3008", "A kink among the parameters",
        "'{0}' has a kink where {1}, which parameters reach: a method for smooth functions may stop there; 'Sqrt(1e-6 + x * x)', 'Softplus' and 'LogAddExp' are smooth, and solvers with a proximal step expect the kink in a [Regularizer]",
        Mathematics, DiagnosticSeverity.Info, isEnabledByDefault: false,
        "Noted: 'Abs(y - b)' with a parameter b, once '.editorconfig' has 'dotnet_diagnostic.OBJ3008.severity = suggestion'. Quiet: 'Sqrt(1e-6 + Square(y - b))'.");

    public static readonly DiagnosticDescriptor IdleSample = new(
        "OBJ3009", "A sample without influence",
        "No term depends on the sample '{0}', so that a model learns nothing from it: use it, or remove it",
        Mathematics, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "Noted: '[Sample] double label;' that no term reads, or only as 'label * 0'. Quiet: a loss that compares with it.");
}
