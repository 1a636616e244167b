using System;

namespace Objectives.Solvers;

/// <summary>How Adam steps; the defaults are those of Kingma and Ba.</summary>
public sealed record AdamOptions : MiniBatchOptions
{
    /// <summary>Ten epochs of batches of 32 at the rate 0.001.</summary>
    public AdamOptions()
        : base(LearningRates.Constant(0.001))
    {
    }

    /// <summary>β₁, the part of the mean gradient that is kept from one step to the next.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or 1 or more.</exception>
    public double Beta1 { get; init => field = OptionRange.BelowOne(value); } = 0.9;

    /// <summary>β₂, the part of the mean square of the gradient that is kept from one step to the next.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or 1 or more.</exception>
    public double Beta2 { get; init => field = OptionRange.BelowOne(value); } = 0.999;

    /// <summary>ε, added to the root of the mean square.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive, or not finite.</exception>
    public double Epsilon { get; init => field = OptionRange.Positive(value); } = 1e-8;

    /// <summary>
    /// λ: every step also shrinks θ by the factor 1 − ηλ, independently of the gradient (AdamW). It is no regularizer: the
    /// objective does not show it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public double WeightDecay { get; init => field = OptionRange.NonNegative(value); }
}
