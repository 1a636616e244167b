using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Objectives.Generator.Tests.Emitted;

namespace Objectives.Fuzz.Mutations;

/// <summary>Makes mutants of declarations, draws some of them, and tries each in a process that may die of it.</summary>
internal static class MutationCampaign
{
    public const string Crash = "crash", TimeLimit = "time limit";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Tries mutants at random.</summary>
    /// <param name="subjects">The declarations.</param>
    /// <param name="count">How many mutants to draw, as many of each declaration; all where there are fewer.</param>
    /// <param name="seed">Which ones.</param>
    /// <param name="progress">Told how many are done.</param>
    public static MutationReport Run(IReadOnlyList<Case> subjects, int count, int seed, Action<int>? progress = null) => Run(subjects, (_, all) =>
    {
        int[] ids = [.. all.Select(m => m.Id)];
        new Random(seed).Shuffle(ids);
        return ids.Take((count + subjects.Count - 1) / subjects.Count);
    }, progress);

    /// <summary>Tries those mutants again that lines of a report name: of several with one text, the one whose number is the nearest.</summary>
    public static MutationReport Again(IReadOnlyList<Case> subjects, IReadOnlyList<string> lines)
    {
        var known = lines.Select(MutationReport.Read).OfType<(string Declaration, int Id, string Text)>().ToLookup(m => m.Declaration);
        return Run([.. subjects.Where(s => known.Contains(s.Name))], (subject, all) =>
        {
            var alike = all.ToLookup(MutationReport.TextOf, m => m.Id);
            return known[subject.Name].SelectMany(m => alike[m.Text].OrderBy(id => Math.Abs(id - m.Id)).Take(1));
        }, null);
    }

    private static MutationReport Run(IReadOnlyList<Case> subjects, Func<Case, IReadOnlyList<Mutant>, IEnumerable<int>> draw, Action<int>? progress)
    {
        var report = new MutationReport();
        int done = 0;
        Parallel.ForEach(Partitioner.Create<Case>([.. subjects], loadBalance: true), new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, subject =>
        {
            var mutated = MutatedClass.Of(subject, all => draw(subject, all));
            int leftOut = 0;
            var tried = Tried(subject, mutated.Image, mutated.Mutants, n => leftOut = n).ToList();
            lock (report)
                report.Add(subject.Name, mutated, tried, leftOut);
            progress?.Invoke(Interlocked.Add(ref done, tried.Count));
        });
        return report;
    }

    private static IEnumerable<(Mutant, Verdict)> Tried(Case subject, byte[] image, IReadOnlyList<Mutant> mutants, Action<int> leaveOut)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("objectives-mutants-").FullName, subject.Name + ".dll");
        File.WriteAllBytes(path, image);
        try
        {
            for (int next = 0; next < mutants.Count;)
            {
                var errors = new ConcurrentQueue<string>();
                using var process = Start(subject.Name, path, errors);
                if (Line(process, Longest * 6)?.Split('\t') is not [Worker.Ready, var leftOut])
                    throw new InvalidOperationException($"{subject.Name}: the code as it is does not run. {string.Join("\n", errors)}");
                leaveOut(int.Parse(leftOut, CultureInfo.InvariantCulture));
                while (next < mutants.Count)
                {
                    var mutant = mutants[next];
                    if (process.HasExited)
                        break;
                    string? answer;
                    try
                    {
                        process.StandardInput.WriteLine(mutant.Id.ToString(CultureInfo.InvariantCulture));
                        process.StandardInput.Flush();
                        answer = Line(process, Longest);
                    }
                    catch (IOException)
                    {
                        // It ended after the one before.
                        break;
                    }
                    if (answer is null && process.HasExited && process.ExitCode == 3)
                        break;
                    next++;
                    yield return (mutant, answer is null ? new(process.HasExited ? Crash : TimeLimit, true, true) : Parse(answer));
                    if (answer is null)
                        break;
                }
                if (!process.HasExited)
                    process.Kill();
            }
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static Verdict Parse(string answer)
    {
        string[] words = answer.Split('\t');
        return new(words[1], bool.Parse(words[2]), bool.Parse(words[3]));
    }

    /// <summary>The next line; null if the process has ended, or has worked for too long: that the machine does other work is no mistake of a mutant's.</summary>
    private static string? Line(Process process, TimeSpan longest)
    {
        var line = process.StandardOutput.ReadLineAsync();
        var (start, waited) = (Used(process), Stopwatch.StartNew());
        while (!line.Wait(TimeSpan.FromSeconds(0.2)))
            if (Used(process) - start > longest || waited.Elapsed > 20 * longest)
                return null;
        if (line.Result is null)
            process.WaitForExit();
        return line.Result;
    }

    private static TimeSpan Used(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It has ended, and so has its output.
            return TimeSpan.Zero;
        }
    }

    private static Process Start(string name, string path, ConcurrentQueue<string> errors)
    {
        string assembly = typeof(MutationCampaign).Assembly.Location;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "exec", "--runtimeconfig", Path.ChangeExtension(assembly, ".runtimeconfig.json"), "--depsfile", Path.ChangeExtension(assembly, ".deps.json"), assembly, Worker.Verb, name, path },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_DbgEnableMiniDump"] = "0" },
        };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        return process;
    }
}
