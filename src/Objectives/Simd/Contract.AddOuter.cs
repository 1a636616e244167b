using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

using Vector = global::System.Numerics.Vector;

public static unsafe partial class Contract
{
    /// <summary>
    /// From so many rows on the lanes of an outer product run along those of b, which are turned once for all: sums along the lanes would be folded for every
    /// element. For fewer rows turning costs more than folding, the more so where b's rows leave half of a vector empty. Measured.
    /// </summary>
    private const int OuterRows = 16;

    /// <summary>
    /// c[i·cRow + j] += Σ a[i, t]·b[j, t] over t &lt; count. a is [m][tile], b is [q][tile]. With sixteen rows and more by fused multiply-add onto c in the order
    /// of t; with fewer, eight partial sums each and one addition to c.
    /// </summary>
    public static void AddOuter(ref double a, int m, ref double b, int q, int tile, int count, ref double c, nint cRow) => AddOuter(ref a, tile, m, ref b, tile, q, count, ref c, cRow);

    /// <summary>The same with rows of a and of b that begin at multiples of <paramref name="aRow"/> and <paramref name="bRow"/>.</summary>
    public static void AddOuter(ref double a, nint aRow, int m, ref double b, nint bRow, int q, int count, ref double c, nint cRow)
    {
        fixed (double* pa = &a, pb = &b, pc = &c)
        {
            if (m >= OuterRows)
                MatrixProduct(pa, aRow, 1, pb, 1, bRow, pc, cRow, 1, m, count, q, sign: 1, isAdded: true);
            else if (Vector512.IsHardwareAccelerated)
                AddOuterWide(pa, aRow, m, pb, bRow, q, count, pc, cRow);
            else
                AddOuterNarrow(pa, aRow, m, pb, bRow, q, count, pc, cRow);
        }
    }

