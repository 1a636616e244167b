using System;

namespace Objectives;

/// <summary>Declares a condition on the parameters, h(θ) = 0 or h(θ) ≤ 0: given to solvers, never added to the objective.</summary>
/// <remarks>
/// The method has no parameters and returns <c>double</c>; anything else is an error at build time. One that reads samples is reduced over them, like a
/// loss. The generated half gets <c>ConstraintValues</c> and <c>ConstraintJacobian</c>.
/// </remarks>
/// <param name="reduction">How the values at the samples become one number, if the method reads samples.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ConstraintAttribute(Reduction reduction = Reduction.Mean) : Attribute
{
    /// <summary>How the values at the samples become one number; it has no effect on a constraint that is evaluated once.</summary>
    public Reduction Reduction { get; } = reduction;

    /// <summary>Whether the value must be at most 0; otherwise it must be 0.</summary>
    public bool Inequality { get; set; }
}
