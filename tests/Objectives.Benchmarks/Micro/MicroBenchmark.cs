using System.Collections.Generic;
using BenchmarkDotNet.Attributes;

namespace Objectives.Benchmarks;

/// <summary>What BenchmarkDotNet runs: one method, of which the cases are a parameter.</summary>
public class MicroBenchmark
{
    /// <summary>The cases that were asked for.</summary>
    public static IReadOnlyList<MicroCase> Cases { get; set; } = [];

    [ParamsSource(nameof(Cases))]
    public MicroCase Case { get; set; } = null!;

    [Benchmark]
    public void Run() => Case.Run();
}
