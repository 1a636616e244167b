using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Objectives.Simd;

public static unsafe partial class Contract
{
    /// <summary>
    /// tileBuffer[j, t] = x[t, j]: rows in memory to one lane per sample. Lanes from rows.Length up to the next multiple of eight repeat the last
    /// row, so that whole vectors stay in the domain of the data; lanes beyond are not written.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRows(ref double x, nint stride, RowTable table, int length, ref double tileBuffer, int tile)
    {
        var rows = table.Rows;
        fixed (double* px = &x, pb = &tileBuffer)
        {
            double** first = stackalloc double*[8];
            nint ahead;
            fixed (int* pRows = rows)
                ahead = Memory.Ahead(pRows, rows.Length, stride, length, table.IsFar) > 0 ? Lead.Bytes / sizeof(double) : 0;
            for (int t = 0; t < rows.Length; t += 8)
            {
                for (int i = 0; i < 8; i++)
                    first[i] = px + rows[Math.Min(t + i, rows.Length - 1)] * stride;
                Transpose(first, length, pb + t, tile, ahead);
            }
        }
    }

    /// <summary>buffer[t] = y[rows[t]]. Lanes from rows.Length up to the next multiple of eight repeat the last row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadColumn(ref double y, ReadOnlySpan<int> rows, ref double buffer)
    {
        int padded = (rows.Length + 7) & ~7;
        int t = 0;
        // Eight rows that follow one another are copied at once.
        for (; t + 8 <= rows.Length; t += 8)
        {
            ref int row = ref Unsafe.AsRef(in rows[t]);
            if (!AreConsecutive(ref row))
                break;
            ref double first = ref Unsafe.Add(ref y, row);
            Vector256.LoadUnsafe(ref first).StoreUnsafe(ref buffer, (nuint)t);
            Vector256.LoadUnsafe(ref first, 4).StoreUnsafe(ref buffer, (nuint)t + 4);
        }
        for (; t < padded; t++)
            Unsafe.Add(ref buffer, t) = Unsafe.Add(ref y, rows[Math.Min(t, rows.Length - 1)]);
    }

    /// <summary>Whether eight row numbers follow one another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreConsecutive(ref int rows) => Vector256.LoadUnsafe(ref rows) == Vector256.CreateSequence(rows, 1);

    /// <summary>buffer[t] = y[rows[t]]. Lanes from rows.Length up to the next multiple of eight repeat the last row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadColumn(ref int y, ReadOnlySpan<int> rows, ref long buffer)
    {
        int padded = (rows.Length + 7) & ~7;
        for (int t = 0; t < padded; t++)
            Unsafe.Add(ref buffer, t) = Unsafe.Add(ref y, rows[Math.Min(t, rows.Length - 1)]);
    }

    /// <summary>buffer[t] = rows[t]. Lanes from rows.Length up to the next multiple of eight repeat the last row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRowNumbers(ReadOnlySpan<int> rows, ref long buffer)
    {
        int padded = (rows.Length + 7) & ~7;
        for (int t = 0; t < padded; t++)
            Unsafe.Add(ref buffer, t) = rows[Math.Min(t, rows.Length - 1)];
    }

    /// <summary>buffer[j, t] = source[index[t]·sourceRow + j] for t &lt; tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GatherRows(ref double source, nint sourceRow, int length, ref long index, int tile, ref double buffer) =>
        GatherRows(ref source, sourceRow, length, ref index, tile, tile, ref buffer);

    /// <summary>
    /// buffer[j, t] = source[index[t]·sourceRow + j] for t &lt; count. Lanes from count up to the next multiple of eight repeat the last one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GatherRows(ref double source, nint sourceRow, int length, ref long index, int tile, int count, ref double buffer)
    {
        fixed (double* ps = &source, pb = &buffer)
        {
            double** first = stackalloc double*[8];
            for (int t = 0; t < count; t += 8)
            {
                for (int i = 0; i < 8; i++)
                    first[i] = ps + (nint)Unsafe.Add(ref index, Math.Min(t + i, count - 1)) * sourceRow;
                Transpose(first, length, pb + t, tile);
            }
        }
    }

