using System;

namespace Objectives;

/// <summary>
/// The method is the gradient of another one by hand: where that one is called, gradients and products of the objective are made of this.
/// </summary>
/// <remarks>
/// The method has the parameters of the other, and after them the cotangent: a value of the other's return type. It returns the
/// derivative of cotangent·F with respect to each parameter of type <c>double</c>, <see cref="Vector"/> or <see cref="Matrix"/>: one value,
/// or a tuple in the order of the parameters. F may depend on nothing else than its parameters. It is compared with the automatic
/// gradient when the declaration is compiled; a difference is an error. Products are the derivative of this gradient.
/// </remarks>
/// <param name="method">The name of the method that it is the gradient of, of the same class: <c>nameof(F)</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class GradientAttribute(string method) : Attribute
{
    /// <summary>The name of the method that it is the gradient of.</summary>
    public string Method { get; } = method;

    /// <summary>
    /// Whether it differs from the gradient of the method on purpose, as for a step that is differentiated as a smooth one: it is then
    /// compared with nothing, must be linear in the cotangent, and is named in the header of the generated file.
    /// </summary>
    public bool Surrogate { get; set; }
}
