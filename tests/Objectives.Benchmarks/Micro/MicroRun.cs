using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Objectives.Benchmarks;

/// <summary>
/// Functions and contractions one by one, timed by BenchmarkDotNet in this process: building another program for each takes longer than to time it.
/// </summary>
/// <param name="filter">Which: a pattern with * and ? for the operation and its numbers, <c>Exp f64</c>; null for all.</param>
/// <param name="effort">How many iterations: four for each repetition.</param>
/// <param name="writer">Where the table goes.</param>
internal sealed class MicroRun(string? filter, Effort effort, TextWriter writer)
{
    private const int WarmUps = 2, IterationsEach = 4;

    /// <summary>About what a thread has of a processor at a time that it shares with others: some iterations are not interrupted.</summary>
    private const int IterationMilliseconds = 5;

    private int Iterations => IterationsEach * effort.Repetitions;

    public static IEnumerable<MicroCase> All => [.. FunctionCases.All, .. ContractionCases.All];

    /// <summary>Measures and prints; false where methods disagree or nothing was measured.</summary>
    public bool Run()
    {
        MicroCase[] cases = [.. All.Where(c => filter is null || FileSystemName.MatchesSimpleExpression(filter, c.Group))];
        MicroCase[] disagreeing = [.. cases.GroupBy(c => c.Group).SelectMany(Disagreeing)];
        foreach (MicroCase c in disagreeing)
            writer.WriteLine($"micro: {c.Group} by '{c.Method}' differs");
        if (cases.Length == 0)
            writer.WriteLine($"micro: nothing is called like '{filter}'");
        if (cases.Length == 0 || disagreeing.Length > 0)
            return false;
        var times = Measure(cases);
        string[] methods = [MicroCase.Ours, MicroCase.Library, MicroCase.Scalar];
        writer.WriteLine(FormattableString.Invariant($"micro: ns a function value or multiply-add, the least of {Iterations} iterations, and the others' over it"));
        writer.WriteLine(FormattableString.Invariant($"  {"",-20}{methods[0],12}{methods[1],18}{methods[2],10}"));
        foreach (var group in cases.GroupBy(c => c.Group))
        {
            double ours = times[group.Single(c => c.Method == methods[0])];
            string Ratio(string method) => group.SingleOrDefault(c => c.Method == method) is { } other ? FormattableString.Invariant($"{times[other] / ours:0.00}") : "";
            writer.WriteLine(FormattableString.Invariant($"  {group.Key,-20}{ours / group.First().Elements,12:0.000}{Ratio(methods[1]),18}{Ratio(methods[2]),10}").TrimEnd());
        }
        return times.Count == cases.Length;
    }

    /// <summary>Those that compute something else than ours; functions of doubles to twelve digits, of floats to four.</summary>
    public static IEnumerable<MicroCase> Disagreeing(IEnumerable<MicroCase> group)
    {
        MicroCase[] cases = [.. group];
        double[] expected = ResultOf(cases.Single(c => c.Method == MicroCase.Ours));
        double tolerance = cases[0].Numbers == "f64" ? 1e-12 : 1e-4;
        return cases.Where(c => !(Results.Difference(expected, ResultOf(c)) < tolerance));
    }

    private static double[] ResultOf(MicroCase c)
    {
        c.Run();
        return c.Result();
    }

    /// <summary>The least times of a run, in nanoseconds: cases are timed one after the other, so that the machine's other work does not meet all alike, and it only adds.</summary>
    private Dictionary<MicroCase, double> Measure(MicroCase[] cases)
    {
        MicroBenchmark.Cases = cases;
        string artifacts = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(WarmUps).WithIterationCount(Iterations)
                .WithIterationTime(TimeInterval.FromMilliseconds(IterationMilliseconds));
            var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance).WithArtifactsPath(artifacts).WithOptions(ConfigOptions.DisableLogFile);
            return BenchmarkRunner.Run<MicroBenchmark>(config).Reports.Where(r => r.ResultStatistics is not null)
                .ToDictionary(r => (MicroCase)r.BenchmarkCase.Parameters[nameof(MicroBenchmark.Case)], r => r.ResultStatistics!.Min);
        }
        finally
        {
            Directory.Delete(artifacts, recursive: true);
        }
    }
}
