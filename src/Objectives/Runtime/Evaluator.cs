using System;
using System.ComponentModel;
using System.Linq;

namespace Objectives.Runtime;

/// <summary>
/// Runs a kernel over a batch. The samples are cut into chunks by their number alone; each chunk has sums of its own, added to the totals in
/// order: the result does not depend on who computes which chunk.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Evaluator
{
    /// <summary>The most samples of a tile.</summary>
    public const int MaximumTile = 256;

    private const int MaximumChunks = 64;
    private const int SmallestChunk = 1024;

    /// <summary>The data of one tile that should stay in the first-level cache between its uses, in bytes.</summary>
    private const int TileBytes = 24 * 1024;

    private static readonly int[] Consecutive = Enumerable.Range(0, MaximumTile).ToArray();

    /// <summary>How many samples a tile has, from the numbers a sample consists of.</summary>
    public static int TileSize(long numbersPerSample) =>
        (int)Math.Clamp(TileBytes / (8 * Math.Max(numbersPerSample, 1)) / 8 * 8, 8, MaximumTile);

    /// <summary>Runs all stages and passes of the kernel.</summary>
    public static void Run<TKernel, TData>(TData data, Workspace work, int tile, scoped in Batch batch)
        where TKernel : struct, IKernel<TData>
        where TData : class
    {
        work.Count = batch.Count;
        var size = TKernel.Size(data, work, tile);
        work.Reserve(size, tile);
        Array.Clear(work.Totals, 0, size.Sums);
        for (int pass = 0; pass < TKernel.Passes; pass++)
        {
            TKernel.Stage(pass, data, work);
            int chunk = ChunkLength(batch.Count);
            for (int start = 0; start < batch.Count; start += chunk)
            {
                RunChunk<TKernel, TData>(pass, data, work, tile, batch, start, Math.Min(chunk, batch.Count - start), size.Sums);
                Simd.Contract.AddTo(ref work.Local.Sums[0], size.Sums, ref work.Totals[0]);
            }
        }
        TKernel.Stage(TKernel.Passes, data, work);
    }

    /// <summary>The samples of a chunk: a multiple of eight, at most 64 chunks.</summary>
    internal static int ChunkLength(int samples) => Math.Max(SmallestChunk, ((samples + MaximumChunks - 1) / MaximumChunks + 7) / 8 * 8);

    private static void RunChunk<TKernel, TData>(int pass, TData data, Workspace work, int tile, scoped in Batch batch, int start, int count, int sums)
        where TKernel : struct, IKernel<TData>
        where TData : class
    {
        var local = work.Local;
        Array.Clear(local.Sums, 0, sums);
        for (int first = start; first < start + count; first += tile)
        {
            int valid = Math.Min(tile, start + count - first);
            int padded = (valid + 7) / 8 * 8;
            ReadOnlySpan<int> source = batch.List.IsEmpty ? Consecutive : batch.List[first..];
            nint rowBase = batch.List.IsEmpty ? batch.Start + first : 0;
            ReadOnlySpan<int> rows = source;
            if (valid < padded)
            {
                Span<int> own = local.Rows.AsSpan(0, padded);
                source[..valid].CopyTo(own);
                own[valid..].Fill(own[valid - 1]);
                rows = own;
            }
            local.Release();
            TKernel.Tile(pass, data, work, local, new Tile(rows[..padded], rowBase, valid, first, tile));
        }
    }
}
