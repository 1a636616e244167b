using System;

namespace Objectives.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="Repetitions">The accepted repetitions of each candidate.</param>
/// <param name="Longest">What all repetitions of one candidate may take together, in milliseconds, before the one at hand is the last; every candidate has one.</param>
internal sealed record Effort(int Repetitions, double Longest)
{
    public static Effort Full { get; } = new(21, 10_000);

    public static Effort Quick { get; } = new(5, 3_000);

    public Effort AtMost(int repetitions) => this with { Repetitions = Math.Min(Repetitions, repetitions) };
}
