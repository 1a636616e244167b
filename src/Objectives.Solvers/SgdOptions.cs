using System;

namespace Objectives.Solvers;

/// <summary>How stochastic gradient descent steps.</summary>
public sealed record SgdOptions : MiniBatchOptions
{
    /// <summary>Ten epochs of batches of 32 at the rate 0.01, without momentum.</summary>
    public SgdOptions()
        : base(LearningRates.Constant(0.01))
    {
    }

    /// <summary>The part μ of the velocity that is kept from one step to the next; 0 is plain gradient descent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or 1 or more.</exception>
    public double Momentum { get; init => field = OptionRange.BelowOne(value); }

    /// <summary>Whether the step looks ahead by the momentum.</summary>
    public bool Nesterov { get; init; }
}
