using System;
using System.Numerics;

namespace Objectives;

/// <summary>An objective that also multiplies its Hessian by a vector, without forming the Hessian.</summary>
/// <typeparam name="T">The floating-point type of parameters and values.</typeparam>
public interface ITwiceDifferentiable<T> : IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>f(θ), ∇f(θ) and ∇²f(θ)·v in one pass.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="gradient">Receives ∇f(θ), of the same length; overwritten.</param>
    /// <param name="direction">The vector v, of the same length.</param>
    /// <param name="product">Receives ∇²f(θ)·v, of the same length; overwritten.</param>
    /// <returns>f(θ).</returns>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    T ValueAndGradient(ReadOnlySpan<T> theta, Span<T> gradient, ReadOnlySpan<T> direction, Span<T> product);

    /// <summary>∇²f(θ)·v.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="direction">The vector v, of the same length.</param>
    /// <param name="product">Receives ∇²f(θ)·v, of the same length; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void HessianVectorProduct(ReadOnlySpan<T> theta, ReadOnlySpan<T> direction, Span<T> product);
}
