using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

/// <summary>
/// Sums over samples of floats, kept as doubles. Each has the bits of the contraction of doubles on the same numbers: what is multiplied are floats, so that
/// nothing is rounded before it is added.
/// </summary>
public static unsafe partial class Contract
{
    /// <summary>
    /// g[j] += Σₜ r[t]·x[t, j], as doubles, by fused multiply-add: the sum of four rows at a time, then the one to three that are left one by one.
    /// </summary>
    public static void AddRows(ref float x, nint stride, RowTable rows, ref float r, int length, ref double g)
    {
        fixed (float* px = &x, pr = &r)
        fixed (double* pg = &g)
        fixed (int* pRows = rows.Rows)
        {
            if (Vector512.IsHardwareAccelerated)
                WideSingleKernels.AddRows(px, stride, pRows, rows.Length, rows.IsFar, pr, length, pg);
            else
                NarrowSingleKernels.AddRows(px, stride, pRows, rows.Length, rows.IsFar, pr, length, pg);
        }
    }

    /// <summary>g₀[j] += Σₜ r₀[t]·x[t, j] and g₁[j] += Σₜ r₁[t]·x[t, j], as doubles, each as it is alone, reading x once.</summary>
    public static void AddRows(ref float x, nint stride, RowTable rows, ref float r0, ref float r1, int length, ref double g0, ref double g1)
    {
        fixed (float* px = &x, pr0 = &r0, pr1 = &r1)
        fixed (double* pg0 = &g0, pg1 = &g1)
        fixed (int* pRows = rows.Rows)
        {
            if (Vector512.IsHardwareAccelerated)
                WideSingleKernels.AddRows(px, stride, pRows, rows.Length, rows.IsFar, pr0, pr1, length, pg0, pg1);
            else
                NarrowSingleKernels.AddRows(px, stride, pRows, rows.Length, rows.IsFar, pr0, pr1, length, pg0, pg1);
        }
    }

    // Columns that are widened at once: a block of every kernel's size, and little enough to stay in the nearest cache.
    private const int OuterColumns = 48;

    /// <summary>
    /// g[i·gRow + j] = fma(r[i, t], x[t, j], g[i·gRow + j]) for t = 0, 1, …, rows.Length − 1, as doubles. r is [m][tile]. Both factors are widened
    /// first, x some columns at a time: each of their numbers is used many times.
    /// </summary>
    public static void AddOuterRows(ref float r, int tile, int m, ref float x, nint stride, ReadOnlySpan<int> rows, int length, ref double g, nint gRow)
    {
        int count = rows.Length;
        if (m == 0 || count == 0)
            return;
        double[] wide = ArrayPool<double>.Shared.Rent(m * tile + count * OuterColumns);
        int[] places = ArrayPool<int>.Shared.Rent(count);
        for (int t = 0; t < count; t++)
            places[t] = t;
        Widen(ref r, m, tile, count, ref wide[0], tile);
        ref double block = ref wide[m * tile];
        for (int j = 0; j < length; j += OuterColumns)
        {
            int columns = Math.Min(OuterColumns, length - j);
            for (int t = 0; t < count; t++)
                Widen(ref Unsafe.Add(ref x, rows[t] * stride + j), 1, 0, columns, ref Unsafe.Add(ref block, t * OuterColumns), 0);
            AddOuterRows(ref wide[0], tile, m, ref block, OuterColumns, places.AsSpan(0, count), columns, ref Unsafe.Add(ref g, j), gRow);
        }
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<double>.Shared.Return(wide);
    }

    /// <summary>
    /// c[i·cRow + j] += Σ a[i, t]·b[j, t] over t &lt; count, as doubles: eight partial sums each, one addition to c. a is [m][tile], b is [q][tile]. The two are
    /// widened first: they are small beside their product.
    /// </summary>
    public static void AddOuter(ref float a, int m, ref float b, int q, int tile, int count, ref double c, nint cRow) => AddOuter(ref a, tile, m, ref b, tile, q, count, ref c, cRow);

    /// <summary>The same with rows of a and of b that begin at multiples of <paramref name="aRow"/> and <paramref name="bRow"/>.</summary>
    public static void AddOuter(ref float a, nint aRow, int m, ref float b, nint bRow, int q, int count, ref double c, nint cRow)
    {
        if (m == 0 || q == 0 || count == 0)
            return;
        int tile = (count + 7) & ~7;
        double[] wide = ArrayPool<double>.Shared.Rent((m + q) * tile);
        Widen(ref a, m, aRow, count, ref wide[0], tile);
        Widen(ref b, q, bRow, count, ref wide[m * tile], tile);
        AddOuter(ref wide[0], m, ref wide[m * tile], q, tile, count, ref c, cRow);
        ArrayPool<double>.Shared.Return(wide);
    }

    /// <summary>sums[i] += Σ values[i, t] over t &lt; count, as doubles: eight partial sums, one addition to sums[i]. values is [m][tile].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddSums(ref float values, int m, int tile, int count, ref double sums)
    {
        fixed (float* pv = &values)
        {
            for (int i = 0; i < m; i++)
            {
                float* row = pv + (nint)i * tile;
                Vector512<double> s = default;
                for (int t = 0; t < count; t += 8)
                    s += t + 8 <= count
                        ? WideSingleLanes.Widen(row + t)
                        : Vector512.WidenLower(TailMask.Load(row + t, WideSingleLanes.Mask((nuint)(count - t))));
                Unsafe.Add(ref sums, i) += Fold(s);
            }
        }
    }

    /// <summary>target[index[t]·targetRow + j] += values[j, t] for t = 0, 1, …, count − 1, as doubles. values is [length][tile].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ScatterAddRows(ref float values, int length, ref int index, int tile, int count, ref double target, nint targetRow)
    {
        for (int t = 0; t < count; t++)
        {
            ref double row = ref Unsafe.Add(ref target, Unsafe.Add(ref index, t) * targetRow);
            for (int j = 0; j < length; j++)
                Unsafe.Add(ref row, j) += Unsafe.Add(ref values, (nint)j * tile + t);
        }
    }

    /// <summary>target[i] += source[i], as doubles.</summary>
    public static void AddTo(ref float source, int count, ref double target)
    {
        fixed (float* ps = &source)
        fixed (double* pt = &target)
        {
            if (Vector512.IsHardwareAccelerated)
                WideSingleKernels.AddTo(ps, count, pt);
            else
                NarrowSingleKernels.AddTo(ps, count, pt);
        }
    }

    /// <summary>The first <paramref name="count"/> samples of each row as doubles.</summary>
    private static void Widen(ref float source, int rows, nint sourceRow, int count, ref double target, nint targetRow)
    {
        fixed (float* ps = &source)
        fixed (double* pt = &target)
        {
            for (int i = 0; i < rows; i++)
            {
                if (Vector512.IsHardwareAccelerated)
                    WideSingleKernels.Widen(ps + i * sourceRow, count, pt + i * targetRow);
                else
                    NarrowSingleKernels.Widen(ps + i * sourceRow, count, pt + i * targetRow);
            }
        }
    }

    /// <summary>Σ a[j]·b[j], where one of the arrays is a sum over samples.</summary>
    public static double Dot(ref double a, ref float b, int count)
    {
        double sum = 0;
        for (int j = 0; j < count; j++)
            sum += Unsafe.Add(ref a, j) * Unsafe.Add(ref b, j);
        return sum;
    }

    /// <inheritdoc cref="Dot(ref double, ref float, int)"/>
    public static double Dot(ref float a, ref double b, int count) => Dot(ref b, ref a, count);
}