    /// <summary>target[index[t]·targetRow + j] += values[j, t] for t = 0, 1, …, count − 1. values is [length][tile].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ScatterAddRows(ref double values, int length, ref long index, int tile, int count, ref double target, nint targetRow)
    {
        fixed (double* pv = &values, pt = &target)
        {
            double* rows = stackalloc double[64];
            for (int j = 0; j < length; j += 8)
            {
                int columns = Math.Min(8, length - j);
                for (int t = 0; t < count; t += 8)
                {
                    int lanes = Math.Min(8, count - t);
                    double* block = pv + (nint)j * tile + t;
                    if (columns > 2 && Vector512.IsHardwareAccelerated)
                    {
                        // Columns past the last repeat it; what comes of them is masked below.
                        double* b = block + (nint)(columns - 1) * tile;
                        StoreTransposed(
                            Vector512.Load(block), Vector512.Load(block + tile), Vector512.Load(block + 2 * (nint)tile),
                            Vector512.Load(columns > 3 ? block + 3 * (nint)tile : b), Vector512.Load(columns > 4 ? block + 4 * (nint)tile : b),
                            Vector512.Load(columns > 5 ? block + 5 * (nint)tile : b), Vector512.Load(columns > 6 ? block + 6 * (nint)tile : b),
                            Vector512.Load(b), rows, 8, 8);
                        Vector512<double> mask = WideLanes.Mask((nuint)columns);
                        for (int i = 0; i < lanes; i++)
                        {
                            double* row = pt + (nint)Unsafe.Add(ref index, t + i) * targetRow + j;
                            TailMask.Store(row, mask, TailMask.Load(row, mask) + Vector512.Load(rows + 8 * i));
                        }
                        continue;
                    }
                    for (int i = 0; i < lanes; i++)
                    {
                        double* row = pt + (nint)Unsafe.Add(ref index, t + i) * targetRow + j;
                        for (int k = 0; k < columns; k++)
                            row[k] += block[(nint)k * tile + i];
                    }
                }
            }
        }
    }

