using System;
using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>Runs a kernel over a batch, on one thread or several: the bits do not depend on how many.</summary>
/// <typeparam name="T">The numbers kernels compute in.</typeparam>
/// <typeparam name="TSum">The numbers that sums over samples are collected in.</typeparam>
/// <typeparam name="TIndex">Integers as wide as <typeparamref name="T"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Evaluator<T, TSum, TIndex>
    where T : unmanaged
    where TSum : unmanaged
    where TIndex : unmanaged
{
    /// <summary>The lanes of 512 bits: the width that every machine's results are those of.</summary>
    internal static int Lanes => 64 / sizeof(T);

    /// <summary>The data of one tile that should stay in the first-level cache between its uses, in bytes.</summary>
    private const int TileBytes = 32 * 1024;

    /// <summary>The same of a tile that meets matrices: one block of a matrix at a time goes through all of it, more slowly the fewer samples there are.</summary>
    private const int ProductTileBytes = 64 * 1024;

    /// <summary>
    /// What a kernel keeps for the samples of one tile should stay in the second-level cache, in bytes: half of it, since data, sums and parameters are there
    /// too. Measured: a mixture's value and gradient take a fifth longer with twice as much.
    /// </summary>
    private const int BufferBytes = 512 * 1024;

    /// <summary>
    /// What a kernel keeps for a tile of rows of pairs, in bytes: they stream through the caches, each loop over a vector's width of them at a time, and the
    /// matrices that they meet are read once a tile.
    /// </summary>
    private const int PairBytes = 4 * 1024 * 1024;

    /// <summary>What is kept for the rows that the caller receives from one tile should stay in the second-level cache, in bytes.</summary>
    private const int KeptBytes = 256 * 1024;

    /// <summary>Operations below which calling other threads costs more than it gains: some ten microseconds of work.</summary>
    private const long ParallelOperations = 400_000;

    /// <summary>The fewest samples of a tile: one vector.</summary>
    public static int SmallestTile => Lanes;

    /// <summary>How many samples a tile has, from the numbers a sample consists of and those that a kernel keeps for it: the same for all kernels, so that values have the same bits.</summary>
    public static int TileSize(long numbersPerSample, long numbersKept) => Math.Min(TileSize(numbersPerSample, TileBytes), TileSize(numbersKept, BufferBytes));

    /// <summary>
    /// How many samples a tile has of which each is paired with all others, and the pairs are multiplied as matrices: whole panels of the products, if
    /// what is kept for as many fits.
    /// </summary>
    public static int PairTileSize(long numbersKept) => Panels(TileSize(numbersKept, PairBytes));

    /// <summary>How many samples a tile has that meets matrices: whole panels of the products.</summary>
    public static int ProductTileSize(long numbersPerSample, long numbersKept) =>
        Panels(Math.Min(TileSize(numbersPerSample, ProductTileBytes), TileSize(numbersKept, BufferBytes)));

    /// <summary>Products go through the columns of a tile three vectors at a time.</summary>
    private static int Panels(int tile) => tile < 3 * Lanes ? tile : tile / (3 * Lanes) * (3 * Lanes);

    /// <summary>
    /// How many samples a tile has whose rows the caller receives: no fewer than a panel of the products for rows that no buffer has, since the lines between
    /// what different passes write should stay in the second-level cache, and no more than whose buffers do.
    /// </summary>
    private static int KeptTileSize(long numbersOfRow, long numbersKept) =>
        Math.Min(Math.Max(TileSize(numbersOfRow, BufferBytes), 3 * Lanes), TileSize(Math.Min(numbersOfRow, numbersKept), KeptBytes));

    /// <summary>
    /// So many samples in whole vectors: the tile of a batch that has fewer than a full one. What a full tile would leave between the rows of its buffers costs
    /// more than the samples do where much is kept for each, as of the turns of a loop; the bits are the same, since no lane looks at another one's place.
    /// </summary>
    private static int Whole(int samples) => (int)Math.Clamp(((long)samples + Lanes - 1) / Lanes * Lanes, Lanes, int.MaxValue / Lanes * Lanes);

    private static int TileSize(long numbersPerSample, int bytes) => (int)Math.Clamp(bytes / (sizeof(T) * Math.Max(numbersPerSample, 1)) / Lanes * Lanes, Lanes, Tile.Maximum);

    /// <summary>
    /// Runs the kernel and gives <paramref name="columns"/> numbers of each sample to the caller, from <paramref name="first"/> on:
    /// <paramref name="kept"/> holds one row a sample of the batch.
    /// </summary>
    public static void Run<TKernel, TData>(TData data, Workspace<T, TSum, TIndex> work, int tile, int threads, scoped in Batch batch, Span<T> kept, int first, int columns)
        where TKernel : struct, IKernel<TData, T, TSum, TIndex>
        where TData : class
    {
        fixed (T* rows = kept)
        {
            work.KeepIn(rows, kept.Length, first, columns);
            Run<TKernel, TData>(data, work, tile, threads, batch);
            work.KeepIn(null, 0, 0, 0);
        }
    }

    /// <summary>Runs all stages and passes of the kernel on up to <paramref name="threads"/> threads.</summary>
    public static void Run<TKernel, TData>(TData data, Workspace<T, TSum, TIndex> work, int tile, int threads, scoped in Batch batch)
        where TKernel : struct, IKernel<TData, T, TSum, TIndex>
        where TData : class
    {
        var samples = data as SampleData;
        samples?.Enter();
        try
        {
            Run<TKernel, TData>(data, samples is { IsStreamed: true } ? samples : null, work, tile, threads, batch);
        }
        finally
        {
            samples?.Exit();
        }
    }

    private static void Run<TKernel, TData>(TData data, SampleData? streamed, Workspace<T, TSum, TIndex> work, int declared, int threads, scoped in Batch batch)
        where TKernel : struct, IKernel<TData, T, TSum, TIndex>
        where TData : class
    {
        work.Count = batch.Count;
        int tile = work.ColumnsKept > 0 ? Math.Min(declared, KeptTileSize(work.ColumnsKept, TKernel.Size(data, work, Lanes).Buffers / Lanes)) : declared;
        tile = Math.Min(tile, Whole(batch.Count));
        var size = TKernel.Size(data, work, tile);
        work.Reserve(size, tile);
        work.Totals.AsSpan(0, size.Sums).Clear();
        var chunks = new ChunkedBatch(batch.Start, batch.Count, tile, declared, work.ParameterCount, data is SampleData { IsFar: true });
        var rows = streamed is null ? default : work.Streamed(batch);
        int helpers = streamed is { IsSequential: true } ? 0 : Math.Min(threads, chunks.Chunks) - 1;
        work.Local.Read(streamed, rows, tile);
        for (int pass = 0; pass < TKernel.Passes; pass++)
        {
            TKernel.Stage(pass, data, work);
            if (helpers > 0 && size.Operations * batch.Count >= ParallelOperations)
                work.Parallel<TKernel, TData>(helpers).Run(pass, data, chunks, batch.List, streamed, rows, tile, size, helpers);
            else
                RunPass<TKernel, TData>(pass, data, work, chunks, batch.List, size.Sums);
        }
        TKernel.Stage(TKernel.Passes, data, work);
    }

    /// <summary>A pass on the calling thread.</summary>
    private static void RunPass<TKernel, TData>(int pass, TData data, Workspace<T, TSum, TIndex> work, ChunkedBatch chunks, ReadOnlySpan<int> rowList, int sums)
        where TKernel : struct, IKernel<TData, T, TSum, TIndex>
        where TData : class
    {
        int taken = 0;
        work.Local.Reader?.Fields = TKernel.Fields(pass);
        int chunk = chunks.Begin(work.Local.Reader, ref taken);
        try
        {
            while (chunk < chunks.Chunks)
            {
                int following = -1;
                chunks.Run<TKernel, TData, T, TSum, TIndex>(chunk, pass, data, work, work.Local, sums, rowList, ref taken, ref following);
                work.AddTotals(work.Local, sums);
                chunk = following;
            }
        }
        finally
        {
            work.Local.Reader?.Stop();
        }
    }
}
