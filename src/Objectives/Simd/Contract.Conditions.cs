using System;
using System.Runtime.CompilerServices;

namespace Objectives.Simd;

/// <summary>Arrays of truth values, from rows in memory to one mask a sample.</summary>
public static unsafe partial class Contract
{
    /// <summary>
    /// tileBuffer[j, t] is the mask of flags[t, j] for j &lt; length: all bits set where it is true. Lanes from rows.Length up to the next multiple
    /// of eight repeat the last row; lanes beyond are not written.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRows(ref bool flags, nint stride, ReadOnlySpan<int> rows, int length, ref double tileBuffer, int tile)
    {
        int padded = (rows.Length + 7) & ~7;
        for (int t = 0; t < padded; t++)
        {
            ref bool row = ref Unsafe.Add(ref flags, rows[Math.Min(t, rows.Length - 1)] * stride);
            for (int j = 0; j < length; j++)
                Unsafe.Add(ref tileBuffer, (nint)j * tile + t) = BitConverter.Int64BitsToDouble(Unsafe.Add(ref row, j) ? -1L : 0L);
        }
    }

    /// <summary>
    /// tileBuffer[j, t] is the mask of flags[t, j] for j &lt; length: all bits set where it is true. Lanes from rows.Length up to the next multiple
    /// of sixteen repeat the last row; lanes beyond are not written.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRows(ref bool flags, nint stride, ReadOnlySpan<int> rows, int length, ref float tileBuffer, int tile)
    {
        int padded = (rows.Length + 15) & ~15;
        for (int t = 0; t < padded; t++)
        {
            ref bool row = ref Unsafe.Add(ref flags, rows[Math.Min(t, rows.Length - 1)] * stride);
            for (int j = 0; j < length; j++)
                Unsafe.Add(ref tileBuffer, (nint)j * tile + t) = BitConverter.Int32BitsToSingle(Unsafe.Add(ref row, j) ? -1 : 0);
        }
    }
}
