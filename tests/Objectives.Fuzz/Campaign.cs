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
    private const int Together = 12;

    public static Report Run(int seed, int first, int count, Action<int>? progress = null)
    {
        var batches = Enumerable.Range(first, count).Chunk(Together).ToArray();
        var trials = new List<Trial>[batches.Length];
        int done = 0;
        Parallel.For(0, batches.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, k =>
        {
            trials[k] = Batch.Check([.. batches[k].Select(index => Drawing.Draw(seed, index))], isComplete: k % 4 == 0, single: k % 8 == 0 ? "Mixed" : "Single");
            progress?.Invoke(System.Threading.Interlocked.Add(ref done, batches[k].Length));
        });
        var report = new Report();
        foreach (var trial in trials.SelectMany(t => t))
            report.Add(trial);
        return report;
    }
}
