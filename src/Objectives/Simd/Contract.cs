using System;
using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

/// <summary>
/// Contractions over rows and tiles, for generated code. The same bits at 512, 256 and 128 bits:
/// <list type="bullet">
/// <item>A sum <em>along the lanes</em> has eight partial sums. Element j is added to partial j mod 8 by fused multiply-add (plain addition
/// in sums), in the order of j, starting from zero; then the partials are folded as ((0+4)+(2+6))+((1+5)+(3+7)).</item>
/// <item>Every other sum runs in the stated order with fused multiply-add, one element after the other.</item>
/// </list>
/// A <em>tile</em> is a buffer [feature][T] with T a multiple of eight: one lane per sample. Raw data are rows of doubles in memory; row t of a
/// call begins at <c>(nint)rows[t]·stride</c>. Nothing past the end of a row is read. Sizes are the caller's guarantee: nothing is checked.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Contract
{
    /// <summary>z[t] = Σⱼ w[j]·x[t, j], each with eight partial sums over j.</summary>
    public static void RowDots(ref double x, nint stride, RowTable rows, ref double w, int length, ref double z)
    {
        fixed (double* px = &x, pw = &w, pz = &z)
        fixed (int* pr = rows.Rows)
        {
            if (Vector512.IsHardwareAccelerated && rows.IsFar)
                FarRowDots(px, stride, pr, rows.Length, pw, length, pz);
            else if (Vector512.IsHardwareAccelerated)
                RowDotsWide(px, stride, pr, rows.Length, pw, length, pz);
            else
                RowDotsNarrow(px, stride, pr, rows.Length, pw, length, pz);
        }
    }

    /// <summary>z₀[t] = Σⱼ w₀[j]·x[t, j] and z₁[t] = Σⱼ w₁[j]·x[t, j], reading x once; the bits of two calls.</summary>
    public static void RowDots(ref double x, nint stride, RowTable rows, ref double w0, ref double w1, int length, ref double z0, ref double z1)
    {
        fixed (double* px = &x, pw0 = &w0, pw1 = &w1, pz0 = &z0, pz1 = &z1)
        fixed (int* pr = rows.Rows)
        {
            if (Vector512.IsHardwareAccelerated && rows.IsFar)
                FarRowDots(px, stride, pr, rows.Length, pw0, pw1, length, pz0, pz1);
            else if (Vector512.IsHardwareAccelerated)
                RowDotsWide(px, stride, pr, rows.Length, pw0, pw1, length, pz0, pz1);
            else
                RowDotsNarrow(px, stride, pr, rows.Length, pw0, pw1, length, pz0, pz1);
        }
    }

    /// <summary>
    /// g[j] += Σₜ r[t]·x[t, j], by fused multiply-add: the sum of four rows at a time, then the one to three that are left one by one.
    /// </summary>
    public static void AddRows(ref double x, nint stride, RowTable rows, ref double r, int length, ref double g)
    {
        fixed (double* px = &x, pr = &r, pg = &g)
        fixed (int* pRows = rows.Rows)
        {
            if (Vector512.IsHardwareAccelerated)
                WideKernels.AddRows(px, stride, pRows, rows.Length, rows.IsFar, pr, length, pg);
            else
                NarrowKernels.AddRows(px, stride, pRows, rows.Length, rows.IsFar, pr, length, pg);
        }
    }

    /// <summary>g₀[j] += Σₜ r₀[t]·x[t, j] and g₁[j] += Σₜ r₁[t]·x[t, j], each as it is alone, reading x once.</summary>
    public static void AddRows(ref double x, nint stride, RowTable rows, ref double r0, ref double r1, int length, ref double g0, ref double g1)
    {
        fixed (double* px = &x, pr0 = &r0, pr1 = &r1, pg0 = &g0, pg1 = &g1)
        fixed (int* pRows = rows.Rows)
        {
            if (Vector512.IsHardwareAccelerated)
                WideKernels.AddRows(px, stride, pRows, rows.Length, rows.IsFar, pr0, pr1, length, pg0, pg1);
            else
                NarrowKernels.AddRows(px, stride, pRows, rows.Length, rows.IsFar, pr0, pr1, length, pg0, pg1);
        }
    }

    /// <summary>
    /// c[i, t] = Σₚ a[i·aRow + p·aColumn]·b[p, t] for i &lt; m, p &lt; k, t &lt; tile, by fused multiply-add from zero in the order of p.
    /// b is [k][tile], c is [m][tile].
    /// </summary>
    public static void TileProduct(ref double a, nint aRow, nint aColumn, int m, int k, ref double b, int tile, ref double c) => TileProduct(ref a, aRow, aColumn, m, k, ref b, tile, tile, ref c);

    /// <summary>The same with rows of b that begin at multiples of <paramref name="bRow"/>.</summary>
    public static void TileProduct(ref double a, nint aRow, nint aColumn, int m, int k, ref double b, nint bRow, int tile, ref double c) => TileProduct(ref a, aRow, aColumn, m, k, ref b, bRow, tile, ref c, tile);

    /// <summary>The same with rows of c that begin at multiples of <paramref name="cRow"/>.</summary>
    public static void TileProduct(ref double a, nint aRow, nint aColumn, int m, int k, ref double b, nint bRow, int tile, ref double c, nint cRow)
    {
        fixed (double* pa = &a, pb = &b, pc = &c)
        {
            if (Vector512.IsHardwareAccelerated)
                WideKernels.TileProduct(pa, aRow, aColumn, m, k, pb, bRow, tile, pc, cRow);
            else
                NarrowKernels.TileProduct(pa, aRow, aColumn, m, k, pb, bRow, tile, pc, cRow);
        }
    }

    /// <summary>g[i·gRow + j] = fma(r[i, t], x[t, j], g[i·gRow + j]) for t = 0, 1, …, rows.Length − 1. r is [m][tile].</summary>
    public static void AddOuterRows(ref double r, int tile, int m, ref double x, nint stride, ReadOnlySpan<int> rows, int length, ref double g, nint gRow)
    {
        fixed (double* px = &x, pr = &r, pg = &g)
        fixed (int* pRows = rows)
        {
            if (Vector512.IsHardwareAccelerated)
                WideKernels.AddOuterRows(pr, tile, m, px, stride, pRows, rows.Length, length, pg, gRow);
            else
                NarrowKernels.AddOuterRows(pr, tile, m, px, stride, pRows, rows.Length, length, pg, gRow);
        }
    }

    /// <summary>target[i] += source[i].</summary>
    public static void AddTo(ref double source, int count, ref double target)
    {
        fixed (double* ps = &source, pt = &target)
        {
            if (Vector512.IsHardwareAccelerated)
                WideKernels.AddTo(ps, count, pt);
            else
                NarrowKernels.AddTo(ps, count, pt);
        }
    }
}
