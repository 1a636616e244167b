using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>A decay observed by an instrument with an unknown level; the rate is positive.</summary>
[Objective]
public partial class Decay
{
    [Parameter] double amplitude, rate, level;
    [Sample] double t, y;

    [Residual] double Misfit() => amplitude * Exp(-rate * t) + level - y;
    [Constraint(Inequality = true)] double Positive() => -rate;
}
