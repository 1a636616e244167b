using System.Collections.Generic;

namespace Objectives;

/// <summary>
/// An objective whose declaration states some derivatives otherwise than its formulas have them (<c>StopGradient</c>,
/// <c>StraightThrough</c>, a surrogate gradient): its gradient is not that of its value.
/// </summary>
public interface IStatedDerivatives
{
    /// <summary>A sentence for each expression that is differentiated otherwise than it is computed: term, expression, what holds instead.</summary>
    IReadOnlyList<string> StatedDerivatives { get; }
}
