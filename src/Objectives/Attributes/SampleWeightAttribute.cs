using System;

namespace Objectives;

/// <summary>Declares the non-negative weight sᵢ of a sample, which <see cref="Reduction"/> applies to the losses.</summary>
/// <remarks>
/// The field is a <c>double</c>; there is at most one a set of samples. It may be read like data. A second one or another type is an
/// error at build time; a negative weight is an <see cref="ArgumentException"/> at binding.
/// </remarks>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class SampleWeightAttribute : Attribute
{
    /// <summary>The set of samples that it weighs; see <see cref="SampleAttribute.Set"/>.</summary>
    public string? Set { get; set; }
}
