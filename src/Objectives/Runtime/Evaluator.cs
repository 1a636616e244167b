using System;
using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>Runs a kernel over a batch, on one thread or several: the bits do not depend on how many.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Evaluator
{
    /// <summary>The most samples of a tile.</summary>
    public const int MaximumTile = 256;

    /// <summary>The data of one tile that should stay in the first-level cache between its uses, in bytes.</summary>
    private const int TileBytes = 32 * 1024;

    /// <summary>Operations below which calling other threads costs more than it gains: some ten microseconds of work.</summary>
    private const long ParallelOperations = 400_000;

    /// <summary>How many samples a tile has, from the numbers a sample consists of.</summary>
    public static int TileSize(long numbersPerSample) =>
        (int)Math.Clamp(TileBytes / (8 * Math.Max(numbersPerSample, 1)) / 8 * 8, 8, MaximumTile);

    /// <summary>Runs all stages and passes of the kernel on up to <paramref name="threads"/> threads.</summary>
    public static void Run<TKernel, TData>(TData data, Workspace work, int tile, int threads, scoped in Batch batch)
        where TKernel : struct, IKernel<TData>
        where TData : class
    {
        work.Count = batch.Count;
        var size = TKernel.Size(data, work, tile);
        work.Reserve(size, tile);
        work.Totals.AsSpan(0, size.Sums).Clear();
        var chunks = new ChunkedBatch(batch.Start, batch.Count, tile, work.ParameterCount);
        int helpers = Math.Min(threads, chunks.Chunks) - 1;
        for (int pass = 0; pass < TKernel.Passes; pass++)
        {
            TKernel.Stage(pass, data, work);
            if (helpers > 0 && size.Operations * batch.Count >= ParallelOperations)
                work.Parallel<TKernel, TData>(helpers).Run(pass, data, chunks, batch.List, tile, size, helpers);
            else
                for (int chunk = 0; chunk < chunks.Chunks; chunk++)
                {
                    chunks.Run<TKernel, TData>(chunk, pass, data, work, work.Local, size.Sums, batch.List);
                    Simd.Contract.AddTo(ref work.Local.Sums[0], size.Sums, ref work.Totals[0]);
                }
        }
        TKernel.Stage(TKernel.Passes, data, work);
    }
}