    // Blocks of 4×4, of 2×4 for two of the last rows and of 1×8 for the last one. Where fewer columns are left the last one is computed again and dropped.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOuterWide(double* a, nint aRow, int m, double* b, nint bRow, int q, int count, double* c, nint cRow)
    {
        int full = count & ~7;
        Vector512<double> tail = WideLanes.Mask((nuint)(count - full));
        int i = 0;
        for (; i + 4 <= m; i += 4)
        {
            double* a0 = a + i * aRow, a1 = a0 + aRow, a2 = a1 + aRow, a3 = a2 + aRow;
            for (int j = 0; j < q; j += 4)
            {
                int last = q - 1;
                double* b0 = b + j * bRow, b1 = b + Math.Min(j + 1, last) * bRow;
                double* b2 = b + Math.Min(j + 2, last) * bRow, b3 = b + Math.Min(j + 3, last) * bRow;
                Vector512<double> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
                Vector512<double> s20 = default, s21 = default, s22 = default, s23 = default, s30 = default, s31 = default, s32 = default, s33 = default;
                for (int t = 0; t < count; t += 8)
                {
                    Vector512<double> v0, v1, v2, v3, u0, u1, u2, u3;
                    if (t < full)
                    {
                        v0 = Vector512.Load(b0 + t);
                        v1 = Vector512.Load(b1 + t);
                        v2 = Vector512.Load(b2 + t);
                        v3 = Vector512.Load(b3 + t);
                        u0 = Vector512.Load(a0 + t);
                        u1 = Vector512.Load(a1 + t);
                        u2 = Vector512.Load(a2 + t);
                        u3 = Vector512.Load(a3 + t);
                    }
                    else
                    {
                        v0 = TailMask.Load(b0 + t, tail);
                        v1 = TailMask.Load(b1 + t, tail);
                        v2 = TailMask.Load(b2 + t, tail);
                        v3 = TailMask.Load(b3 + t, tail);
                        u0 = TailMask.Load(a0 + t, tail);
                        u1 = TailMask.Load(a1 + t, tail);
                        u2 = TailMask.Load(a2 + t, tail);
                        u3 = TailMask.Load(a3 + t, tail);
                    }
                    s00 = Vector512.FusedMultiplyAdd(u0, v0, s00);
                    s01 = Vector512.FusedMultiplyAdd(u0, v1, s01);
                    s02 = Vector512.FusedMultiplyAdd(u0, v2, s02);
                    s03 = Vector512.FusedMultiplyAdd(u0, v3, s03);
                    s10 = Vector512.FusedMultiplyAdd(u1, v0, s10);
                    s11 = Vector512.FusedMultiplyAdd(u1, v1, s11);
                    s12 = Vector512.FusedMultiplyAdd(u1, v2, s12);
                    s13 = Vector512.FusedMultiplyAdd(u1, v3, s13);
                    s20 = Vector512.FusedMultiplyAdd(u2, v0, s20);
                    s21 = Vector512.FusedMultiplyAdd(u2, v1, s21);
                    s22 = Vector512.FusedMultiplyAdd(u2, v2, s22);
                    s23 = Vector512.FusedMultiplyAdd(u2, v3, s23);
                    s30 = Vector512.FusedMultiplyAdd(u3, v0, s30);
                    s31 = Vector512.FusedMultiplyAdd(u3, v1, s31);
                    s32 = Vector512.FusedMultiplyAdd(u3, v2, s32);
                    s33 = Vector512.FusedMultiplyAdd(u3, v3, s33);
                }
                Vector512<double> rows01 = Fold(s00, s01, s02, s03, s10, s11, s12, s13);
                Vector512<double> rows23 = Fold(s20, s21, s22, s23, s30, s31, s32, s33);
                double* c0 = c + i * cRow + j;
                AddFour(rows01.GetLower(), c0, q - j);
                AddFour(rows01.GetUpper(), c0 + cRow, q - j);
                AddFour(rows23.GetLower(), c0 + 2 * cRow, q - j);
                AddFour(rows23.GetUpper(), c0 + 3 * cRow, q - j);
            }
        }
        for (; i + 2 <= m; i += 2)
        {
            double* a0 = a + i * aRow, a1 = a0 + aRow;
            for (int j = 0; j < q; j += 4)
            {
                int last = q - 1;
                double* b0 = b + j * bRow, b1 = b + Math.Min(j + 1, last) * bRow;
                double* b2 = b + Math.Min(j + 2, last) * bRow, b3 = b + Math.Min(j + 3, last) * bRow;
                Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
                int t = 0;
                for (; t < full; t += 8)
                {
                    Vector512<double> u0 = Vector512.Load(a0 + t), u1 = Vector512.Load(a1 + t);
                    Vector512<double> v0 = Vector512.Load(b0 + t), v1 = Vector512.Load(b1 + t), v2 = Vector512.Load(b2 + t), v3 = Vector512.Load(b3 + t);
                    s0 = Vector512.FusedMultiplyAdd(u0, v0, s0);
                    s1 = Vector512.FusedMultiplyAdd(u0, v1, s1);
                    s2 = Vector512.FusedMultiplyAdd(u0, v2, s2);
                    s3 = Vector512.FusedMultiplyAdd(u0, v3, s3);
                    s4 = Vector512.FusedMultiplyAdd(u1, v0, s4);
                    s5 = Vector512.FusedMultiplyAdd(u1, v1, s5);
                    s6 = Vector512.FusedMultiplyAdd(u1, v2, s6);
                    s7 = Vector512.FusedMultiplyAdd(u1, v3, s7);
                }
                if (t < count)
                {
                    Vector512<double> u0 = TailMask.Load(a0 + t, tail), u1 = TailMask.Load(a1 + t, tail);
                    Vector512<double> v0 = TailMask.Load(b0 + t, tail), v1 = TailMask.Load(b1 + t, tail), v2 = TailMask.Load(b2 + t, tail), v3 = TailMask.Load(b3 + t, tail);
                    s0 = Vector512.FusedMultiplyAdd(u0, v0, s0);
                    s1 = Vector512.FusedMultiplyAdd(u0, v1, s1);
                    s2 = Vector512.FusedMultiplyAdd(u0, v2, s2);
                    s3 = Vector512.FusedMultiplyAdd(u0, v3, s3);
                    s4 = Vector512.FusedMultiplyAdd(u1, v0, s4);
                    s5 = Vector512.FusedMultiplyAdd(u1, v1, s5);
                    s6 = Vector512.FusedMultiplyAdd(u1, v2, s6);
                    s7 = Vector512.FusedMultiplyAdd(u1, v3, s7);
                }
                Vector512<double> both = Fold(s0, s1, s2, s3, s4, s5, s6, s7);
                double* c0 = c + i * cRow + j;
                AddFour(both.GetLower(), c0, q - j);
                AddFour(both.GetUpper(), c0 + cRow, q - j);
            }
        }
        if (i < m)
        {
            double* row = a + i * aRow;
            for (int j = 0; j < q; j += 8)
            {
                int last = q - 1;
                double* b0 = b + j * bRow, b1 = b + Math.Min(j + 1, last) * bRow;
                double* b2 = b + Math.Min(j + 2, last) * bRow, b3 = b + Math.Min(j + 3, last) * bRow;
                double* b4 = b + Math.Min(j + 4, last) * bRow, b5 = b + Math.Min(j + 5, last) * bRow;
                double* b6 = b + Math.Min(j + 6, last) * bRow, b7 = b + Math.Min(j + 7, last) * bRow;
                Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
                int t = 0;
                for (; t < full; t += 8)
                {
                    Vector512<double> u = Vector512.Load(row + t);
                    s0 = Vector512.FusedMultiplyAdd(u, Vector512.Load(b0 + t), s0);
                    s1 = Vector512.FusedMultiplyAdd(u, Vector512.Load(b1 + t), s1);
                    s2 = Vector512.FusedMultiplyAdd(u, Vector512.Load(b2 + t), s2);
                    s3 = Vector512.FusedMultiplyAdd(u, Vector512.Load(b3 + t), s3);
                    s4 = Vector512.FusedMultiplyAdd(u, Vector512.Load(b4 + t), s4);
                    s5 = Vector512.FusedMultiplyAdd(u, Vector512.Load(b5 + t), s5);
                    s6 = Vector512.FusedMultiplyAdd(u, Vector512.Load(b6 + t), s6);
                    s7 = Vector512.FusedMultiplyAdd(u, Vector512.Load(b7 + t), s7);
                }
                if (t < count)
                {
                    Vector512<double> u = TailMask.Load(row + t, tail);
                    s0 = Vector512.FusedMultiplyAdd(u, TailMask.Load(b0 + t, tail), s0);
                    s1 = Vector512.FusedMultiplyAdd(u, TailMask.Load(b1 + t, tail), s1);
                    s2 = Vector512.FusedMultiplyAdd(u, TailMask.Load(b2 + t, tail), s2);
                    s3 = Vector512.FusedMultiplyAdd(u, TailMask.Load(b3 + t, tail), s3);
                    s4 = Vector512.FusedMultiplyAdd(u, TailMask.Load(b4 + t, tail), s4);
                    s5 = Vector512.FusedMultiplyAdd(u, TailMask.Load(b5 + t, tail), s5);
                    s6 = Vector512.FusedMultiplyAdd(u, TailMask.Load(b6 + t, tail), s6);
                    s7 = Vector512.FusedMultiplyAdd(u, TailMask.Load(b7 + t, tail), s7);
                }
                Vector512<double> eight = Fold(s0, s1, s2, s3, s4, s5, s6, s7);
                double* target = c + i * cRow + j;
                Vector512<double> mask = WideLanes.Mask((nuint)(q - j));
                TailMask.Store(target, mask, TailMask.Load(target, mask) + eight);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFour(Vector256<double> values, double* target, int count)
    {
        if (count >= 4)
        {
            (Vector256.Load(target) + values).Store(target);
            return;
        }
        for (int i = 0; i < count; i++)
            target[i] += values[i];
    }

    // Blocks of 2×4 in every group of lanes: eight sums and six factors fit sixteen registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOuterNarrow(double* a, nint aRow, int m, double* b, nint bRow, int q, int count, double* c, nint cRow)
    {
        double* lanes = stackalloc double[64];
        for (int i = 0; i < m; i += 2)
        {
            double* a0 = a + i * aRow, a1 = a + Math.Min(i + 1, m - 1) * aRow;
            for (int j = 0; j < q; j += 4)
            {
                int last = q - 1;
                double* b0 = b + j * bRow, b1 = b + Math.Min(j + 1, last) * bRow;
                double* b2 = b + Math.Min(j + 2, last) * bRow, b3 = b + Math.Min(j + 3, last) * bRow;
                for (int group = 0; group < 8; group += Vector<double>.Count)
                {
                    Vector<double> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
                    int t = group;
                    for (; t + Vector<double>.Count <= count; t += 8)
                    {
                        Vector<double> u0 = Vector.Load(a0 + t), u1 = Vector.Load(a1 + t);
                        Vector<double> v = Vector.Load(b0 + t);
                        s0 = Vector.FusedMultiplyAdd(u0, v, s0);
                        s4 = Vector.FusedMultiplyAdd(u1, v, s4);
                        v = Vector.Load(b1 + t);
                        s1 = Vector.FusedMultiplyAdd(u0, v, s1);
                        s5 = Vector.FusedMultiplyAdd(u1, v, s5);
                        v = Vector.Load(b2 + t);
                        s2 = Vector.FusedMultiplyAdd(u0, v, s2);
                        s6 = Vector.FusedMultiplyAdd(u1, v, s6);
                        v = Vector.Load(b3 + t);
                        s3 = Vector.FusedMultiplyAdd(u0, v, s3);
                        s7 = Vector.FusedMultiplyAdd(u1, v, s7);
                    }
                    if (t < count)
                    {
                        Vector<double> tail = NarrowLanes.Mask((nuint)(count - t));
                        Vector<double> u0 = TailMask.Load(a0 + t, tail), u1 = TailMask.Load(a1 + t, tail);
                        Vector<double> v = TailMask.Load(b0 + t, tail);
                        s0 = Vector.FusedMultiplyAdd(u0, v, s0);
                        s4 = Vector.FusedMultiplyAdd(u1, v, s4);
                        v = TailMask.Load(b1 + t, tail);
                        s1 = Vector.FusedMultiplyAdd(u0, v, s1);
                        s5 = Vector.FusedMultiplyAdd(u1, v, s5);
                        v = TailMask.Load(b2 + t, tail);
                        s2 = Vector.FusedMultiplyAdd(u0, v, s2);
                        s6 = Vector.FusedMultiplyAdd(u1, v, s6);
                        v = TailMask.Load(b3 + t, tail);
                        s3 = Vector.FusedMultiplyAdd(u0, v, s3);
                        s7 = Vector.FusedMultiplyAdd(u1, v, s7);
                    }
                    s0.Store(lanes + group);
                    s1.Store(lanes + 8 + group);
                    s2.Store(lanes + 16 + group);
                    s3.Store(lanes + 24 + group);
                    s4.Store(lanes + 32 + group);
                    s5.Store(lanes + 40 + group);
                    s6.Store(lanes + 48 + group);
                    s7.Store(lanes + 56 + group);
                }
                int columns = Math.Min(4, q - j);
                for (int k = 0; k < columns; k++)
                    c[i * cRow + j + k] += Fold(lanes + 8 * k);
                if (i + 1 == m)
                    continue;
                for (int k = 0; k < columns; k++)
                    c[(i + 1) * cRow + j + k] += Fold(lanes + 32 + 8 * k);
            }
        }
    }
}
