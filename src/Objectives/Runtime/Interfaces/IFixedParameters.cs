using System;

namespace Objectives;

/// <summary>An objective some of whose parameters may be fixed: its derivatives by them are exactly 0, and solvers leave them where they are.</summary>
public interface IFixedParameters
{
    /// <summary>Which entries of θ are fixed.</summary>
    /// <param name="isFixed">Receives true for each fixed entry and false for the others, of length <see cref="IObjective{T}.ParameterCount"/>; overwritten.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    void FixedParameters(Span<bool> isFixed);
}
