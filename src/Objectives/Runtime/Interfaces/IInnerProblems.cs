using System;
using System.Numerics;

namespace Objectives;

/// <summary>An objective that searches for the solutions of inner problems: <c>ArgMin</c>, <c>ArgMax</c>, <c>MinOver</c>, <c>MaxOver</c>, <c>Root</c>, <c>FixedPoint</c>.</summary>
/// <typeparam name="T">The floating-point type of parameters and values.</typeparam>
public interface IInnerProblems<T> : IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>How many of them have no solution found at θ: one for each sample, turn of a loop or element of a comprehension that has one of its own.</summary>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <returns>0 where all were solved. What depends on one that was not is NaN; one in a branch that is not taken does not count, nor one inside the function of another.</returns>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    long InnerFailures(ReadOnlySpan<T> theta);
}
