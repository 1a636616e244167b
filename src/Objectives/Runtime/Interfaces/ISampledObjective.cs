using System;
using System.Numerics;

namespace Objectives;

/// <summary>
/// An objective over n samples, which can be evaluated on a batch of them.
/// </summary>
/// <typeparam name="T">The floating-point type of parameters and values.</typeparam>
/// <remarks>
/// A batch means the objective with its n samples replaced by these: means and the normaliser of the weights are over
/// the batch, while terms that read no sample (regularizers) count fully. An index may occur more than once in a batch.
/// </remarks>
public interface ISampledObjective<T> : IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The number n of samples bound.</summary>
    int SampleCount { get; }

    /// <summary>f(θ) over a contiguous batch.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="samples">The batch, a part of <c>0..SampleCount</c> that is not empty.</param>
    /// <returns>f(θ) over the batch.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the batch is empty or out of range.</exception>
    T Value(ReadOnlySpan<T> theta, Range samples);

    /// <summary>f(θ) over the samples listed.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="samples">Indices below <see cref="SampleCount"/>, in any order; at least one.</param>
    /// <returns>f(θ) over the batch.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the batch is empty or out of range.</exception>
    T Value(ReadOnlySpan<T> theta, ReadOnlySpan<int> samples);

    /// <summary>f(θ) and ∇f(θ) over a contiguous batch.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="gradient">Receives ∇f(θ), of the same length; overwritten.</param>
    /// <param name="samples">The batch, a part of <c>0..SampleCount</c> that is not empty.</param>
    /// <returns>f(θ) over the batch.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the batch is empty or out of range.</exception>
    T ValueAndGradient(ReadOnlySpan<T> theta, Span<T> gradient, Range samples);

    /// <summary>f(θ) and ∇f(θ) over the samples listed.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="gradient">Receives ∇f(θ), of the same length; overwritten.</param>
    /// <param name="samples">Indices below <see cref="SampleCount"/>, in any order; at least one.</param>
    /// <returns>f(θ) over the batch.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the batch is empty or out of range.</exception>
    T ValueAndGradient(ReadOnlySpan<T> theta, Span<T> gradient, ReadOnlySpan<int> samples);

    /// <summary>The losses ℓᵢ(θ) of all samples, in sample order, without reduction, weights or regularizers.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="values">Receives the losses, of length <see cref="SampleCount"/>; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void PerSampleValues(ReadOnlySpan<T> theta, Span<T> values);
}
