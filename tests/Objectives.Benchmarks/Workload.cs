using System;
using System.Collections.Generic;

namespace Objectives.Benchmarks;

/// <summary>One objective at one shape, and everything it is compared with: a benchmark is a file that lists these.</summary>
/// <param name="Shape">What is measured, with its sizes.</param>
/// <param name="Bind">The generated objective, bound, for so many threads.</param>
/// <param name="Theta">Where it is evaluated.</param>
internal sealed record Workload(string Shape, Func<int, ITwiceDifferentiable<double>> Bind, double[] Theta)
{
    /// <summary>The direction of Hessian-vector products.</summary>
    public double[] Direction { get; init; } = Numbers.Centred(Numbers.Direction, Theta.Length);

    public required Limit Limit { get; init; }

    /// <summary>The bytes of the data, wherever they are.</summary>
    public required long Data { get; init; }

    /// <summary>The same by hand; compared at one thread.</summary>
    public IReadOnlyList<Baseline> Baselines { get; init; } = [];

    /// <summary>The generated code used in another way, for so many threads; compared and timed on as many as it is itself.</summary>
    public IReadOnlyList<Func<int, Baseline>> Variants { get; init; } = [];

    /// <summary>More that is timed.</summary>
    public IReadOnlyList<Candidate> Further { get; init; } = [];

    /// <summary>What the ratios should be at most.</summary>
    public IReadOnlyList<Bar> Bars { get; init; } = [];

    /// <summary>The script in <c>peers</c> and its arguments; null if there is none.</summary>
    public IReadOnlyList<string>? Peer { get; init; }

    /// <summary>By how much results may differ, relative to the largest of an array.</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>Fewer repetitions than asked for, where each lasts seconds.</summary>
    public int MostRepetitions { get; init; } = int.MaxValue;
}
