using System.Collections.Generic;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>What was measured of one workload.</summary>
internal sealed class Measurements(Workload workload, int threads, Probe probe, Footprint memory, IReadOnlyList<Candidate> candidates)
{
    /// <summary>Names of methods that others refer to.</summary>
    public const string Generated = "generated", OneThread = "generated, 1 thread", ProbeOfOneThread = "1 thread";

    public Workload Workload => workload;

    public int Threads => threads;

    public Probe Probe => probe;

    /// <summary>The memory of the generated code.</summary>
    public Footprint Memory => memory;

    /// <summary>Everything timed, the probe first.</summary>
    public IReadOnlyList<Candidate> Candidates => candidates;

    public Candidate Limit => candidates[0];

    /// <summary>How much the probe does in a second, in thousands of millions.</summary>
    public double Rate => probe.Amount / 1e6 / Limit.Median;

    public Candidate? Find(string method, string work) => candidates.FirstOrDefault(c => c.Method == method && c.Work == work);

    public double? Median(string method, string work) => Find(method, work)?.Median;

    /// <summary>The least time of the work, by the probe; none where the work has none.</summary>
    public double? LeastTime(string work) => workload.Limit.Of(work) * Limit.Median / probe.Amount;

    /// <summary>The next smaller work by the same method.</summary>
    public double? Before(Candidate candidate) => candidate.Work switch
    {
        Work.Gradient => Median(candidate.Method, Work.Value),
        Work.Product => Median(candidate.Method, Work.Gradient),
        _ => null,
    };
}
