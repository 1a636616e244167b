using System;

namespace Objectives.Solvers;

/// <summary>When L-BFGS stops, and how much it remembers.</summary>
public sealed record LbfgsOptions
{
    /// <summary>How many pairs of steps and gradient differences model the curvature; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int Memory { get; init => field = OptionRange.AtLeast(value, 1); } = 10;

    /// <summary>The most iterations, each one accepted step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0.</exception>
    public int MaxIterations { get; init => field = OptionRange.AtLeast(value, 0); } = 1000;

    /// <summary>
    /// The most evaluations of value and gradient, those of the line searches included; exceeded by one at most, to return
    /// to the best point of an unfinished search.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaxEvaluations { get; init => field = OptionRange.AtLeast(value, 1); } = int.MaxValue;

    /// <summary>Stop when ‖∇f‖∞ is at most this.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public double GradientTolerance { get; init => field = OptionRange.NonNegative(value); } = 1e-9;

    /// <summary>
    /// Stop when an iteration lowers f by less than this times max(1, |f|). 0, the default, leaves it to the gradient.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public double FunctionTolerance { get; init => field = OptionRange.NonNegative(value); }
}
