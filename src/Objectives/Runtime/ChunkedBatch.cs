using System;
using System.Linq;
using System.Threading;
using Objectives.Simd;

namespace Objectives.Runtime;

/// <summary>
/// A batch cut into chunks by the numbers of samples, of parameters and of what a sample consists of alone, at most 64 of them, and each chunk into tiles.
/// Chunks have sums of their own, added to the totals in order: the result does not depend on who computes which chunk.
/// </summary>
/// <param name="start">The first row of a run of rows.</param>
/// <param name="count">How many samples.</param>
/// <param name="tile">The samples of a tile.</param>
/// <param name="declared">The samples of a tile where nothing of each is given to the caller: the same in all kernels.</param>
/// <param name="parameters">The number of parameters.</param>
/// <param name="isFar">Whether the data are more than caches hold.</param>
internal readonly struct ChunkedBatch(int start, int count, int tile, int declared, int parameters, bool isFar = false)
{
    private const int MaximumChunks = 64;
    private const int SmallestChunk = 1024;

    /// <summary>The tiles of the smallest chunk: samples that are kept in small tiles are work for another thread sooner.</summary>
    private const int FewestTiles = 8;

    /// <summary>Parameters that a sample is reckoned to meet, whatever it is.</summary>
    private const int ParametersPerSample = 4;

    /// <summary>The numbers that a tile below the largest one has at least, in its data or in what is kept for them.</summary>
    private const int NumbersPerTile = 4096;

    private static readonly int[] Consecutive = Enumerable.Range(0, Tile.Maximum).ToArray();

    private readonly int _chunk = ChunkLength(count, parameters, declared);

    public int Chunks => (int)(((long)count + _chunk - 1) / _chunk);

    /// <summary>
    /// The samples of a chunk: a multiple of eight, at most 64 chunks, and long enough that adding up the chunks' sums, one a parameter, is
    /// little beside the samples themselves.
    /// </summary>
    internal static int ChunkLength(int samples, int parameters, int tile)
    {
        int numbers = Math.Max(ParametersPerSample, tile < Tile.Maximum ? NumbersPerTile / tile : 0);
        long smallest = Math.Min(SmallestChunk, FewestTiles * tile);
        long length = Math.Max(Math.Max(smallest, ((long)samples + MaximumChunks - 1) / MaximumChunks), parameters / numbers);
        return (int)Math.Min((length + 7) / 8 * 8, int.MaxValue / 8 * 8);
    }

    /// <summary>The samples that are brought into memory together, where sources deliver them: those of a chunk from <paramref name="first"/> on.</summary>
    public int WindowLength(int chunk, long first, int window) => (int)(Math.Min(Math.Min(((long)chunk + 1) * _chunk, count), first + window) - first);

    /// <summary>The first sample of a chunk, as a place in the batch.</summary>
    public int First(int chunk) => (int)((long)chunk * _chunk);

    /// <summary>Computes the sums of a chunk in <paramref name="local"/>, and takes the next chunk from the counter <paramref name="taken"/>.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="pass">The pass of the kernel.</param>
    /// <param name="data">The data of all samples.</param>
    /// <param name="work">The evaluation's memory.</param>
    /// <param name="local">The thread's memory.</param>
    /// <param name="sums">How many sums there are.</param>
    /// <param name="rowList">The rows of a list; empty for a run of rows.</param>
    /// <param name="taken">How many chunks the threads have taken.</param>
    /// <param name="following">The chunk taken, or one past the last; −1 as long as none is.</param>
    /// <exception cref="OperationCanceledException">The evaluation is cancelled.</exception>
    public void Run<TKernel, TData, T, TSum, TIndex>(int chunk, int pass, TData data, Workspace<T, TSum, TIndex> work, Local<T, TSum, TIndex> local, int sums, ReadOnlySpan<int> rowList, ref int taken, ref int following)
        where TKernel : struct, IKernel<TData, T, TSum, TIndex>
        where TData : class
        where T : unmanaged
        where TSum : unmanaged
        where TIndex : unmanaged
    {
        local.Sums.AsSpan(0, sums).Clear();
        int first = First(chunk), end = first + WindowLength(chunk, first, _chunk);
        if (local.Reader is not { } reader)
        {
            RunTiles<TKernel, TData, T, TSum, TIndex>(first, end, pass, data, work, local, rowList, null);
            following = Take(ref taken);
            return;
        }
        while (first < end)
        {
            work.CancellationToken.ThrowIfCancellationRequested();
            int next = (int)Math.Min((long)first + reader.Length, end);
            var window = reader.Take();
            // While this window is computed with the next one is read, be it of another chunk.
            if (next < end)
                reader.Ask(next, WindowLength(chunk, next, reader.Length));
            else
                following = Begin(reader, ref taken);
            RunTiles<TKernel, TData, T, TSum, TIndex>(first, first + window.Count, pass, (TData)(object)window.Data, work, local, rowList, window);
            first = next;
        }
    }

    /// <summary>Takes a chunk and asks for its first samples.</summary>
    public int Begin(WindowReader? reader, ref int taken)
    {
        int chunk = Take(ref taken);
        if (chunk < Chunks)
            reader?.Ask(First(chunk), WindowLength(chunk, First(chunk), reader.Length));
        return chunk;
    }

    /// <summary>The next chunk that no thread has taken.</summary>
    public static int Take(ref int taken) => Interlocked.Increment(ref taken) - 1;

    /// <summary>The tiles of a part of a chunk. Rows count from that of the window, where there is one.</summary>
    private void RunTiles<TKernel, TData, T, TSum, TIndex>(int begin, int end, int pass, TData data, Workspace<T, TSum, TIndex> work, Local<T, TSum, TIndex> local, ReadOnlySpan<int> rowList, RowWindow? window)
        where TKernel : struct, IKernel<TData, T, TSum, TIndex>
        where TData : class
        where T : unmanaged
        where TSum : unmanaged
        where TIndex : unmanaged
    {
        for (long next = begin; next < end; next += tile)
        {
            work.CancellationToken.ThrowIfCancellationRequested();
            int first = (int)next;
            int valid = Math.Min(tile, end - first);
            int padded = (valid + Evaluator<T, TSum, TIndex>.Lanes - 1) / Evaluator<T, TSum, TIndex>.Lanes * Evaluator<T, TSum, TIndex>.Lanes;
            ReadOnlySpan<int> source = rowList.IsEmpty ? Consecutive : rowList[first..];
            nint rowBase = rowList.IsEmpty ? start + first : 0;
            ReadOnlySpan<int> samples = Padded(source, valid, padded, local.Samples);
            local.Release();
            TKernel.Tile(pass, data, work, local, window is null
                ? new Tile(new RowTable(samples, isFar), rowBase, valid, first, tile)
                : new Tile(Padded(Consecutive, valid, padded, local.Rows), first - window.First, new RowTable(samples, isFar), rowBase, valid, first, tile));
        }
    }

    /// <summary>The rows of a tile; lanes past the end repeat the last one.</summary>
    private static ReadOnlySpan<int> Padded(ReadOnlySpan<int> rows, int valid, int padded, int[] own)
    {
        if (valid == padded)
            return rows[..padded];
        var repeated = own.AsSpan(0, padded);
        rows[..valid].CopyTo(repeated);
        repeated[valid..].Fill(repeated[valid - 1]);
        return repeated;
    }
}
