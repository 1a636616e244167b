namespace Objectives;

/// <summary>How the values ℓᵢ of a term at the samples, with weights sᵢ, become one number.</summary>
/// <remarks>Without a <see cref="SampleWeightAttribute"/> field every sᵢ is 1, and <see cref="Mean"/> and <see cref="MeanOverCount"/> agree.</remarks>
public enum Reduction
{
    /// <summary>The weighted mean Σ sᵢℓᵢ / Σ sᵢ.</summary>
    Mean,

    /// <summary>The weighted sum Σ sᵢℓᵢ.</summary>
    Sum,

    /// <summary>The weighted sum over the number of samples, Σ sᵢℓᵢ / n.</summary>
    MeanOverCount,
}
