using System;
using System.Numerics;

namespace Objectives;

/// <summary>An objective with a Gauss–Newton matrix: its Hessian without the second derivatives of the model.</summary>
/// <typeparam name="T">The floating-point type of parameters and values.</typeparam>
/// <remarks>
/// For terms F(z(θ)) through the method with <c>[Output]</c> or a residual, z, the matrix is JᵀHJ with J = ∂z/∂θ and H = ∂²F/∂z², reduced and weighted like
/// the objective: for residuals Σᵢ sᵢ JᵢᵀJᵢ. Every other term gives its Hessian. The matrix is positive semidefinite where these and F are convex.
/// </remarks>
public interface IGaussNewton<T> : IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The Gauss–Newton matrix G(θ) times v.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="direction">The vector v, of the same length.</param>
    /// <param name="product">Receives G(θ)·v, of the same length; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void GaussNewtonVectorProduct(ReadOnlySpan<T> theta, ReadOnlySpan<T> direction, Span<T> product);
}
