using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>One thing to be timed, and the repetitions measured so far.</summary>
/// <param name="Method">How it is done: <c>read</c>, <c>scalar loop</c>, …</param>
/// <param name="Work">What is done: <c>value</c>, <c>value+gradient</c>, …</param>
/// <param name="Run">Does it once.</param>
internal sealed record Candidate(string Method, string Work, Action Run)
{
    private readonly List<Repetition> accepted = [];

    public int Accepted => accepted.Count;

    /// <summary>How many repetitions were interrupted and thrown away.</summary>
    public int Rejected { get; private set; }

    public double Minimum => accepted.Min(r => r.Milliseconds);

    public double Median
    {
        get
        {
            double[] sorted = [.. accepted.Select(r => r.Milliseconds).Order()];
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    /// <summary>CPU time ÷ wall time over all accepted repetitions: the number of threads at work.</summary>
    public double Occupation => accepted.Sum(r => r.CpuMilliseconds) / accepted.Sum(r => r.Milliseconds);

    /// <summary>The most bytes that one repetition allocated on the calling thread.</summary>
    public long AllocatedBytes => accepted.Max(r => r.AllocatedBytes);

    public void Add(Repetition repetition)
    {
        if (repetition.IsUninterrupted)
            accepted.Add(repetition);
        else
            Rejected++;
    }
}
