using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

using Vector = global::System.Numerics.Vector;

public static unsafe partial class Contract
{
    // Elements taken by one group of lanes before the next: the second group finds them in the nearest cache.
    private const int SumBlock = 2048;

    /// <summary>sums[i] += Σ values[i, t] over t &lt; count: eight partial sums, one addition to sums[i]. values is [m][tile].</summary>
    public static void AddSums(ref double values, int m, int tile, int count, ref double sums)
    {
        fixed (double* pv = &values, ps = &sums)
        {
            if (Vector512.IsHardwareAccelerated)
                AddSumsWide(pv, m, tile, count, ps);
            else
                AddSumsNarrow(pv, m, tile, count, ps);
        }
    }

    /// <summary>
    /// Σ v[i]. Four times eight partial sums, element i in partial i mod 32; partials 8k + l are first combined over k as (0+1)+(2+3), then
    /// the eight are folded.
    /// </summary>
    public static double Sum(ref double v, int count)
    {
        if (count <= Few)
            return Folded(count > 0 ? v : 0, count > 1 ? Unsafe.Add(ref v, 1) : 0, count > 2 ? Unsafe.Add(ref v, 2) : 0, count > 3 ? Unsafe.Add(ref v, 3) : 0);
        fixed (double* p = &v)
            return Vector512.IsHardwareAccelerated ? SumWide(p, count) : SumNarrow(p, count);
    }

    /// <summary>Σ a[i]·b[i] by fused multiply-add, with the partial sums of <see cref="Sum(ref double, int)"/>.</summary>
    public static double Dot(ref double a, ref double b, int count)
    {
        if (count <= Few)
            return Folded(Of(0, ref a, ref b, count), Of(1, ref a, ref b, count), Of(2, ref a, ref b, count), Of(3, ref a, ref b, count));
        fixed (double* pa = &a, pb = &b)
            return Vector512.IsHardwareAccelerated ? DotWide(pa, pb, count) : DotNarrow(pa, pb, count);
    }

    // Coordinates of points, and the like: no vectors are needed for them.
    private const int Few = 4;

    /// <summary>What vectors make of so few elements: each is added to a zero, then the partial sums are folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Folded(double p0, double p1, double p2, double p3) => ((p0 + 0.0) + (p2 + 0.0)) + ((p1 + 0.0) + (p3 + 0.0));

    /// <summary>The product of the elements i, zero past the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Of(int i, ref double a, ref double b, int count) => i < count ? Math.FusedMultiplyAdd(Unsafe.Add(ref a, i), Unsafe.Add(ref b, i), 0.0) : 0.0;

    /// <summary>The largest element; NaN if there is one; −∞ of nothing. +0 is larger than −0.</summary>
    public static double Max(ref double v, int count)
    {
        fixed (double* p = &v)
            return Vector512.IsHardwareAccelerated ? WideKernels.Max(p, count) : NarrowKernels.Max(p, count);
    }

