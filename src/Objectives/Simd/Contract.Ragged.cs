using System;
using System.Runtime.CompilerServices;

namespace Objectives.Simd;

/// <summary>Samples of different lengths, from rows in memory to one lane a sample.</summary>
public static unsafe partial class Contract
{
    /// <summary>
    /// tileBuffer[j, t] is element j of sample t for j &lt; longest·each. Beyond a sample's own elements its last one is repeated, so that whole vectors
    /// stay in the domain of the data; a sample without any has zeros.
    /// </summary>
    /// <param name="x">The elements of all samples, one sample's after the other's.</param>
    /// <param name="each">How many numbers an element is.</param>
    /// <param name="offsets">Where each sample's elements begin, and the last one's end.</param>
    /// <param name="first">The sample that rows count from.</param>
    /// <param name="rows">The tile's samples.</param>
    /// <param name="longest">How many elements are written of each.</param>
    /// <param name="tileBuffer">What is written.</param>
    /// <param name="tile">The distance between rows of the buffer.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRagged(ref double x, int each, ReadOnlySpan<int> offsets, nint first, ReadOnlySpan<int> rows, int longest, ref double tileBuffer, int tile)
    {
        for (int t = 0; t < rows.Length; t++)
        {
            int sample = (int)(first + rows[t]), begin = offsets[sample], length = offsets[sample + 1] - begin;
            ref double row = ref Unsafe.Add(ref x, (nint)begin * each);
            ref double lane = ref Unsafe.Add(ref tileBuffer, t);
            nint own = (nint)length * each, all = (nint)longest * each;
            for (nint j = 0; j < own; j++)
                Unsafe.Add(ref lane, j * tile) = Unsafe.Add(ref row, j);
            for (nint j = own; j < all; j++)
                Unsafe.Add(ref lane, j * tile) = length == 0 ? default : Unsafe.Add(ref lane, (j - each) * tile);
        }
    }

    /// <inheritdoc cref="LoadRagged(ref double, int, ReadOnlySpan{int}, nint, ReadOnlySpan{int}, int, ref double, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRagged(ref float x, int each, ReadOnlySpan<int> offsets, nint first, ReadOnlySpan<int> rows, int longest, ref float tileBuffer, int tile)
    {
        for (int t = 0; t < rows.Length; t++)
        {
            int sample = (int)(first + rows[t]), begin = offsets[sample], length = offsets[sample + 1] - begin;
            ref float row = ref Unsafe.Add(ref x, (nint)begin * each);
            ref float lane = ref Unsafe.Add(ref tileBuffer, t);
            nint own = (nint)length * each, all = (nint)longest * each;
            for (nint j = 0; j < own; j++)
                Unsafe.Add(ref lane, j * tile) = Unsafe.Add(ref row, j);
            for (nint j = own; j < all; j++)
                Unsafe.Add(ref lane, j * tile) = length == 0 ? default : Unsafe.Add(ref lane, (j - each) * tile);
        }
    }

    /// <inheritdoc cref="LoadRagged(ref double, int, ReadOnlySpan{int}, nint, ReadOnlySpan{int}, int, ref double, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRagged(ref int x, int each, ReadOnlySpan<int> offsets, nint first, ReadOnlySpan<int> rows, int longest, ref long tileBuffer, int tile)
    {
        for (int t = 0; t < rows.Length; t++)
        {
            int sample = (int)(first + rows[t]), begin = offsets[sample], length = offsets[sample + 1] - begin;
            ref int row = ref Unsafe.Add(ref x, (nint)begin * each);
            ref long lane = ref Unsafe.Add(ref tileBuffer, t);
            nint own = (nint)length * each, all = (nint)longest * each;
            for (nint j = 0; j < own; j++)
                Unsafe.Add(ref lane, j * tile) = Unsafe.Add(ref row, j);
            for (nint j = own; j < all; j++)
                Unsafe.Add(ref lane, j * tile) = length == 0 ? default : Unsafe.Add(ref lane, (j - each) * tile);
        }
    }

    /// <inheritdoc cref="LoadRagged(ref double, int, ReadOnlySpan{int}, nint, ReadOnlySpan{int}, int, ref double, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRagged(ref int x, int each, ReadOnlySpan<int> offsets, nint first, ReadOnlySpan<int> rows, int longest, ref int tileBuffer, int tile)
    {
        for (int t = 0; t < rows.Length; t++)
        {
            int sample = (int)(first + rows[t]), begin = offsets[sample], length = offsets[sample + 1] - begin;
            ref int row = ref Unsafe.Add(ref x, (nint)begin * each);
            ref int lane = ref Unsafe.Add(ref tileBuffer, t);
            nint own = (nint)length * each, all = (nint)longest * each;
            for (nint j = 0; j < own; j++)
                Unsafe.Add(ref lane, j * tile) = Unsafe.Add(ref row, j);
            for (nint j = own; j < all; j++)
                Unsafe.Add(ref lane, j * tile) = length == 0 ? default : Unsafe.Add(ref lane, (j - each) * tile);
        }
    }

    /// <inheritdoc cref="LoadRagged(ref double, int, ReadOnlySpan{int}, nint, ReadOnlySpan{int}, int, ref double, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRagged(ref bool x, int each, ReadOnlySpan<int> offsets, nint first, ReadOnlySpan<int> rows, int longest, ref double tileBuffer, int tile)
    {
        for (int t = 0; t < rows.Length; t++)
        {
            int sample = (int)(first + rows[t]), begin = offsets[sample], length = offsets[sample + 1] - begin;
            ref bool row = ref Unsafe.Add(ref x, (nint)begin * each);
            ref double lane = ref Unsafe.Add(ref tileBuffer, t);
            nint own = (nint)length * each, all = (nint)longest * each;
            for (nint j = 0; j < own; j++)
                Unsafe.Add(ref lane, j * tile) = BitConverter.Int64BitsToDouble(Unsafe.Add(ref row, j) ? -1L : 0L);
            for (nint j = own; j < all; j++)
                Unsafe.Add(ref lane, j * tile) = length == 0 ? default : Unsafe.Add(ref lane, (j - each) * tile);
        }
    }

    /// <inheritdoc cref="LoadRagged(ref double, int, ReadOnlySpan{int}, nint, ReadOnlySpan{int}, int, ref double, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRagged(ref bool x, int each, ReadOnlySpan<int> offsets, nint first, ReadOnlySpan<int> rows, int longest, ref float tileBuffer, int tile)
    {
        for (int t = 0; t < rows.Length; t++)
        {
            int sample = (int)(first + rows[t]), begin = offsets[sample], length = offsets[sample + 1] - begin;
            ref bool row = ref Unsafe.Add(ref x, (nint)begin * each);
            ref float lane = ref Unsafe.Add(ref tileBuffer, t);
            nint own = (nint)length * each, all = (nint)longest * each;
            for (nint j = 0; j < own; j++)
                Unsafe.Add(ref lane, j * tile) = BitConverter.Int32BitsToSingle(Unsafe.Add(ref row, j) ? -1 : 0);
            for (nint j = own; j < all; j++)
                Unsafe.Add(ref lane, j * tile) = length == 0 ? default : Unsafe.Add(ref lane, (j - each) * tile);
        }
    }
}
