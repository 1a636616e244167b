using System;
using System.Runtime.CompilerServices;

namespace Objectives.Simd;

/// <summary>Sample fields of truth values and integers, from rows in memory to one lane per sample.</summary>
public static unsafe partial class Contract
{
    /// <summary>
    /// buffer[t] is the mask of flag[rows[t]]: all bits set where it is true. Lanes from rows.Length up to the next multiple of eight repeat the
    /// last row.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadColumn(ref bool flag, ReadOnlySpan<int> rows, ref double buffer)
    {
        int padded = (rows.Length + 7) & ~7;
        for (int t = 0; t < padded; t++)
            Unsafe.Add(ref buffer, t) = BitConverter.Int64BitsToDouble(Unsafe.Add(ref flag, rows[Math.Min(t, rows.Length - 1)]) ? -1L : 0L);
    }

    /// <summary>
    /// tileBuffer[j, t] = x[t, j] for j &lt; length. Lanes from rows.Length up to the next multiple of eight repeat the last row; lanes beyond
    /// are not written.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRows(ref int x, nint stride, ReadOnlySpan<int> rows, int length, ref long tileBuffer, int tile)
    {
        int padded = (rows.Length + 7) & ~7;
        for (int t = 0; t < padded; t++)
        {
            ref int row = ref Unsafe.Add(ref x, rows[Math.Min(t, rows.Length - 1)] * stride);
            for (int j = 0; j < length; j++)
                Unsafe.Add(ref tileBuffer, (nint)j * tile + t) = Unsafe.Add(ref row, j);
        }
    }
}