    /// <summary>The smallest element; NaN if there is one; +∞ of nothing. −0 is smaller than +0.</summary>
    public static double Min(ref double v, int count)
    {
        fixed (double* p = &v)
            return Vector512.IsHardwareAccelerated ? WideKernels.Min(p, count) : NarrowKernels.Min(p, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSumsWide(double* values, int m, int tile, int count, double* sums)
    {
        int full = count & ~7;
        Vector512<double> tail = WideLanes.Mask((nuint)(count - full));
        int i = 0;
        for (; i + 8 <= m; i += 8)
        {
            double* v0 = values + (nint)i * tile, v1 = v0 + tile, v2 = v1 + tile, v3 = v2 + tile, v4 = v3 + tile, v5 = v4 + tile, v6 = v5 + tile, v7 = v6 + tile;
            Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
            int t = 0;
            for (; t < full; t += 8)
            {
                s0 += Vector512.Load(v0 + t);
                s1 += Vector512.Load(v1 + t);
                s2 += Vector512.Load(v2 + t);
                s3 += Vector512.Load(v3 + t);
                s4 += Vector512.Load(v4 + t);
                s5 += Vector512.Load(v5 + t);
                s6 += Vector512.Load(v6 + t);
                s7 += Vector512.Load(v7 + t);
            }
            if (t < count)
            {
                s0 += TailMask.Load(v0 + t, tail);
                s1 += TailMask.Load(v1 + t, tail);
                s2 += TailMask.Load(v2 + t, tail);
                s3 += TailMask.Load(v3 + t, tail);
                s4 += TailMask.Load(v4 + t, tail);
                s5 += TailMask.Load(v5 + t, tail);
                s6 += TailMask.Load(v6 + t, tail);
                s7 += TailMask.Load(v7 + t, tail);
            }
            (Vector512.Load(sums + i) + Fold(s0, s1, s2, s3, s4, s5, s6, s7)).Store(sums + i);
        }
        for (; i < m; i++)
        {
            double* row = values + (nint)i * tile;
            Vector512<double> s = default;
            int t = 0;
            for (; t < full; t += 8)
                s += Vector512.Load(row + t);
            if (t < count)
                s += TailMask.Load(row + t, tail);
            sums[i] += Fold(s);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSumsNarrow(double* values, int m, int tile, int count, double* sums)
    {
        double* lanes = stackalloc double[8];
        for (int i = 0; i < m; i++)
        {
            double* row = values + (nint)i * tile;
            for (int group = 0; group < 8; group += Vector<double>.Count)
            {
                Vector<double> s = default;
                int t = group;
                for (; t + Vector<double>.Count <= count; t += 8)
                    s += Vector.Load(row + t);
                if (t < count)
                    s += TailMask.Load(row + t, NarrowLanes.Mask((nuint)(count - t)));
                s.Store(lanes + group);
            }
            sums[i] += Fold(lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SumWide(double* v, int count)
    {
        Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default;
        int i = 0;
        for (; i + 32 <= count; i += 32)
        {
            s0 += Vector512.Load(v + i);
            s1 += Vector512.Load(v + i + 8);
            s2 += Vector512.Load(v + i + 16);
            s3 += Vector512.Load(v + i + 24);
        }
        if (i < count)
        {
            nuint rest = (nuint)(count - i);
            s0 += WideLanes.Load(ref v[i], 0, rest);
            s1 += WideLanes.Load(ref v[i], 8, rest);
            s2 += WideLanes.Load(ref v[i], 16, rest);
            s3 += WideLanes.Load(ref v[i], 24, rest);
        }
        return Fold((s0 + s1) + (s2 + s3));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SumNarrow(double* v, int count)
    {
        double* lanes = stackalloc double[32];
        new Span<double>(lanes, 32).Clear();
        for (int start = 0; start < count; start += SumBlock)
        {
            int end = Math.Min(SumBlock, count - start);
            double* block = v + start;
            for (int group = 0; group < 8; group += Vector<double>.Count)
            {
                Vector<double> s0 = Vector.Load(lanes + group), s1 = Vector.Load(lanes + 8 + group);
                Vector<double> s2 = Vector.Load(lanes + 16 + group), s3 = Vector.Load(lanes + 24 + group);
                int i = group;
                for (; i + 24 + Vector<double>.Count <= end; i += 32)
                {
                    s0 += Vector.Load(block + i);
                    s1 += Vector.Load(block + i + 8);
                    s2 += Vector.Load(block + i + 16);
                    s3 += Vector.Load(block + i + 24);
                }
                if (i < end)
                {
                    nuint rest = (nuint)(end - i);
                    s0 += NarrowLanes.Load(ref block[i], 0, rest);
                    s1 += NarrowLanes.Load(ref block[i], 8, rest);
                    s2 += NarrowLanes.Load(ref block[i], 16, rest);
                    s3 += NarrowLanes.Load(ref block[i], 24, rest);
                }
                s0.Store(lanes + group);
                s1.Store(lanes + 8 + group);
                s2.Store(lanes + 16 + group);
                s3.Store(lanes + 24 + group);
            }
        }
        return FoldFour(lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double DotWide(double* a, double* b, int count)
    {
        Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default;
        int i = 0;
        for (; i + 32 <= count; i += 32)
        {
            s0 = Vector512.FusedMultiplyAdd(Vector512.Load(a + i), Vector512.Load(b + i), s0);
            s1 = Vector512.FusedMultiplyAdd(Vector512.Load(a + i + 8), Vector512.Load(b + i + 8), s1);
            s2 = Vector512.FusedMultiplyAdd(Vector512.Load(a + i + 16), Vector512.Load(b + i + 16), s2);
            s3 = Vector512.FusedMultiplyAdd(Vector512.Load(a + i + 24), Vector512.Load(b + i + 24), s3);
        }
        if (i < count)
        {
            nuint rest = (nuint)(count - i);
            s0 = Vector512.FusedMultiplyAdd(WideLanes.Load(ref a[i], 0, rest), WideLanes.Load(ref b[i], 0, rest), s0);
            s1 = Vector512.FusedMultiplyAdd(WideLanes.Load(ref a[i], 8, rest), WideLanes.Load(ref b[i], 8, rest), s1);
            s2 = Vector512.FusedMultiplyAdd(WideLanes.Load(ref a[i], 16, rest), WideLanes.Load(ref b[i], 16, rest), s2);
            s3 = Vector512.FusedMultiplyAdd(WideLanes.Load(ref a[i], 24, rest), WideLanes.Load(ref b[i], 24, rest), s3);
        }
        return Fold((s0 + s1) + (s2 + s3));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double DotNarrow(double* a, double* b, int count)
    {
        double* lanes = stackalloc double[32];
        new Span<double>(lanes, 32).Clear();
        for (int start = 0; start < count; start += SumBlock)
        {
            int end = Math.Min(SumBlock, count - start);
            double* u = a + start, v = b + start;
            for (int group = 0; group < 8; group += Vector<double>.Count)
            {
                Vector<double> s0 = Vector.Load(lanes + group), s1 = Vector.Load(lanes + 8 + group);
                Vector<double> s2 = Vector.Load(lanes + 16 + group), s3 = Vector.Load(lanes + 24 + group);
                int i = group;
                for (; i + 24 + Vector<double>.Count <= end; i += 32)
                {
                    s0 = Vector.FusedMultiplyAdd(Vector.Load(u + i), Vector.Load(v + i), s0);
                    s1 = Vector.FusedMultiplyAdd(Vector.Load(u + i + 8), Vector.Load(v + i + 8), s1);
                    s2 = Vector.FusedMultiplyAdd(Vector.Load(u + i + 16), Vector.Load(v + i + 16), s2);
                    s3 = Vector.FusedMultiplyAdd(Vector.Load(u + i + 24), Vector.Load(v + i + 24), s3);
                }
                if (i < end)
                {
                    nuint rest = (nuint)(end - i);
                    s0 = Vector.FusedMultiplyAdd(NarrowLanes.Load(ref u[i], 0, rest), NarrowLanes.Load(ref v[i], 0, rest), s0);
                    s1 = Vector.FusedMultiplyAdd(NarrowLanes.Load(ref u[i], 8, rest), NarrowLanes.Load(ref v[i], 8, rest), s1);
                    s2 = Vector.FusedMultiplyAdd(NarrowLanes.Load(ref u[i], 16, rest), NarrowLanes.Load(ref v[i], 16, rest), s2);
                    s3 = Vector.FusedMultiplyAdd(NarrowLanes.Load(ref u[i], 24, rest), NarrowLanes.Load(ref v[i], 24, rest), s3);
                }
                s0.Store(lanes + group);
                s1.Store(lanes + 8 + group);
                s2.Store(lanes + 16 + group);
                s3.Store(lanes + 24 + group);
            }
        }
        return FoldFour(lanes);
    }

    private static double FoldFour(double* lanes)
    {
        for (int i = 0; i < 8; i++)
            lanes[i] = (lanes[i] + lanes[8 + i]) + (lanes[16 + i] + lanes[24 + i]);
        return Fold(lanes);
    }
}
