using System;
using System.Numerics;

namespace Objectives;

/// <summary>An objective that can be differentiated with respect to its real hyperparameters h, which lie in declaration order, arrays row-major.</summary>
/// <typeparam name="T">The floating-point type of parameters and values.</typeparam>
public interface IHyperparameterObjective<T> : IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The number of real hyperparameters.</summary>
    int HyperparameterCount { get; }

    /// <summary>∂f/∂h.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="gradient">Receives the gradient, of length <see cref="HyperparameterCount"/>; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void HyperparameterGradient(ReadOnlySpan<T> theta, Span<T> gradient);

    /// <summary>(∂²f/∂θ∂h)·v: how the gradient moves as the hyperparameters move along v.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="direction">v, of length <see cref="HyperparameterCount"/>.</param>
    /// <param name="product">Receives the product, as long as θ; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void MixedVectorProduct(ReadOnlySpan<T> theta, ReadOnlySpan<T> direction, Span<T> product);

    /// <summary>(∂²f/∂h∂θ)·v: how <see cref="HyperparameterGradient"/> moves as θ moves along v. The transpose of the mixed product.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="direction">v, as long as θ.</param>
    /// <param name="product">Receives the product, of length <see cref="HyperparameterCount"/>; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void HyperparameterVectorProduct(ReadOnlySpan<T> theta, ReadOnlySpan<T> direction, Span<T> product);
}
