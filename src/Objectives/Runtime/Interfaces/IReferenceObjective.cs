using System;
using System.Numerics;

namespace Objectives;

/// <summary>An objective that can also be evaluated by the simple, obviously correct route.</summary>
/// <typeparam name="T">The floating-point type of parameters and values.</typeparam>
public interface IReferenceObjective<T> : IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>
    /// f(θ) by running the declaration's own C# methods, term by term and sample by sample, on a private copy of the
    /// declaration. Slow, and independent of the generated kernels: it is what they are checked against.
    /// </summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <returns>f(θ), equal to <see cref="IObjective{T}.Value"/> up to rounding.</returns>
    /// <exception cref="ArgumentException"><paramref name="theta"/> has another length.</exception>
    T ReferenceValue(ReadOnlySpan<T> theta);
}
