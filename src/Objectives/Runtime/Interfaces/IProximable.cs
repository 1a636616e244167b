using System;
using System.Numerics;

namespace Objectives;

/// <summary>An objective whose regularizers R have a proximal map in closed form.</summary>
/// <typeparam name="T">The floating-point type of parameters and values.</typeparam>
public interface IProximable<T> : IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>argmin_p ½‖point − p‖² + step·R(p), where R is the sum of the regularizers.</summary>
    /// <param name="point">The point, as long as θ.</param>
    /// <param name="step">The step, finite and at least 0.</param>
    /// <param name="result">Receives the minimiser; it may be the memory of <paramref name="point"/>.</param>
    /// <remarks>
    /// Parameters that no regularizer reads stay as they are. Where a magnitude or a norm has a negative factor, or a square one so negative
    /// that there is no minimum, the result is NaN.
    /// </remarks>
    /// <exception cref="ArgumentException">A span has another length, or the step is negative or not finite.</exception>
    void ProximalStep(ReadOnlySpan<T> point, T step, Span<T> result);
}
