using System;

namespace Objectives.Solvers;

/// <summary>When the trust-region Newton method stops, and how far it steps at first.</summary>
public sealed record NewtonCgOptions
{
    /// <summary>The most iterations, each one accepted step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0.</exception>
    public int MaxIterations { get; init => field = OptionRange.AtLeast(value, 0); } = 1000;

    /// <summary>The most evaluations of value and gradient, those at rejected points included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaxEvaluations { get; init => field = OptionRange.AtLeast(value, 1); } = int.MaxValue;

    /// <summary>
    /// The most Hessian-vector products for one step; null, the default, allows ten times the number of parameters, more
    /// than conjugate gradients need for other reasons than rounding.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int? MaxProductsPerStep { get; init => field = value is int most ? OptionRange.AtLeast(most, 1) : null; }

    /// <summary>Stop when ‖∇f‖∞ is at most this.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public double GradientTolerance { get; init => field = OptionRange.NonNegative(value); } = 1e-10;

    /// <summary>
    /// Stop when an iteration lowers f by less than this times max(1, |f|). 0, the default, leaves it to the gradient.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public double FunctionTolerance { get; init => field = OptionRange.NonNegative(value); }

    /// <summary>The matrix of the quadratic model. <see cref="NewtonMatrix.GaussNewton"/> and <see cref="NewtonMatrix.Fisher"/> need an objective that has it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No member of the enumeration.</exception>
    public NewtonMatrix Matrix
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"Matrix is {(int)value}; it is Hessian, GaussNewton or Fisher.");
    }

    /// <summary>The radius of the first trust region: how far, in ‖·‖₂, the first step may go.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive, or not finite.</exception>
    public double InitialRadius { get; init => field = OptionRange.Positive(value); } = 1;
}
