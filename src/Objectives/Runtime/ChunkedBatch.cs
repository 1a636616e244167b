using System;
using System.Linq;

namespace Objectives.Runtime;

/// <summary>
/// A batch cut into chunks by the number of its samples and of parameters alone, at most 64 of them, and each chunk into tiles. Chunks have sums
/// of their own, added to the totals in order: the result does not depend on who computes which chunk.
/// </summary>
/// <param name="start">The first row of a run of rows.</param>
/// <param name="count">How many samples.</param>
/// <param name="tile">The samples of a tile.</param>
/// <param name="parameters">The number of parameters.</param>
internal readonly struct ChunkedBatch(int start, int count, int tile, int parameters)
{
    private const int MaximumChunks = 64;
    private const int SmallestChunk = 1024;
    private const int ParametersPerSample = 4;

    private static readonly int[] Consecutive = Enumerable.Range(0, Tile.Maximum).ToArray();

    private readonly int _chunk = ChunkLength(count, parameters);

    public int Chunks => (int)((count + _chunk - 1L) / _chunk);

    /// <summary>
    /// The samples of a chunk: a multiple of eight, at most 64 chunks, and long enough that adding up the chunks' sums, one a parameter, is
    /// little beside the samples themselves.
    /// </summary>
    internal static int ChunkLength(int samples, int parameters)
    {
        long length = Math.Max(Math.Max(SmallestChunk, (samples + MaximumChunks - 1L) / MaximumChunks), parameters / ParametersPerSample);
        return (int)Math.Min((length + 7) / 8 * 8, int.MaxValue / 8 * 8);
    }

    /// <summary>Computes the sums of a chunk in <paramref name="local"/>; <paramref name="rowList"/> is empty for a run of rows.</summary>
    /// <exception cref="OperationCanceledException">The evaluation is cancelled.</exception>
    public void Run<TKernel, TData, T, TSum, TIndex>(int chunk, int pass, TData data, Workspace<T, TSum, TIndex> work, Local<T, TSum, TIndex> local, int sums, ReadOnlySpan<int> rowList)
        where TKernel : struct, IKernel<TData, T, TSum, TIndex>
        where TData : class
        where T : unmanaged
        where TSum : unmanaged
        where TIndex : unmanaged
    {
        local.Sums.AsSpan(0, sums).Clear();
        long begin = (long)chunk * _chunk;
        int end = (int)Math.Min(begin + _chunk, count);
        for (long next = begin; next < end; next += tile)
        {
            work.CancellationToken.ThrowIfCancellationRequested();
            int first = (int)next;
            int valid = Math.Min(tile, end - first);
            int padded = (valid + Evaluator<T, TSum, TIndex>.Lanes - 1) / Evaluator<T, TSum, TIndex>.Lanes * Evaluator<T, TSum, TIndex>.Lanes;
            ReadOnlySpan<int> source = rowList.IsEmpty ? Consecutive : rowList[first..];
            nint rowBase = rowList.IsEmpty ? start + first : 0;
            ReadOnlySpan<int> rows = source;
            if (valid < padded)
            {
                // Lanes past the end repeat the last row.
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
