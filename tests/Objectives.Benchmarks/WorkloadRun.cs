using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Objectives.Benchmarks;

/// <summary>Compares what the methods of a workload compute, times them in turn, and reports.</summary>
/// <param name="threads">The threads of the generated code, of the probe and of peers.</param>
/// <param name="effort">How many repetitions, and for how long.</param>
/// <param name="python">What runs the peers; null to leave them out.</param>
/// <param name="writer">Where tables go.</param>
/// <param name="json">Where the measurements also go; null for nowhere.</param>
internal sealed class WorkloadRun(int threads, Effort effort, string? python, TextWriter writer, Utf8JsonWriter? json)
{
    private double sink;

    /// <summary>Measures and prints; false where the methods disagree.</summary>
    public bool Run(string benchmark, Workload workload)
    {
        ITwiceDifferentiable<double> generated = workload.Bind(threads);
        using Peer? peer = StartPeer(benchmark, workload);
        Baseline[] variants = [.. workload.Variants.Select(v => v(threads))];
        var expected = Results.Of(Baseline.Of(Measurements.Generated, generated), workload);
        List<Comparison> comparisons = [.. workload.Baselines.Concat(variants).SelectMany(b => Compare(workload, expected, b)), .. peer?.Compare(expected.Fingerprint) ?? []];
        Comparison[] disagreeing = [.. comparisons.Where(c => !c.Agrees(workload.Tolerance))];
        foreach (Comparison c in disagreeing)
            writer.WriteLine(FormattableString.Invariant($"{benchmark}: {workload.Shape}: {c.Work} by '{c.Method}' differs by {c.Difference:0.0e-00}"));
        if (disagreeing.Length > 0)
            return false;

        Probe probe = workload.Limit.Probe(threads);
        List<Candidate> candidates = [new(probe.Name, "", probe.Run), .. Candidates(workload, generated, variants), .. peer?.Candidates ?? []];
        foreach (Candidate candidate in candidates)
            foreach (Comparison comparison in comparisons.Where(c => c.Method == candidate.Method && c.Work == candidate.Work))
                candidate.HasRun(comparison.Took);
        Rounds.Run(candidates, effort.AtMost(workload.MostRepetitions), threads);
        var memory = Footprint.Of(() => workload.Bind(threads), workload.Theta, workload.Direction);
        var report = new Report(benchmark, new(workload, threads, probe, memory, candidates));
        report.WriteTable(writer);
        if (json is not null)
            report.WriteJson(json);
        return true;
    }

    private Peer? StartPeer(string benchmark, Workload workload)
    {
        if (python is null || workload.Peer is null)
            return null;
        var (peer, missing) = Peer.Start(python, workload.Peer, threads);
        if (missing is not null)
            writer.WriteLine($"{benchmark}: no peers: {missing}");
        return peer;
    }

    /// <summary>The generated code, and what it is compared with: loops by hand on one thread, itself alone on several.</summary>
    private IEnumerable<Candidate> Candidates(Workload workload, ITwiceDifferentiable<double> generated, IEnumerable<Baseline> variants)
    {
        if (threads == 1)
        {
            foreach (Baseline baseline in workload.Baselines)
                foreach (Candidate candidate in Candidates(workload, baseline))
                    yield return candidate;
        }
        foreach (Baseline method in variants.Prepend(Baseline.Of(Measurements.Generated, generated)))
            foreach (Candidate candidate in Candidates(workload, method))
                yield return candidate;
        if (threads > 1)
        {
            Probe probe = workload.Limit.Probe(1);
            yield return new(Measurements.ProbeOfOneThread, probe.Name, probe.Run);
            yield return Candidates(workload, Baseline.Of(Measurements.OneThread, workload.Bind(1))).Single(c => c.Work == Work.Gradient);
        }
        foreach (Candidate candidate in workload.Further)
            yield return candidate;
    }

    private IEnumerable<Candidate> Candidates(Workload workload, Baseline method)
    {
        double[] theta = workload.Theta, direction = workload.Direction, gradient = new double[theta.Length], product = new double[theta.Length];
        yield return new(method.Method, Work.Value, () => sink += method.Value(theta));
        if (method.Gradient is { } withGradient)
            yield return new(method.Method, Work.Gradient, () => sink += withGradient(theta, gradient));
        if (method.Product is { } withProduct)
            yield return new(method.Method, Work.Product, () => sink += withProduct(theta, gradient, direction, product));
    }

    /// <summary>Runs everything that a method can do once.</summary>
    private static IEnumerable<Comparison> Compare(Workload workload, Results expected, Baseline method)
    {
        foreach (string work in method.Works)
        {
            var actual = new Results(workload.Theta.Length);
            Repetition took = Repetition.Of(() => actual.Compute(method, work, workload));
            yield return new(method.Method, work, expected.Difference(actual, work), took);
        }
    }
}
