using System;
using System.Numerics;

namespace Objectives;

/// <summary>
/// A scalar function f(θ) of a flat parameter vector, with its gradient.
/// </summary>
/// <typeparam name="T">The floating-point type of parameters and values, <see cref="double"/> or <see cref="float"/>.</typeparam>
/// <remarks>
/// Implementations are safe to evaluate from several threads at once. A value that is not finite is returned, never hidden.
/// </remarks>
public interface IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The length of θ and of its gradient: the sum of the lengths of all parameter blocks.</summary>
    int ParameterCount { get; }

    /// <summary>Where each named parameter block lies in θ, and its shape.</summary>
    ParameterLayout Layout { get; }

    /// <summary>f(θ).</summary>
    /// <param name="theta">The parameters, of length <see cref="ParameterCount"/>.</param>
    /// <returns>The same bits as <see cref="ValueAndGradient"/> returns at this point.</returns>
    /// <exception cref="ArgumentException"><paramref name="theta"/> has another length.</exception>
    T Value(ReadOnlySpan<T> theta);

    /// <summary>f(θ) and ∇f(θ).</summary>
    /// <param name="theta">The parameters, of length <see cref="ParameterCount"/>.</param>
    /// <param name="gradient">Receives ∇f(θ), of length <see cref="ParameterCount"/>; overwritten.</param>
    /// <returns>f(θ).</returns>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    T ValueAndGradient(ReadOnlySpan<T> theta, Span<T> gradient);
}
