using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Objectives.Benchmarks;

/// <summary>Compares what the methods of a workload compute, times them in turn, and reports.</summary>
/// <param name="threads">The threads of the generated code, of the probe and of peers.</param>
/// <param name="repetitions">Accepted repetitions of each candidate.</param>
/// <param name="python">What runs the peers; null to leave them out.</param>
/// <param name="writer">Where tables go.</param>
/// <param name="json">Where the measurements also go; null for nowhere.</param>
internal sealed class WorkloadRun(int threads, int repetitions, string? python, TextWriter writer, Utf8JsonWriter? json)
{
    private double sink;

    /// <summary>Measures and prints; false where the methods disagree.</summary>
    public bool Run(string benchmark, Workload workload)
    {
        ITwiceDifferentiable<double> generated = workload.Bind(threads);
        using Peer? peer = StartPeer(benchmark, workload);
        List<(string Method, string Work, double Difference)> differences =
        [
            .. workload.Baselines.SelectMany(b => Differences(workload, generated, b)),
            .. peer?.Differences(Fingerprint(generated, workload)) ?? [],
        ];
        foreach (var (method, work, difference) in differences.Where(d => !(d.Difference < workload.Tolerance)))
            writer.WriteLine(FormattableString.Invariant($"{benchmark}: {workload.Shape}: {work} by '{method}' differs by {difference:0.0e-00}"));
        if (differences.Any(d => !(d.Difference < workload.Tolerance)))
            return false;

        Probe probe = workload.Limit.Probe(threads);
        List<Candidate> candidates = [new(probe.Name, "", probe.Run), .. Candidates(workload, generated), .. peer?.Candidates ?? []];
        Rounds.Run(candidates, Math.Min(repetitions, workload.MostRepetitions));
        var report = new Report(benchmark, new(workload, threads, probe, candidates));
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
    private IEnumerable<Candidate> Candidates(Workload workload, ITwiceDifferentiable<double> generated)
    {
        if (threads == 1)
        {
            foreach (Baseline baseline in workload.Baselines)
                foreach (Candidate candidate in Candidates(workload, baseline))
                    yield return candidate;
        }
        foreach (Candidate candidate in Candidates(workload, Baseline.Of(Measurements.Generated, generated)))
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

    /// <summary>How far a method's results are from the generated code's, which must compute the same thing to be compared.</summary>
    private static IEnumerable<(string Method, string Work, double Difference)> Differences(Workload workload, ITwiceDifferentiable<double> generated, Baseline method)
    {
        double[] theta = workload.Theta, direction = workload.Direction;
        double[] gradient = new double[theta.Length], product = new double[theta.Length], otherGradient = new double[theta.Length], otherProduct = new double[theta.Length];
        double value = generated.ValueAndGradient(theta, gradient, direction, product);
        yield return (method.Method, Work.Value, Difference([value], [method.Value(theta)]));
        if (method.Gradient is { } withGradient)
            yield return (method.Method, Work.Gradient, Math.Max(Difference([value], [withGradient(theta, otherGradient)]), Difference(gradient, otherGradient)));
        if (method.Product is { } withProduct)
            yield return (method.Method, Work.Product, Math.Max(Difference([value, .. gradient], [withProduct(theta, otherGradient, direction, otherProduct), .. otherGradient]), Difference(product, otherProduct)));
    }

    /// <summary>The largest difference, relative to the largest number.</summary>
    private static double Difference(double[] expected, double[] actual) =>
        expected.Zip(actual, (e, a) => Math.Abs(e - a)).Max() / expected.Max(Math.Abs);

    /// <summary>The value, the norms of gradient and of product.</summary>
    private static double[] Fingerprint(ITwiceDifferentiable<double> objective, Workload workload)
    {
        double[] gradient = new double[workload.Theta.Length], product = new double[gradient.Length];
        double value = objective.ValueAndGradient(workload.Theta, gradient, workload.Direction, product);
        return [value, Math.Sqrt(gradient.Sum(g => g * g)), Math.Sqrt(product.Sum(p => p * p))];
    }
}
