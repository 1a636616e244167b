using System;
using System.Numerics;

namespace Objectives;

/// <summary>An objective that also gives its Hessian itself.</summary>
/// <typeparam name="T">The floating-point type of parameters and values.</typeparam>
public interface IHessianObjective<T> : ITwiceDifferentiable<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>∇²f(θ).</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="rowMajor">Receives the Hessian row by row, of that length squared; overwritten.</param>
    /// <remarks>One pass where the second derivatives of a sample are few, as Σ ℓ″ x xᵀ; elsewhere a product for each parameter.</remarks>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void DenseHessian(ReadOnlySpan<T> theta, Span<T> rowMajor);

    /// <summary>The diagonal of ∇²f(θ), exactly.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="diagonal">Receives the diagonal, of the same length; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void HessianDiagonal(ReadOnlySpan<T> theta, Span<T> diagonal);
}
