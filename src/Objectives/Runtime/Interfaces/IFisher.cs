using System;
using System.Numerics;

namespace Objectives;

/// <summary>An objective whose output parametrises a distribution: the losses' curvature in the outputs is the Fisher information of its family.</summary>
/// <typeparam name="T">The floating-point type of parameters and values.</typeparam>
/// <remarks>
/// The matrix is Σᵢ cᵢ Jᵢᵀ I(zᵢ) Jᵢ with J = ∂z/∂θ for the outputs z, the Fisher information I of the family (logits of a categorical variable:
/// diag(p) − ppᵀ; a logit of an event: p(1 − p); a mean with unit variance: 1; a logarithm of a rate: eᶻ), and the factors cᵢ that reduction and weights
/// give the losses. Terms that do not go through the output are as in <see cref="IGaussNewton{T}"/>.
/// </remarks>
public interface IFisher<T> : IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The Fisher information at θ times v.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="direction">The vector v, of the same length.</param>
    /// <param name="product">Receives the product, of the same length; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void FisherVectorProduct(ReadOnlySpan<T> theta, ReadOnlySpan<T> direction, Span<T> product);
}
