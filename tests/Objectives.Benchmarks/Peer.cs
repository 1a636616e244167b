using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;

namespace Objectives.Benchmarks;

/// <summary>
/// The same workload in Python, by libraries that people use: a script of <c>peers</c> in a process of its own, which waits while others are
/// timed. A line asks, a line answers.
/// </summary>
internal sealed class Peer : IDisposable
{
    /// <summary>For how long threads of other libraries still wait for more work at full speed once they are done.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(15);

    private readonly Process process;
    private readonly (string Method, string Work)[] candidates;

    private Peer(Process process, (string, string)[] candidates)
    {
        this.process = process;
        this.candidates = candidates;
    }

    /// <summary>What the script can do, each to be timed in turn with others.</summary>
    public IEnumerable<Candidate> Candidates => candidates.Select((c, place) => new Candidate(c.Method, c.Work, times => Run(place, times)));

    /// <summary>Starts the script; the peer, or why there is none.</summary>
    public static (Peer? Peer, string? Missing) Start(string python, IReadOnlyList<string> arguments, int threads)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "peers", arguments[0]);
        var start = new ProcessStartInfo(python, ["-W", "ignore", script, .. arguments.Skip(1), "--serve", "--threads", threads.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        try
        {
            var process = Process.Start(start)!;
            if (process.StandardOutput.ReadLine() is not { } line)
            {
                process.WaitForExit();
                return (null, $"'{python} {arguments[0]}' ended with exit code {process.ExitCode}");
            }
            using var answer = JsonDocument.Parse(line);
            if (answer.RootElement.ValueKind == JsonValueKind.Object)
                return (null, answer.RootElement.GetProperty("missing").GetString());
            return (new(process, [.. answer.RootElement.EnumerateArray().Select(c => (c[0].GetString()!, c[1].GetString()!))]), null);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (null, $"'{python}': {e.Message}");
        }
    }

    /// <summary>
    /// The largest relative difference between what the peer computes and what is expected: the value, the norms of gradient and product.
    /// </summary>
    public IEnumerable<Comparison> Compare(double[] expected)
    {
        for (int i = 0; i < candidates.Length; i++)
        {
            // A peer answers null for what it does not compute.
            using JsonDocument answer = Ask(FormattableString.Invariant($"check {i}"));
            double largest = 0;
            foreach (var (number, truth) in answer.RootElement.EnumerateArray().Zip(expected))
            {
                if (number.ValueKind == JsonValueKind.Number)
                    largest = Math.Max(largest, Math.Abs(number.GetDouble() - truth) / Math.Abs(truth));
            }
            Repetition took = new(answer.RootElement[expected.Length].GetDouble(), answer.RootElement[expected.Length + 1].GetDouble(), AllocatedBytes: null);
            yield return new(candidates[i].Method, candidates[i].Work, largest, took);
        }
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private Repetition Run(int place, int times)
    {
        Thread.Sleep(Settling);
        using JsonDocument answer = Ask(FormattableString.Invariant($"run {place} {times}"));
        Thread.Sleep(Settling);
        return new(answer.RootElement[0].GetDouble(), answer.RootElement[1].GetDouble(), AllocatedBytes: null);
    }

    private JsonDocument Ask(string line)
    {
        process.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
        return JsonDocument.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The peer ended at '{line}'."));
    }
}
