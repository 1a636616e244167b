using System;

namespace Objectives;

/// <summary>Declares what the model predicts at a sample: the generated half gets <c>Predict</c>, which evaluates it at every sample.</summary>
/// <remarks>
/// At most one method of an objective; it has no parameters, returns <c>double</c> or <c>Vector</c>, and reads a sample. Losses call it like
/// any other method. Anything else is an error at build time.
/// </remarks>
/// <param name="family">The distribution that the outputs parametrise.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class OutputAttribute(Family family = Family.None) : Attribute
{
    /// <summary>The distribution that the outputs parametrise.</summary>
    public Family Family { get; } = family;
}