    /// <summary>target[j·tile + i] = first[i][j] for i &lt; 8, j &lt; length. What lies so far ahead of the rows, side by side, is fetched, unless that is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose(double** first, int length, double* target, nint tile, nint ahead = 0)
    {
        double* x0 = first[0], x1 = first[1], x2 = first[2], x3 = first[3], x4 = first[4], x5 = first[5], x6 = first[6], x7 = first[7];
        int j = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; j < length; j += 8)
            {
                Vector512<double> mask = WideLanes.Mask((nuint)(length - j));
                StoreTransposed(
                    TailMask.Load(x0 + j, mask), TailMask.Load(x1 + j, mask), TailMask.Load(x2 + j, mask), TailMask.Load(x3 + j, mask),
                    TailMask.Load(x4 + j, mask), TailMask.Load(x5 + j, mask), TailMask.Load(x6 + j, mask), TailMask.Load(x7 + j, mask),
                    target + j * tile, tile, length - j);
                if (ahead > 0)
                {
                    WideKernels.FetchNear(x0 + ahead + 8 * j);
                    WideKernels.FetchNear(x0 + ahead + 8 * j + 32);
                }
            }
            return;
        }
        if (Avx.IsSupported)
        {
            for (; j + 4 <= length; j += 4)
            {
                StoreTransposed(Vector256.Load(x0 + j), Vector256.Load(x1 + j), Vector256.Load(x2 + j), Vector256.Load(x3 + j), target + j * tile, tile);
                StoreTransposed(Vector256.Load(x4 + j), Vector256.Load(x5 + j), Vector256.Load(x6 + j), Vector256.Load(x7 + j), target + j * tile + 4, tile);
            }
        }
        for (; j < length; j++)
        {
            double* lane = target + j * tile;
            lane[0] = x0[j];
            lane[1] = x1[j];
            lane[2] = x2[j];
            lane[3] = x3[j];
            lane[4] = x4[j];
            lane[5] = x5[j];
            lane[6] = x6[j];
            lane[7] = x7[j];
        }
    }

    /// <summary>The transpose of eight rows of eight, its first rows stored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreTransposed(
        Vector512<double> r0, Vector512<double> r1, Vector512<double> r2, Vector512<double> r3,
        Vector512<double> r4, Vector512<double> r5, Vector512<double> r6, Vector512<double> r7, double* target, nint row, int rows)
    {
        // Pairs of rows: elements 0 2 4 6 (even) and 1 3 5 7 (odd) of two rows side by side.
        Vector512<double> even01 = Avx512F.UnpackLow(r0, r1), odd01 = Avx512F.UnpackHigh(r0, r1);
        Vector512<double> even23 = Avx512F.UnpackLow(r2, r3), odd23 = Avx512F.UnpackHigh(r2, r3);
        Vector512<double> even45 = Avx512F.UnpackLow(r4, r5), odd45 = Avx512F.UnpackHigh(r4, r5);
        Vector512<double> even67 = Avx512F.UnpackLow(r6, r7), odd67 = Avx512F.UnpackHigh(r6, r7);

        // Four rows: elements (0, 4) and (2, 6), (1, 5) and (3, 7).
        Vector512<double> e04a = Avx512F.Shuffle4x128(even01, even23, 0x88), e26a = Avx512F.Shuffle4x128(even01, even23, 0xDD);
        Vector512<double> e04b = Avx512F.Shuffle4x128(even45, even67, 0x88), e26b = Avx512F.Shuffle4x128(even45, even67, 0xDD);
        Vector512<double> e15a = Avx512F.Shuffle4x128(odd01, odd23, 0x88), e37a = Avx512F.Shuffle4x128(odd01, odd23, 0xDD);
        Vector512<double> e15b = Avx512F.Shuffle4x128(odd45, odd67, 0x88), e37b = Avx512F.Shuffle4x128(odd45, odd67, 0xDD);

        Avx512F.Shuffle4x128(e04a, e04b, 0x88).Store(target);
        if (rows > 1)
            Avx512F.Shuffle4x128(e15a, e15b, 0x88).Store(target + row);
        if (rows > 2)
            Avx512F.Shuffle4x128(e26a, e26b, 0x88).Store(target + 2 * row);
        if (rows > 3)
            Avx512F.Shuffle4x128(e37a, e37b, 0x88).Store(target + 3 * row);
        if (rows > 4)
            Avx512F.Shuffle4x128(e04a, e04b, 0xDD).Store(target + 4 * row);
        if (rows > 5)
            Avx512F.Shuffle4x128(e15a, e15b, 0xDD).Store(target + 5 * row);
        if (rows > 6)
            Avx512F.Shuffle4x128(e26a, e26b, 0xDD).Store(target + 6 * row);
        if (rows > 7)
            Avx512F.Shuffle4x128(e37a, e37b, 0xDD).Store(target + 7 * row);
    }

    /// <summary>The transpose of four rows of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreTransposed(Vector256<double> r0, Vector256<double> r1, Vector256<double> r2, Vector256<double> r3, double* target, nint row)
    {
        Vector256<double> even01 = Avx.UnpackLow(r0, r1), odd01 = Avx.UnpackHigh(r0, r1);
        Vector256<double> even23 = Avx.UnpackLow(r2, r3), odd23 = Avx.UnpackHigh(r2, r3);
        Avx.Permute2x128(even01, even23, 0x20).Store(target);
        Avx.Permute2x128(odd01, odd23, 0x20).Store(target + row);
        Avx.Permute2x128(even01, even23, 0x31).Store(target + 2 * row);
        Avx.Permute2x128(odd01, odd23, 0x31).Store(target + 3 * row);
    }
}
