using System;
using System.Numerics;

namespace Objectives;

/// <summary>An objective with terms that are half the square of residuals r(θ), as in nonlinear least squares.</summary>
/// <typeparam name="T">The floating-point type of parameters and values.</typeparam>
/// <remarks>
/// Residuals come term by term in declaration order; those of a term sample by sample, the elements of a vector side by side. Neither weights nor a
/// reduction apply to them or to their Jacobian.
/// </remarks>
public interface IResidual<T> : IGaussNewton<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The number of residuals over all samples.</summary>
    int ResidualCount { get; }

    /// <summary>r(θ).</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="residuals">Receives r(θ), of length <see cref="ResidualCount"/>; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void Residuals(ReadOnlySpan<T> theta, Span<T> residuals);

    /// <summary>The Jacobian J = ∂r/∂θ, row by row.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="rowMajor">Receives J: a row of <see cref="IObjective{T}.ParameterCount"/> numbers for each residual; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void ResidualJacobian(ReadOnlySpan<T> theta, Span<T> rowMajor);

    /// <summary>J·v, without forming J.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="direction">The vector v, of the same length.</param>
    /// <param name="product">Receives J·v, of length <see cref="ResidualCount"/>; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void ResidualJacobianVector(ReadOnlySpan<T> theta, ReadOnlySpan<T> direction, Span<T> product);

    /// <summary>Jᵀ·u, without forming J.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="cotangent">The vector u, of length <see cref="ResidualCount"/>.</param>
    /// <param name="product">Receives Jᵀ·u, of length <see cref="IObjective{T}.ParameterCount"/>; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void VectorResidualJacobian(ReadOnlySpan<T> theta, ReadOnlySpan<T> cotangent, Span<T> product);
}
