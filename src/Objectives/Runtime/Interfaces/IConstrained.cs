using System;
using System.Collections.Generic;
using System.Numerics;

namespace Objectives;

/// <summary>An objective to be minimised under conditions on its parameters, c(θ) = 0 or c(θ) ≤ 0. They are no part of its value.</summary>
/// <typeparam name="T">The floating-point type of parameters and values.</typeparam>
public interface IConstrained<T> : IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The number of constraints.</summary>
    int ConstraintCount { get; }

    /// <summary>Of each constraint, in declaration order, whether its value must be at most 0; otherwise it must be 0.</summary>
    IReadOnlyList<bool> ConstraintInequalities { get; }

    /// <summary>c(θ).</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="values">Receives the constraints in declaration order, of length <see cref="ConstraintCount"/>; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void ConstraintValues(ReadOnlySpan<T> theta, Span<T> values);

    /// <summary>∂c/∂θ, row by row.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="rowMajor">Receives a row of <see cref="IObjective{T}.ParameterCount"/> numbers for each constraint; overwritten.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void ConstraintJacobian(ReadOnlySpan<T> theta, Span<T> rowMajor);
}
