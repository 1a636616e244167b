using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

using Vector = global::System.Numerics.Vector;

public static unsafe partial class Contract
{
    /// <summary>sums[i] += Σ values[i, t] over t &lt; count: sixteen partial sums, one addition to sums[i]. values is [m][tile].</summary>
    public static void AddSums(ref float values, int m, int tile, int count, ref float sums)
    {
        fixed (float* pv = &values, ps = &sums)
        {
            if (Vector512.IsHardwareAccelerated)
                AddSumsWide(pv, m, tile, count, ps);
            else
                AddSumsNarrow(pv, m, tile, count, ps);
        }
    }

    /// <summary>
    /// Σ v[i]. Four times sixteen partial sums, element i in partial i mod 64; partials 16k + l are first combined over k as (0+1)+(2+3), then
    /// the sixteen are folded.
    /// </summary>
    public static float Sum(ref float v, int count)
    {
        fixed (float* p = &v)
            return Vector512.IsHardwareAccelerated ? SumWide(p, count) : SumNarrow(p, count);
    }

    /// <summary>Σ a[i]·b[i] by fused multiply-add, with the partial sums of <see cref="Sum(ref float, int)"/>.</summary>
    public static float Dot(ref float a, ref float b, int count)
    {
        fixed (float* pa = &a, pb = &b)
            return Vector512.IsHardwareAccelerated ? DotWide(pa, pb, count) : DotNarrow(pa, pb, count);
    }

    /// <summary>The largest element; NaN if there is one; −∞ of nothing. +0 is larger than −0.</summary>
    public static float Max(ref float v, int count)
    {
        fixed (float* p = &v)
            return Vector512.IsHardwareAccelerated ? WideSingleKernels.Max(p, count) : NarrowSingleKernels.Max(p, count);
    }

