using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Objectives.Fuzz.Checks;
using Objectives.Fuzz.Declarations;

namespace Objectives.Fuzz;

/// <summary>Draws declarations and checks them.</summary>
internal static class Campaign
{
    /// <summary>What a compilation costs by itself is shared by so many.</summary>
    private const int Together = 24;

    /// <summary>One batch of so many has the further members and 32 bits.</summary>
    private const int Complete = 4;

    /// <summary>One batch of so many goes through the compiler as a user's build does: what is said of nulls depends on the templates, not on the formulas.</summary>
    private const int Built = 16;

    public static Report Run(int seed, int first, int count, Action<int>? progress = null)
    {
        var batches = Enumerable.Range(first, count).Chunk(Together).ToArray();
        var trials = new List<Trial>[batches.Length];
        int done = 0;
        Parallel.For(0, batches.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, k =>
        {
            trials[k] = Checked([.. batches[k].Select(index => Drawing.Draw(seed, index))], k);
            progress?.Invoke(System.Threading.Interlocked.Add(ref done, batches[k].Length));
        });
        var report = new Report();
        foreach (var trial in trials.SelectMany(t => t))
            report.Add(trial);
        return report;
    }

    /// <summary>Where the check itself breaks down, it is that of one declaration: the others are checked without it.</summary>
    private static List<Trial> Checked(List<Declaration> declarations, int batch)
    {
        try
        {
            return Batch.Check(declarations, isComplete: batch % Complete == 0, single: batch % (2 * Complete) == 0 ? "Mixed" : "Single", isBuilt: batch % Built == 0);
        }
        catch (Exception exception)
        {
            if (declarations.Count > 1)
                return [.. declarations.SelectMany(d => Checked([d], batch))];
            var trial = new Trial(declarations[0]);
            trial.Fail(exception.GetType().Name, exception.ToString());
            return [trial];
        }
    }
}
