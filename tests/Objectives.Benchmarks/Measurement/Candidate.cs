using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>One thing to be timed, and the repetitions measured so far.</summary>
/// <param name="method">How it is done: <c>scalar loop</c>, <c>generated</c>, …</param>
/// <param name="work">What is done: one of <see cref="Benchmarks.Work"/> or something else.</param>
/// <param name="run">Does it so many times in one repetition.</param>
internal sealed class Candidate(string method, string work, Func<int, Repetition> run)
{
    /// <summary>The least share of its processors that a repetition must have had; below it shared them, and its time says little.</summary>
    private const double LeastShare = 0.95;

    /// <summary>How long a repetition lasts at least, in milliseconds; what is shorter is done several times in one.</summary>
    private const double Shortest = 2;

    private const int WarmUps = 3;

    private const double LongestWarmUp = 1000;

    private readonly List<Repetition> accepted = [], rejected = [];
    private double expectedOccupation = 1, warm;
    private int times = 1, mostThreads = 1;

    public Candidate(string method, string work, Action run) : this(method, work, times => Repetition.Of(run, times))
    {
    }

    public string Method => method;

    public string Work => work;

    public int Accepted => accepted.Count;

    /// <summary>What the repetitions took together, in milliseconds.</summary>
    public double Spent { get; private set; }

    /// <summary>How many repetitions the figures are of.</summary>
    public int Repetitions => Taken.Count();

    /// <summary>How many repetitions were interrupted and thrown away.</summary>
    public int Rejected => IsByProcessor ? 0 : rejected.Count;

    /// <summary>Whether so many repetitions were interrupted that all are taken, each with the time of its processors.</summary>
    public bool IsByProcessor { get; private set; }

    public double Minimum => Times.Min();

    public double Median
    {
        get
        {
            double[] sorted = [.. Times.Order()];
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    /// <summary>The number of threads at work over all repetitions taken.</summary>
    public double Occupation => Taken.Sum(r => r.CpuMilliseconds) / Taken.Sum(r => r.Milliseconds);

    /// <summary>The bytes that an evaluation allocates once everything runs, the median; null of another process.</summary>
    public long? AllocatedBytes => Taken.Select(r => r.AllocatedBytes).Order().ElementAt(Repetitions / 2);

    /// <summary>As many threads as worked when it warmed up; what else the process did meanwhile is no work of the candidate's.</summary>
    private double Expected => Math.Min(expectedOccupation, mostThreads);

    private IEnumerable<Repetition> Taken => IsByProcessor ? accepted.Concat(rejected) : accepted;

    private IEnumerable<double> Times => IsByProcessor ? Taken.Select(r => r.CpuMilliseconds / Expected) : accepted.Select(r => r.Milliseconds);

    /// <summary>Takes account of a run that was compared with others: where it worked long enough, nothing else need warm up.</summary>
    public void HasRun(Repetition first)
    {
        warm = first.CpuMilliseconds;
        expectedOccupation = Math.Max(1, first.Occupation);
    }

    /// <summary>Compiles, fills caches, and finds out how many threads work and how often a repetition is to run.</summary>
    /// <param name="threads">How many work at most.</param>
    public void WarmUp(int threads)
    {
        mostThreads = threads;
        if (warm >= LongestWarmUp)
            return;
        warm = 0;
        for (int i = 0; i < WarmUps && (i == 0 || warm < LongestWarmUp); i++)
        {
            Repetition repetition = run(times);
            warm += repetition.Milliseconds * times;
            times = (int)Math.Clamp(Math.Ceiling(Shortest / repetition.Milliseconds), 1, 10_000);
            // The first one also compiled.
            expectedOccupation = i == 0 ? Math.Max(1, repetition.Occupation) : Math.Max(expectedOccupation, repetition.Occupation);
        }
    }

    public void Measure()
    {
        Repetition repetition = run(times);
        Spent += repetition.Milliseconds * times;
        (repetition.Occupation >= LeastShare * Expected ? accepted : rejected).Add(repetition);
    }

    /// <summary>Gives up on uninterrupted repetitions.</summary>
    public void TakeAll() => IsByProcessor = true;
}
