using System;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

/// <summary>
/// The contractions of floats. As those of doubles, with sixteen partial sums where those have eight: element j is added to partial j mod 16, and
/// partials l and l + 8 are added first, then l and l + 4, l and l + 2, and the last two. A tile holds a multiple of sixteen samples.
/// </summary>
public static unsafe partial class Contract
{
    /// <summary>z[t] = Σⱼ w[j]·x[t, j], each with sixteen partial sums over j.</summary>
    public static void RowDots(ref float x, nint stride, RowTable rows, ref float w, int length, ref float z)
    {
        fixed (float* px = &x, pw = &w, pz = &z)
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
    public static void RowDots(ref float x, nint stride, RowTable rows, ref float w0, ref float w1, int length, ref float z0, ref float z1)
    {
        fixed (float* px = &x, pw0 = &w0, pw1 = &w1, pz0 = &z0, pz1 = &z1)
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
    public static void AddRows(ref float x, nint stride, RowTable rows, ref float r, int length, ref float g)
    {
        fixed (float* px = &x, pr = &r, pg = &g)
        fixed (int* pRows = rows.Rows)
        {
            if (Vector512.IsHardwareAccelerated)
                WideSingleKernels.AddRows(px, stride, pRows, rows.Length, rows.IsFar, pr, length, pg);
            else
                NarrowSingleKernels.AddRows(px, stride, pRows, rows.Length, rows.IsFar, pr, length, pg);
        }
    }

    /// <summary>g₀[j] += Σₜ r₀[t]·x[t, j] and g₁[j] += Σₜ r₁[t]·x[t, j], each as it is alone, reading x once.</summary>
    public static void AddRows(ref float x, nint stride, RowTable rows, ref float r0, ref float r1, int length, ref float g0, ref float g1)
    {
        fixed (float* px = &x, pr0 = &r0, pr1 = &r1, pg0 = &g0, pg1 = &g1)
        fixed (int* pRows = rows.Rows)
        {
            if (Vector512.IsHardwareAccelerated)
                WideSingleKernels.AddRows(px, stride, pRows, rows.Length, rows.IsFar, pr0, pr1, length, pg0, pg1);
            else
                NarrowSingleKernels.AddRows(px, stride, pRows, rows.Length, rows.IsFar, pr0, pr1, length, pg0, pg1);
        }
    }

    /// <summary>
    /// c[i, t] = Σₚ a[i·aRow + p·aColumn]·b[p, t] for i &lt; m, p &lt; k, t &lt; tile, by fused multiply-add from zero in the order of p.
    /// b is [k][tile], c is [m][tile].
    /// </summary>
    public static void TileProduct(ref float a, nint aRow, nint aColumn, int m, int k, ref float b, int tile, ref float c) => TileProduct(ref a, aRow, aColumn, m, k, ref b, tile, tile, ref c);

    /// <summary>The same with rows of b that begin at multiples of <paramref name="bRow"/>.</summary>
    public static void TileProduct(ref float a, nint aRow, nint aColumn, int m, int k, ref float b, nint bRow, int tile, ref float c) => TileProduct(ref a, aRow, aColumn, m, k, ref b, bRow, tile, ref c, tile);

    /// <summary>The same with rows of c that begin at multiples of <paramref name="cRow"/>.</summary>
    public static void TileProduct(ref float a, nint aRow, nint aColumn, int m, int k, ref float b, nint bRow, int tile, ref float c, nint cRow)
    {
        fixed (float* pa = &a, pb = &b, pc = &c)
        {
            if (Vector512.IsHardwareAccelerated)
                WideSingleKernels.TileProduct(pa, aRow, aColumn, m, k, pb, bRow, tile, pc, cRow);
            else
                NarrowSingleKernels.TileProduct(pa, aRow, aColumn, m, k, pb, bRow, tile, pc, cRow);
        }
    }

    /// <summary>g[i·gRow + j] = fma(r[i, t], x[t, j], g[i·gRow + j]) for t = 0, 1, …, rows.Length − 1. r is [m][tile].</summary>
    public static void AddOuterRows(ref float r, int tile, int m, ref float x, nint stride, ReadOnlySpan<int> rows, int length, ref float g, nint gRow)
    {
        fixed (float* px = &x, pr = &r, pg = &g)
        fixed (int* pRows = rows)
        {
            if (Vector512.IsHardwareAccelerated)
                WideSingleKernels.AddOuterRows(pr, tile, m, px, stride, pRows, rows.Length, length, pg, gRow);
            else
                NarrowSingleKernels.AddOuterRows(pr, tile, m, px, stride, pRows, rows.Length, length, pg, gRow);
        }
    }

    /// <summary>target[i] += source[i].</summary>
    public static void AddTo(ref float source, int count, ref float target)
    {
        fixed (float* ps = &source, pt = &target)
        {
            if (Vector512.IsHardwareAccelerated)
                WideSingleKernels.AddTo(ps, count, pt);
            else
                NarrowSingleKernels.AddTo(ps, count, pt);
        }
    }
}
