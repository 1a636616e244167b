using System;

namespace Objectives;

/// <summary>Declares a term of the objective: a loss per sample if the method reads samples, otherwise one that is evaluated once.</summary>
/// <remarks>
/// The method has no parameters and returns <c>double</c>. A term of losses per sample adds their <see cref="Reduction"/> to the objective;
/// a term that is evaluated once adds its value. Parameters, another return type, and <see cref="Once"/> together with
/// <see cref="PerSample"/> are errors at build time.
/// </remarks>
/// <param name="reduction">How the losses of the samples become one number.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class LossAttribute(Reduction reduction = Reduction.Mean) : Attribute
{
    /// <summary>How the losses of the samples become one number; it has no effect on a term that is evaluated once.</summary>
    public Reduction Reduction { get; } = reduction;

    /// <summary>Pins that the method is evaluated once; it is an error if it reads the value of one sample.</summary>
    public bool Once { get; set; }

    /// <summary>Pins that the method is a loss per sample, also if it reads no sample.</summary>
    public bool PerSample { get; set; }
}
