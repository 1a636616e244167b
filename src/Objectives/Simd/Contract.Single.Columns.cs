using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

/// <summary>Sample fields of floats, truth values and integers, from rows in memory to one lane of 32 bits per sample.</summary>
public static unsafe partial class Contract
{
    /// <summary>buffer[t] = y[rows[t]]. Lanes from rows.Length up to the next multiple of sixteen repeat the last row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadColumn(ref float y, ReadOnlySpan<int> rows, ref float buffer)
    {
        int padded = (rows.Length + 15) & ~15;
        int t = 0;
        // Eight rows that follow one another are copied at once.
        for (; t + 8 <= rows.Length; t += 8)
        {
            ref int row = ref Unsafe.AsRef(in rows[t]);
            if (!AreConsecutive(ref row))
                break;
            Vector256.LoadUnsafe(ref y, (nuint)row).StoreUnsafe(ref buffer, (nuint)t);
        }
        for (; t < padded; t++)
            Unsafe.Add(ref buffer, t) = Unsafe.Add(ref y, rows[Math.Min(t, rows.Length - 1)]);
    }

    /// <summary>buffer[t] = y[rows[t]]. Lanes from rows.Length up to the next multiple of sixteen repeat the last row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadColumn(ref int y, ReadOnlySpan<int> rows, ref int buffer)
    {
        int padded = (rows.Length + 15) & ~15;
        for (int t = 0; t < padded; t++)
            Unsafe.Add(ref buffer, t) = Unsafe.Add(ref y, rows[Math.Min(t, rows.Length - 1)]);
    }

    /// <summary>
    /// buffer[t] is the mask of flag[rows[t]]: all 32 bits set where it is true. Lanes from rows.Length up to the next multiple of sixteen repeat the
    /// last row.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadColumn(ref bool flag, ReadOnlySpan<int> rows, ref float buffer)
    {
        int padded = (rows.Length + 15) & ~15;
        ref int bits = ref Unsafe.As<float, int>(ref buffer);
        for (int t = 0; t < padded; t++)
            Unsafe.Add(ref bits, t) = Unsafe.Add(ref flag, rows[Math.Min(t, rows.Length - 1)]) ? -1 : 0;
    }

    /// <summary>buffer[t] = rows[t]. Lanes from rows.Length up to the next multiple of sixteen repeat the last row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRowNumbers(ReadOnlySpan<int> rows, ref int buffer)
    {
        int padded = (rows.Length + 15) & ~15;
        for (int t = 0; t < padded; t++)
            Unsafe.Add(ref buffer, t) = rows[Math.Min(t, rows.Length - 1)];
    }

    /// <summary>
    /// tileBuffer[j, t] = x[t, j] for j &lt; length. Lanes from rows.Length up to the next multiple of sixteen repeat the last row; lanes beyond
    /// are not written.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRows(ref int x, nint stride, ReadOnlySpan<int> rows, int length, ref int tileBuffer, int tile) =>
        LoadRows(ref Unsafe.As<int, float>(ref x), stride, rows, length, ref Unsafe.As<int, float>(ref tileBuffer), tile);

    /// <summary>Σᵢ v[i], modulo 2³².</summary>
    public static int SumInt64(ref int v, int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
            sum = unchecked(sum + Unsafe.Add(ref v, i));
        return sum;
    }

    /// <summary>The largest of v; the least integer where there are none.</summary>
    public static int MaxInt64(ref int v, int count)
    {
        int largest = int.MinValue;
        for (int i = 0; i < count; i++)
            largest = Math.Max(largest, Unsafe.Add(ref v, i));
        return largest;
    }

    /// <summary>The smallest of v; the greatest integer where there are none.</summary>
    public static int MinInt64(ref int v, int count)
    {
        int smallest = int.MaxValue;
        for (int i = 0; i < count; i++)
            smallest = Math.Min(smallest, Unsafe.Add(ref v, i));
        return smallest;
    }
}
