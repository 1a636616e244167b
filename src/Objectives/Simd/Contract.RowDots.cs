using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Objectives.Simd;

using Vector = global::System.Numerics.Vector;

public static unsafe partial class Contract
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RowDotsWide(double* x, nint stride, int* rows, int count, double* w, int length, double* z)
    {
        int full = length & ~7;
        Vector512<double> tail = WideLanes.Mask((nuint)(length - full));
        int t = 0;
        for (; t + 8 <= count; t += 8)
        {
            double* x0 = x + rows[t] * stride, x1 = x + rows[t + 1] * stride, x2 = x + rows[t + 2] * stride, x3 = x + rows[t + 3] * stride;
            double* x4 = x + rows[t + 4] * stride, x5 = x + rows[t + 5] * stride, x6 = x + rows[t + 6] * stride, x7 = x + rows[t + 7] * stride;
            Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
            int j = 0;
            for (; j < full; j += 8)
            {
                Vector512<double> v = Vector512.Load(w + j);
                s0 = Vector512.FusedMultiplyAdd(Vector512.Load(x0 + j), v, s0);
                s1 = Vector512.FusedMultiplyAdd(Vector512.Load(x1 + j), v, s1);
                s2 = Vector512.FusedMultiplyAdd(Vector512.Load(x2 + j), v, s2);
                s3 = Vector512.FusedMultiplyAdd(Vector512.Load(x3 + j), v, s3);
                s4 = Vector512.FusedMultiplyAdd(Vector512.Load(x4 + j), v, s4);
                s5 = Vector512.FusedMultiplyAdd(Vector512.Load(x5 + j), v, s5);
                s6 = Vector512.FusedMultiplyAdd(Vector512.Load(x6 + j), v, s6);
                s7 = Vector512.FusedMultiplyAdd(Vector512.Load(x7 + j), v, s7);
            }
            if (j < length)
            {
                Vector512<double> v = TailMask.Load(w + j, tail);
                s0 = Vector512.FusedMultiplyAdd(TailMask.Load(x0 + j, tail), v, s0);
                s1 = Vector512.FusedMultiplyAdd(TailMask.Load(x1 + j, tail), v, s1);
                s2 = Vector512.FusedMultiplyAdd(TailMask.Load(x2 + j, tail), v, s2);
                s3 = Vector512.FusedMultiplyAdd(TailMask.Load(x3 + j, tail), v, s3);
                s4 = Vector512.FusedMultiplyAdd(TailMask.Load(x4 + j, tail), v, s4);
                s5 = Vector512.FusedMultiplyAdd(TailMask.Load(x5 + j, tail), v, s5);
                s6 = Vector512.FusedMultiplyAdd(TailMask.Load(x6 + j, tail), v, s6);
                s7 = Vector512.FusedMultiplyAdd(TailMask.Load(x7 + j, tail), v, s7);
            }
            Fold(s0, s1, s2, s3, s4, s5, s6, s7).Store(z + t);
        }
        for (; t < count; t++)
        {
            double* row = x + rows[t] * stride;
            Vector512<double> s = default;
            int j = 0;
            for (; j < full; j += 8)
                s = Vector512.FusedMultiplyAdd(Vector512.Load(row + j), Vector512.Load(w + j), s);
            if (j < length)
                s = Vector512.FusedMultiplyAdd(TailMask.Load(row + j, tail), TailMask.Load(w + j, tail), s);
            z[t] = Fold(s);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RowDotsWide(double* x, nint stride, int* rows, int count, double* w0, double* w1, int length, double* z0, double* z1)
    {
        int full = length & ~7;
        Vector512<double> tail = WideLanes.Mask((nuint)(length - full));
        int t = 0;
        for (; t + 4 <= count; t += 4)
        {
            double* x0 = x + rows[t] * stride, x1 = x + rows[t + 1] * stride, x2 = x + rows[t + 2] * stride, x3 = x + rows[t + 3] * stride;
            Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
            int j = 0;
            for (; j < full; j += 8)
            {
                Vector512<double> v0 = Vector512.Load(w0 + j), v1 = Vector512.Load(w1 + j);
                Vector512<double> u0 = Vector512.Load(x0 + j), u1 = Vector512.Load(x1 + j), u2 = Vector512.Load(x2 + j), u3 = Vector512.Load(x3 + j);
                s0 = Vector512.FusedMultiplyAdd(u0, v0, s0);
                s1 = Vector512.FusedMultiplyAdd(u1, v0, s1);
                s2 = Vector512.FusedMultiplyAdd(u2, v0, s2);
                s3 = Vector512.FusedMultiplyAdd(u3, v0, s3);
                s4 = Vector512.FusedMultiplyAdd(u0, v1, s4);
                s5 = Vector512.FusedMultiplyAdd(u1, v1, s5);
                s6 = Vector512.FusedMultiplyAdd(u2, v1, s6);
                s7 = Vector512.FusedMultiplyAdd(u3, v1, s7);
            }
            if (j < length)
            {
                Vector512<double> v0 = TailMask.Load(w0 + j, tail), v1 = TailMask.Load(w1 + j, tail);
                Vector512<double> u0 = TailMask.Load(x0 + j, tail), u1 = TailMask.Load(x1 + j, tail);
                Vector512<double> u2 = TailMask.Load(x2 + j, tail), u3 = TailMask.Load(x3 + j, tail);
                s0 = Vector512.FusedMultiplyAdd(u0, v0, s0);
                s1 = Vector512.FusedMultiplyAdd(u1, v0, s1);
                s2 = Vector512.FusedMultiplyAdd(u2, v0, s2);
                s3 = Vector512.FusedMultiplyAdd(u3, v0, s3);
                s4 = Vector512.FusedMultiplyAdd(u0, v1, s4);
                s5 = Vector512.FusedMultiplyAdd(u1, v1, s5);
                s6 = Vector512.FusedMultiplyAdd(u2, v1, s6);
                s7 = Vector512.FusedMultiplyAdd(u3, v1, s7);
            }
            Vector512<double> both = Fold(s0, s1, s2, s3, s4, s5, s6, s7);
            both.GetLower().Store(z0 + t);
            both.GetUpper().Store(z1 + t);
        }
        if (t < count)
        {
            RowDotsWide(x, stride, rows + t, count - t, w0, length, z0 + t);
            RowDotsWide(x, stride, rows + t, count - t, w1, length, z1 + t);
        }
    }

    // The eight lanes are taken in groups as wide as the hardware; a group never meets another before the fold.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RowDotsNarrow(double* x, nint stride, int* rows, int count, double* w, int length, double* z)
    {
        double* lanes = stackalloc double[64];
        int t = 0;
        for (; t + 8 <= count; t += 8)
        {
            double* x0 = x + rows[t] * stride, x1 = x + rows[t + 1] * stride, x2 = x + rows[t + 2] * stride, x3 = x + rows[t + 3] * stride;
            double* x4 = x + rows[t + 4] * stride, x5 = x + rows[t + 5] * stride, x6 = x + rows[t + 6] * stride, x7 = x + rows[t + 7] * stride;
            for (int group = 0; group < 8; group += Vector<double>.Count)
            {
                Vector<double> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
                int j = group;
                for (; j + Vector<double>.Count <= length; j += 8)
                {
                    Vector<double> v = Vector.Load(w + j);
                    s0 = Vector.FusedMultiplyAdd(Vector.Load(x0 + j), v, s0);
                    s1 = Vector.FusedMultiplyAdd(Vector.Load(x1 + j), v, s1);
                    s2 = Vector.FusedMultiplyAdd(Vector.Load(x2 + j), v, s2);
                    s3 = Vector.FusedMultiplyAdd(Vector.Load(x3 + j), v, s3);
                    s4 = Vector.FusedMultiplyAdd(Vector.Load(x4 + j), v, s4);
                    s5 = Vector.FusedMultiplyAdd(Vector.Load(x5 + j), v, s5);
                    s6 = Vector.FusedMultiplyAdd(Vector.Load(x6 + j), v, s6);
                    s7 = Vector.FusedMultiplyAdd(Vector.Load(x7 + j), v, s7);
                }
                if (j < length)
                {
                    Vector<double> tail = NarrowLanes.Mask((nuint)(length - j));
                    Vector<double> v = TailMask.Load(w + j, tail);
                    s0 = Vector.FusedMultiplyAdd(TailMask.Load(x0 + j, tail), v, s0);
                    s1 = Vector.FusedMultiplyAdd(TailMask.Load(x1 + j, tail), v, s1);
                    s2 = Vector.FusedMultiplyAdd(TailMask.Load(x2 + j, tail), v, s2);
                    s3 = Vector.FusedMultiplyAdd(TailMask.Load(x3 + j, tail), v, s3);
                    s4 = Vector.FusedMultiplyAdd(TailMask.Load(x4 + j, tail), v, s4);
                    s5 = Vector.FusedMultiplyAdd(TailMask.Load(x5 + j, tail), v, s5);
                    s6 = Vector.FusedMultiplyAdd(TailMask.Load(x6 + j, tail), v, s6);
                    s7 = Vector.FusedMultiplyAdd(TailMask.Load(x7 + j, tail), v, s7);
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
            for (int i = 0; i < 8; i++)
                z[t + i] = Fold(lanes + 8 * i);
        }
        for (; t < count; t++)
        {
            double* row = x + rows[t] * stride;
            for (int group = 0; group < 8; group += Vector<double>.Count)
            {
                Vector<double> s = default;
                int j = group;
                for (; j + Vector<double>.Count <= length; j += 8)
                    s = Vector.FusedMultiplyAdd(Vector.Load(row + j), Vector.Load(w + j), s);
                if (j < length)
                {
                    Vector<double> tail = NarrowLanes.Mask((nuint)(length - j));
                    s = Vector.FusedMultiplyAdd(TailMask.Load(row + j, tail), TailMask.Load(w + j, tail), s);
                }
                s.Store(lanes + group);
            }
            z[t] = Fold(lanes);
        }
    }

    // Eight rows at a time with one weight and then with the other: the second time the rows are in the nearest cache.
    private static void RowDotsNarrow(double* x, nint stride, int* rows, int count, double* w0, double* w1, int length, double* z0, double* z1)
    {
        for (int t = 0; t < count; t += 8)
        {
            int block = System.Math.Min(8, count - t);
            RowDotsNarrow(x, stride, rows + t, block, w0, length, z0 + t);
            RowDotsNarrow(x, stride, rows + t, block, w1, length, z1 + t);
        }
    }

    /// <summary>((0+4)+(2+6))+((1+5)+(3+7)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Fold(Vector512<double> s)
    {
        Vector256<double> four = s.GetLower() + s.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }

    /// <summary>((0+4)+(2+6))+((1+5)+(3+7)) of eight numbers in memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Fold(double* s)
    {
        Vector128<double> two = (Vector128.Load(s) + Vector128.Load(s + 4)) + (Vector128.Load(s + 2) + Vector128.Load(s + 6));
        return two[0] + two[1];
    }

    /// <summary>The folds of eight vectors, in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Fold(
        Vector512<double> s0, Vector512<double> s1, Vector512<double> s2, Vector512<double> s3,
        Vector512<double> s4, Vector512<double> s5, Vector512<double> s6, Vector512<double> s7)
    {
        // Lower half + upper half of each, two to a vector: (0+4, 1+5, 2+6, 3+7).
        Vector512<double> s01 = Avx512F.Shuffle4x128(s0, s1, 0x44) + Avx512F.Shuffle4x128(s0, s1, 0xEE);
        Vector512<double> s23 = Avx512F.Shuffle4x128(s2, s3, 0x44) + Avx512F.Shuffle4x128(s2, s3, 0xEE);
        Vector512<double> s45 = Avx512F.Shuffle4x128(s4, s5, 0x44) + Avx512F.Shuffle4x128(s4, s5, 0xEE);
        Vector512<double> s67 = Avx512F.Shuffle4x128(s6, s7, 0x44) + Avx512F.Shuffle4x128(s6, s7, 0xEE);

        // ((0+4)+(2+6), (1+5)+(3+7)), four to a vector.
        Vector512<double> s0123 = Avx512F.Shuffle4x128(s01, s23, 0x88) + Avx512F.Shuffle4x128(s01, s23, 0xDD);
        Vector512<double> s4567 = Avx512F.Shuffle4x128(s45, s67, 0x88) + Avx512F.Shuffle4x128(s45, s67, 0xDD);
        Vector512<double> s04152637 = Avx512F.UnpackLow(s0123, s4567) + Avx512F.UnpackHigh(s0123, s4567);
        return Avx512F.PermuteVar8x64(s04152637, Vector512.Create(0L, 2, 4, 6, 1, 3, 5, 7));
    }
}
