using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Tests.Diagnostics;
using Objectives.Generator.Tests.Diagnostics.Hostile;
using Objectives.Generator.Tests.Emitted;
using Objectives.Testing;

namespace Objectives.Fuzz.Mangling;

/// <summary>
/// The command line of <c>mangle</c>: any number of broken and odd declarations, through generator and analyzer. Some thousands of them, each with a
/// check that what is accepted compiles, are a test of the generator.
/// </summary>
internal static class MangleCommand
{
    public const string Verb = "mangle";

    /// <summary>Declarations in one compilation, each in a namespace of its own.</summary>
    private const int Together = 20;

    private const string Usage = """
        usage: Objectives.Fuzz mangle [--count N] [--seed S] [--first I] [--help]

          --count N  how many declarations, 1000 by default
          --seed S   which ones: the same for the same seed, 1 by default
          --first I  the number of the first one, 0 by default
          --help     print this

        Exit code: 0 if none throws, takes 30 seconds or is accepted and does not compile; 1 if one does; 2 if the arguments are wrong.
        """;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static int Run(string[] args)
    {
        int count = 1000, seed = 1, first = 0;
        if (Options.Read(args, Usage, "a number", new()
        {
            ["--count"] = Options.Number(n => count = n),
            ["--seed"] = Options.Number(n => seed = n),
            ["--first"] = Options.Number(n => first = n),
        }) is { } exit)
            return exit;
        var failures = new ConcurrentBag<string>();
        var verdicts = new ConcurrentBag<Verdict>();
        var longest = new ConcurrentBag<TimeSpan>();
        int done = 0;
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(first, count).Chunk(Together), EnumerablePartitionerOptions.NoBuffering), new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, numbers =>
        {
            var batch = numbers.Select(n => (Source: Mangled(seed, n), Number: n)).ToArray();
            var watch = Stopwatch.StartNew();
            foreach (var (number, verdict, failure) in Judged(batch))
            {
                verdicts.Add(verdict);
                if (failure is not null)
                    failures.Add($"{number}: {failure}\n{batch.First(b => b.Number == number).Source}");
            }
            longest.Add(watch.Elapsed);
            Console.Error.Write(FormattableString.Invariant($"\r{Interlocked.Add(ref done, batch.Length)} of {count}"));
        });
        Console.Error.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} declarations, {failures.Count} failures; {string.Join(", ", verdicts.GroupBy(v => v).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count()}"))}; the longest {Together} took {longest.Max().TotalSeconds:F1} s"));
        foreach (string failure in failures.Order(StringComparer.Ordinal).Take(10))
            Console.WriteLine("----\n" + failure);
        return failures.IsEmpty ? 0 : 1;
    }

    /// <summary>One of the short declarations of the corpus, damaged: each number has a seed of its own.</summary>
    private static string Mangled(int seed, int number)
    {
        var subject = Short[number % Short.Length];
        return HostileVerdict.Alone(new Mutator(unchecked(seed * 1_000_003 + number), subject.Source).Next(), number);
    }

    private static readonly Case[] Short = [.. Corpus.All.Where(c => c.Source.Length < 800)];

    private static IEnumerable<(int Number, Verdict Verdict, string? Failure)> Judged((string Source, int Number)[] batch)
    {
        try
        {
            using var limit = new CancellationTokenSource(Longest);
            return [.. HostileVerdict.Judged(batch, limit.Token)];
        }
        catch (Exception)
        {
            return [.. batch.Select(Alone)];
        }
    }

    private static (int, Verdict, string?) Alone((string Source, int Number) one)
    {
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            return HostileVerdict.Judged([one], limit.Token).Single();
        }
        catch (OperationCanceledException)
        {
            return (one.Number, Verdict.Ours, $"not finished after {Longest}");
        }
        catch (Exception exception) when (!exception.ToString().Contains("Objectives.Generator.ObjectiveGenerator", StringComparison.Ordinal))
        {
            // Generator and analyzer report what they throw; this is the compiler's own analysis of the damaged source.
            return (one.Number, Verdict.Compilers, null);
        }
    }
}
