using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Objectives.Generator.Tests.Emitted;
using Objectives.Testing;
using Xunit;
using Xunit.Abstractions;

namespace Objectives.Generator.Tests.Diagnostics.Hostile;

/// <summary>
/// Broken and odd declarations by the thousand, through generator and analyzer: each ends with an error of ours, an error of the compiler, or
/// a generated half that compiles; none with an exception, none without end.
/// </summary>
[Collection(nameof(Timed))]
public class HostileTests(ITestOutputHelper output)
{
    /// <summary>Mutants of each declaration of the corpus that is short: they cost least and are as odd as others.</summary>
    private const int Mutants = 12;
    private const int Short = 800;

    /// <summary>Declarations in one compilation, each in a file and a namespace of its own.</summary>
    private const int Batch = 20;

    /// <summary>More than a second for a case, where the longest takes a quarter of one.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact]
    public void Every_declaration_ends_with_an_error_or_compiles()
    {
        string[] sources = [.. Corpus.All.Where(c => c.Source.Length < Short).SelectMany(c =>
        {
            var mutator = new Mutator(c.Seed, c.Source);
            return Enumerable.Range(0, Mutants).Select(_ => mutator.Next());
        })];
        Assert.True(sources.Length >= 2000, $"{sources.Length} declarations");
        var failures = new ConcurrentBag<string>();
        var verdicts = new ConcurrentBag<Verdict>();
        var longest = new ConcurrentBag<TimeSpan>();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        Parallel.ForEach(sources.Select((source, i) => (Source: HostileVerdict.Alone(source, i), Number: i)).Chunk(Batch), new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, batch =>
        {
            var watch = Stopwatch.StartNew();
            using var limit = new ProcessorLimit(Longest);
            try
            {
                foreach (var (number, verdict, failure) in HostileVerdict.Judged(batch, limit.Token))
                    if (failure is not null)
                        failures.Add($"case {number}: {failure}\n{batch.Single(c => c.Number == number).Source}");
                    else
                        verdicts.Add(verdict);
            }
            catch (OperationCanceledException)
            {
                failures.Add($"cases {batch[0].Number} to {batch[^1].Number}: not finished after {Longest} on every processor\n{string.Join("\n", batch.Select(c => c.Source))}");
            }
            longest.Add(watch.Elapsed);
        });
        string Seconds(TimeSpan time) => time.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture) + " s";
        output.WriteLine($"{sources.Distinct().Count()} different declarations, {Seconds(Process.GetCurrentProcess().TotalProcessorTime - before)} of processor time, "
            + $"longest batch of {Batch} {Seconds(longest.Max())}");
        foreach (var group in verdicts.GroupBy(v => v))
            output.WriteLine($"{group.Key}: {group.Count()}");
        Assert.True(failures.IsEmpty, $"{failures.Count} failures\n" + string.Join("\n----\n", failures.OrderBy(f => f, StringComparer.Ordinal).Take(10)));
        // The corpus is worth its time only while each of the three outcomes is common.
        Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.True(verdicts.Count(v => v == verdict) > sources.Length / 30, verdict.ToString()));
    }
}
