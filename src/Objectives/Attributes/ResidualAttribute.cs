using System;

namespace Objectives;

/// <summary>Declares a residual: a term of the objective that is half the square of what the method returns, as in nonlinear least squares.</summary>
/// <remarks>
/// <para>The method has no parameters and returns <c>double</c> or <c>Vector</c>. One that reads samples adds ½ Σᵢ sᵢ‖rᵢ‖² to the objective, with the
/// weights sᵢ of the samples; another <see cref="Reduction"/> divides that by Σᵢ sᵢ or by n. One that reads none adds ½‖r‖².</para>
/// <para>The generated half gets <c>Residuals</c> and their Jacobian, both without weights, its products with vectors, and <c>GaussNewtonVectorProduct</c>.
/// Anything but a parameterless method that returns <c>double</c> or <c>Vector</c> is an error at build time.</para>
/// </remarks>
/// <param name="reduction">How the squares at the samples become one number.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ResidualAttribute(Reduction reduction = Reduction.Sum) : Attribute
{
    /// <summary>How the squares at the samples become one number; it has no effect on a residual that is evaluated once.</summary>
    public Reduction Reduction { get; } = reduction;

    /// <summary>Pins that the method is evaluated once; it is an error if it reads the value of one sample.</summary>
    public bool Once { get; set; }

    /// <summary>Pins that the method is a residual per sample, also if it reads no sample.</summary>
    public bool PerSample { get; set; }
}
