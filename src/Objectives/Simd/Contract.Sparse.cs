using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Objectives.Simd;

/// <summary>Sparse rows against a vector, where they lie: what is not kept costs nothing.</summary>
public static unsafe partial class Contract
{
    /// <summary>
    /// result[t] = Σ_k values[k]·w[columns[k]] over the elements of row t: four sums in turn, so that additions do not wait for one another, added up
    /// in a fixed order.
    /// </summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="values">The elements of all rows.</param>
    /// <param name="columns">Their columns.</param>
    /// <param name="offsets">Where each row's elements begin, and the last one's end.</param>
    /// <param name="first">The row that rows count from.</param>
    /// <param name="rows">The tile's rows.</param>
    /// <param name="w">The vector.</param>
    /// <param name="result">One number a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SparseDots<T>(ref T values, ref int columns, ReadOnlySpan<int> offsets, nint first, ReadOnlySpan<int> rows, ref T w, ref T result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int t = 0; t < rows.Length; t++)
        {
            int row = (int)(first + rows[t]);
            nint k = offsets[row], end = offsets[row + 1];
            T a = T.Zero, b = T.Zero, c = T.Zero, d = T.Zero;
            for (; k + 4 <= end; k += 4)
            {
                ref T v = ref Unsafe.Add(ref values, k);
                ref int at = ref Unsafe.Add(ref columns, k);
                a = T.FusedMultiplyAdd(v, Unsafe.Add(ref w, at), a);
                b = T.FusedMultiplyAdd(Unsafe.Add(ref v, 1), Unsafe.Add(ref w, Unsafe.Add(ref at, 1)), b);
                c = T.FusedMultiplyAdd(Unsafe.Add(ref v, 2), Unsafe.Add(ref w, Unsafe.Add(ref at, 2)), c);
                d = T.FusedMultiplyAdd(Unsafe.Add(ref v, 3), Unsafe.Add(ref w, Unsafe.Add(ref at, 3)), d);
            }
            for (; k < end; k++)
                a = T.FusedMultiplyAdd(Unsafe.Add(ref values, k), Unsafe.Add(ref w, Unsafe.Add(ref columns, k)), a);
            Unsafe.Add(ref result, t) = a + b + (c + d);
        }
    }

    /// <summary>result[columns[k]] += factors[t]·values[k] for the elements of each row t, one row after the other.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <typeparam name="TSum">The type that sums over rows are collected in.</typeparam>
    /// <param name="factors">One number a row.</param>
    /// <param name="values">The elements of all rows.</param>
    /// <param name="columns">Their columns.</param>
    /// <param name="offsets">Where each row's elements begin, and the last one's end.</param>
    /// <param name="first">The row that rows count from.</param>
    /// <param name="rows">The tile's valid rows.</param>
    /// <param name="result">The sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddSparse<T, TSum>(ref T factors, ref T values, ref int columns, ReadOnlySpan<int> offsets, nint first, ReadOnlySpan<int> rows, ref TSum result)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TSum : unmanaged, IFloatingPointIeee754<TSum>
    {
        for (int t = 0; t < rows.Length; t++)
        {
            int row = (int)(first + rows[t]);
            nint end = offsets[row + 1];
            TSum factor = TSum.CreateTruncating(Unsafe.Add(ref factors, t));
            for (nint k = offsets[row]; k < end; k++)
            {
                ref TSum sum = ref Unsafe.Add(ref result, Unsafe.Add(ref columns, k));
                sum = TSum.FusedMultiplyAdd(factor, TSum.CreateTruncating(Unsafe.Add(ref values, k)), sum);
            }
        }
    }
}
