using System;

namespace Objectives;

/// <summary>Declares a quantity that is compiled and evaluated like a term, but never added to the objective.</summary>
/// <remarks>The method has no parameters and returns <c>double</c>; anything else is an error at build time.</remarks>
/// <param name="reduction">How the values at the samples become one number, if the method reads samples.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class MetricAttribute(Reduction reduction = Reduction.Mean) : Attribute
{
    /// <summary>How the values at the samples become one number; it has no effect on a metric that is evaluated once.</summary>
    public Reduction Reduction { get; } = reduction;
}