    /// <summary>The smallest element; NaN if there is one; +∞ of nothing. −0 is smaller than +0.</summary>
    public static float Min(ref float v, int count)
    {
        fixed (float* p = &v)
            return Vector512.IsHardwareAccelerated ? WideSingleKernels.Min(p, count) : NarrowSingleKernels.Min(p, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSumsWide(float* values, int m, int tile, int count, float* sums)
    {
        int full = count & ~15;
        Vector512<float> tail = WideSingleLanes.Mask((nuint)(count - full));
        int i = 0;
        for (; i + 8 <= m; i += 8)
        {
            float* v0 = values + (nint)i * tile, v1 = v0 + tile, v2 = v1 + tile, v3 = v2 + tile, v4 = v3 + tile, v5 = v4 + tile, v6 = v5 + tile, v7 = v6 + tile;
            Vector512<float> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
            int t = 0;
            for (; t < full; t += 16)
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
            (Vector256.Load(sums + i) + Fold(s0, s1, s2, s3, s4, s5, s6, s7)).Store(sums + i);
        }
        for (; i < m; i++)
        {
            float* row = values + (nint)i * tile;
            Vector512<float> s = default;
            int t = 0;
            for (; t < full; t += 16)
                s += Vector512.Load(row + t);
            if (t < count)
                s += TailMask.Load(row + t, tail);
            sums[i] += Fold(s);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSumsNarrow(float* values, int m, int tile, int count, float* sums)
    {
        float* lanes = stackalloc float[16];
        for (int i = 0; i < m; i++)
        {
            float* row = values + (nint)i * tile;
            for (int group = 0; group < 16; group += Vector<float>.Count)
            {
                Vector<float> s = default;
                int t = group;
                for (; t + Vector<float>.Count <= count; t += 16)
                    s += Vector.Load(row + t);
                if (t < count)
                    s += TailMask.Load(row + t, NarrowSingleLanes.Mask((nuint)(count - t)));
                s.Store(lanes + group);
            }
            sums[i] += Fold(lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float SumWide(float* v, int count)
    {
        Vector512<float> s0 = default, s1 = default, s2 = default, s3 = default;
        int i = 0;
        for (; i + 64 <= count; i += 64)
        {
            s0 += Vector512.Load(v + i);
            s1 += Vector512.Load(v + i + 16);
            s2 += Vector512.Load(v + i + 32);
            s3 += Vector512.Load(v + i + 48);
        }
        if (i < count)
        {
            nuint rest = (nuint)(count - i);
            s0 += WideSingleLanes.Load(ref v[i], 0, rest);
            s1 += WideSingleLanes.Load(ref v[i], 16, rest);
            s2 += WideSingleLanes.Load(ref v[i], 32, rest);
            s3 += WideSingleLanes.Load(ref v[i], 48, rest);
        }
        return Fold((s0 + s1) + (s2 + s3));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float SumNarrow(float* v, int count)
    {
        float* lanes = stackalloc float[64];
        new Span<float>(lanes, 64).Clear();
        for (int start = 0; start < count; start += SumBlock)
        {
            int end = Math.Min(SumBlock, count - start);
            float* block = v + start;
            for (int group = 0; group < 16; group += Vector<float>.Count)
            {
                Vector<float> s0 = Vector.Load(lanes + group), s1 = Vector.Load(lanes + 16 + group);
                Vector<float> s2 = Vector.Load(lanes + 32 + group), s3 = Vector.Load(lanes + 48 + group);
                int i = group;
                for (; i + 48 + Vector<float>.Count <= end; i += 64)
                {
                    s0 += Vector.Load(block + i);
                    s1 += Vector.Load(block + i + 16);
                    s2 += Vector.Load(block + i + 32);
                    s3 += Vector.Load(block + i + 48);
                }
                if (i < end)
                {
                    nuint rest = (nuint)(end - i);
                    s0 += NarrowSingleLanes.Load(ref block[i], 0, rest);
                    s1 += NarrowSingleLanes.Load(ref block[i], 16, rest);
                    s2 += NarrowSingleLanes.Load(ref block[i], 32, rest);
                    s3 += NarrowSingleLanes.Load(ref block[i], 48, rest);
                }
                s0.Store(lanes + group);
                s1.Store(lanes + 16 + group);
                s2.Store(lanes + 32 + group);
                s3.Store(lanes + 48 + group);
            }
        }
        return FoldFour(lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float DotWide(float* a, float* b, int count)
    {
        Vector512<float> s0 = default, s1 = default, s2 = default, s3 = default;
        int i = 0;
        for (; i + 64 <= count; i += 64)
        {
            s0 = Vector512.FusedMultiplyAdd(Vector512.Load(a + i), Vector512.Load(b + i), s0);
            s1 = Vector512.FusedMultiplyAdd(Vector512.Load(a + i + 16), Vector512.Load(b + i + 16), s1);
            s2 = Vector512.FusedMultiplyAdd(Vector512.Load(a + i + 32), Vector512.Load(b + i + 32), s2);
            s3 = Vector512.FusedMultiplyAdd(Vector512.Load(a + i + 48), Vector512.Load(b + i + 48), s3);
        }
        if (i < count)
        {
            nuint rest = (nuint)(count - i);
            s0 = Vector512.FusedMultiplyAdd(WideSingleLanes.Load(ref a[i], 0, rest), WideSingleLanes.Load(ref b[i], 0, rest), s0);
            s1 = Vector512.FusedMultiplyAdd(WideSingleLanes.Load(ref a[i], 16, rest), WideSingleLanes.Load(ref b[i], 16, rest), s1);
            s2 = Vector512.FusedMultiplyAdd(WideSingleLanes.Load(ref a[i], 32, rest), WideSingleLanes.Load(ref b[i], 32, rest), s2);
            s3 = Vector512.FusedMultiplyAdd(WideSingleLanes.Load(ref a[i], 48, rest), WideSingleLanes.Load(ref b[i], 48, rest), s3);
        }
        return Fold((s0 + s1) + (s2 + s3));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float DotNarrow(float* a, float* b, int count)
    {
        float* lanes = stackalloc float[64];
        new Span<float>(lanes, 64).Clear();
        for (int start = 0; start < count; start += SumBlock)
        {
            int end = Math.Min(SumBlock, count - start);
            float* u = a + start, v = b + start;
            for (int group = 0; group < 16; group += Vector<float>.Count)
            {
                Vector<float> s0 = Vector.Load(lanes + group), s1 = Vector.Load(lanes + 16 + group);
                Vector<float> s2 = Vector.Load(lanes + 32 + group), s3 = Vector.Load(lanes + 48 + group);
                int i = group;
                for (; i + 48 + Vector<float>.Count <= end; i += 64)
                {
                    s0 = Vector.FusedMultiplyAdd(Vector.Load(u + i), Vector.Load(v + i), s0);
                    s1 = Vector.FusedMultiplyAdd(Vector.Load(u + i + 16), Vector.Load(v + i + 16), s1);
                    s2 = Vector.FusedMultiplyAdd(Vector.Load(u + i + 32), Vector.Load(v + i + 32), s2);
                    s3 = Vector.FusedMultiplyAdd(Vector.Load(u + i + 48), Vector.Load(v + i + 48), s3);
                }
                if (i < end)
                {
                    nuint rest = (nuint)(end - i);
                    s0 = Vector.FusedMultiplyAdd(NarrowSingleLanes.Load(ref u[i], 0, rest), NarrowSingleLanes.Load(ref v[i], 0, rest), s0);
                    s1 = Vector.FusedMultiplyAdd(NarrowSingleLanes.Load(ref u[i], 16, rest), NarrowSingleLanes.Load(ref v[i], 16, rest), s1);
                    s2 = Vector.FusedMultiplyAdd(NarrowSingleLanes.Load(ref u[i], 32, rest), NarrowSingleLanes.Load(ref v[i], 32, rest), s2);
                    s3 = Vector.FusedMultiplyAdd(NarrowSingleLanes.Load(ref u[i], 48, rest), NarrowSingleLanes.Load(ref v[i], 48, rest), s3);
                }
                s0.Store(lanes + group);
                s1.Store(lanes + 16 + group);
                s2.Store(lanes + 32 + group);
                s3.Store(lanes + 48 + group);
            }
        }
        return FoldFour(lanes);
    }

    private static float FoldFour(float* lanes)
    {
        for (int i = 0; i < 16; i++)
            lanes[i] = (lanes[i] + lanes[16 + i]) + (lanes[32 + i] + lanes[48 + i]);
        return Fold(lanes);
    }
}
