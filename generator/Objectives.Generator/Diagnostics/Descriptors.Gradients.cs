using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>Gradients by hand.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor GradientForm = new(
        "OBJ1150", "A gradient of another form",
        "'{0}' is no gradient of a method '{1}': it takes that method's parameters and then a cotangent of its return type, in which it is linear, and returns one value for each parameter of type double, Vector or Matrix (several as a tuple)",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Gradient(nameof(F))] double G(double x)'. Right: '[Gradient(nameof(F))] double G(double x, double cotangent)' for 'double F(double x)'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor GradientOfOther = new(
        "OBJ3010", "A method with a gradient by hand reads more than its parameters",
        "'{0}' depends on '{1}', and '{2}' does not say how: make '{1}' a parameter of both",
        Mathematics, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: 'double F(double x) => a * x' with a field a. Right: 'double F(double x, double a) => a * x'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor GradientRefuted = new(
        "OBJ3011", "A gradient by hand is wrong",
        "'{0}' is not the gradient of '{1}': {2}; correct it, or state Surrogate = true if it differs on purpose",
        Mathematics, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Gradient(nameof(F))] double G(double x, double c) => c * x' for 'double F(double x) => x * x'. Right: '2 * c * x'.", customTags: Unsuppressable);
}
