using System;
using System.Collections.Generic;
using System.Numerics;

namespace Objectives;

/// <summary>An objective that is a sum of named terms, each of which can be seen on its own.</summary>
/// <typeparam name="T">The floating-point type of parameters and values.</typeparam>
public interface ITermObjective<T> : IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The terms' method names, in declaration order.</summary>
    IReadOnlyList<string> TermNames { get; }

    /// <summary>Every term, reduced and weighted as it is in the objective, in declaration order.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="values">Receives the values, as many as <see cref="TermNames"/>; overwritten.</param>
    /// <remarks>Metrics and constraints are listed too; they are not part of the sum that is f(θ).</remarks>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void TermValues(ReadOnlySpan<T> theta, Span<T> values);
}
