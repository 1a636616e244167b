using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Objectives.Simd;

namespace Objectives.Runtime;

/// <summary>
/// Up to T samples, one a vector lane. Sample t is row <c>Base + Rows[t]</c> of the data: a run of rows and an index list look alike.
/// <see cref="Rows"/> is padded to whole vectors (8 doubles, 16 floats) with the last valid row, so that lanes past <see cref="Count"/> read what exists;
/// sums leave them out.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Tile(RowTable rows, nint @base, RowTable samples, nint sampleBase, int count, int first, int t)
{
    /// <summary>A tile of data that are all in memory: rows are samples.</summary>
    public Tile(RowTable rows, nint @base, int count, int first, int t)
        : this(rows, @base, rows, @base, count, first, t)
    {
    }

    /// <summary>The most samples of a tile.</summary>
    public const int Maximum = 256;

    /// <summary>Row numbers relative to <see cref="Base"/>, padded.</summary>
    public readonly RowTable Rows = rows;

    /// <summary>The row that <see cref="Rows"/> count from.</summary>
    public readonly nint Base = @base;

    /// <summary>
    /// The samples' numbers relative to <see cref="SampleBase"/>, padded: what belongs to a sample but is no data, its states and its draws, has a place
    /// for each of all samples, where <see cref="Rows"/> may be those of a window.
    /// </summary>
    public readonly RowTable Samples = samples;

    /// <summary>The sample that <see cref="Samples"/> count from.</summary>
    public readonly nint SampleBase = sampleBase;

    /// <summary>How many samples are valid.</summary>
    public readonly int Count = count;

    /// <summary>The place of the first sample in the batch.</summary>
    public readonly int First = first;

    /// <summary>The capacity of a tile: the distance between rows of tile buffers.</summary>
    public readonly int T = t;

    /// <summary>The valid rows.</summary>
    public RowTable Valid => Rows[..Count];

    /// <summary>The valid samples.</summary>
    public RowTable ValidSamples => Samples[..Count];

    /// <summary>The lanes to compute: <see cref="Count"/> rounded up to whole vectors.</summary>
    public nuint Lanes => (nuint)Rows.Length;

    /// <summary>The length of the longest of the tile's samples, and <paramref name="least"/> at least.</summary>
    /// <param name="lengths">The length of each sample of the data.</param>
    /// <param name="least">The shortest that an array of the tile may be.</param>
    public int Longest(ReadOnlySpan<int> lengths, int least)
    {
        int longest = least;
        foreach (int row in Rows.Rows)
            longest = Math.Max(longest, lengths[(int)(Base + row)]);
        return longest;
    }

    /// <summary>
    /// Asks for some of the next tile's rows: called from a loop that computes without touching memory, it lets the one overlap the other. Sixteen lines
    /// at most, in the order of memory: more would wait for one another. Measured.
    /// </summary>
    /// <param name="rows">The tile's first row as bound.</param>
    /// <param name="length">The length of a row.</param>
    /// <param name="lane">The first sample of the vector being computed, which has as many as fill a line.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch<TNumber>(ref TNumber rows, int length, nuint lane)
        where TNumber : unmanaged
    {
        if (!Rows.IsFar)
            return;
        const int line = 64, lines = 16;
        byte* next = (byte*)Unsafe.AsPointer(ref rows) + ((nint)T + (nint)lane) * length * sizeof(TNumber);
        for (byte* end = next + Math.Min(length, lines) * line; next < end; next += line)
            Memory.Prefetch(next);
    }
}
