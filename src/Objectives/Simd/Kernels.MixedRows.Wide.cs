using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;
using Vf = System.Runtime.Intrinsics.Vector512<float>;

namespace Objectives.Simd;

/// <summary>Sums over samples as doubles, of products of floats: a product of two floats is a double without error.</summary>
internal static unsafe partial class WideSingleKernels
{
    // Rows in fours: of each column the sum of four products, begun by the first, is added to g; the rows left over are added one by one. A chain
    // through g alone would be waited for where rows are short.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRows(float* x, nint stride, int* rows, int count, bool isFar, float* r, int length, double* g)
    {
        int full = length - length % Vd.Count;
        Vd tail = WideLanes.Mask((nuint)(length - full));
        Vf floatTail = WideSingleLanes.Mask((nuint)(length - full));
        nint ahead = Memory.Ahead(rows, count, stride, length, isFar);
        int t = 0;
        for (; t + 8 <= count; t += 8)
        {
            float* x0 = x + rows[t] * stride, x1 = x + rows[t + 1] * stride, x2 = x + rows[t + 2] * stride, x3 = x + rows[t + 3] * stride;
            float* x4 = x + rows[t + 4] * stride, x5 = x + rows[t + 5] * stride, x6 = x + rows[t + 6] * stride, x7 = x + rows[t + 7] * stride;
            Vd r0 = V.Create((double)r[t]), r1 = V.Create((double)r[t + 1]), r2 = V.Create((double)r[t + 2]), r3 = V.Create((double)r[t + 3]);
            Vd r4 = V.Create((double)r[t + 4]), r5 = V.Create((double)r[t + 5]), r6 = V.Create((double)r[t + 6]), r7 = V.Create((double)r[t + 7]);
            int j = 0;
            for (; j < full; j += Vd.Count)
            {
                Vd s = V.Load(g + j) + Four(r0, WideSingleLanes.Widen(x0 + j), r1, WideSingleLanes.Widen(x1 + j), r2, WideSingleLanes.Widen(x2 + j), r3, WideSingleLanes.Widen(x3 + j));
                V.Store(s + Four(r4, WideSingleLanes.Widen(x4 + j), r5, WideSingleLanes.Widen(x5 + j), r6, WideSingleLanes.Widen(x6 + j), r7, WideSingleLanes.Widen(x7 + j)), g + j);
                // The next tile, in the order of memory; the last columns' lines are few.
                if (ahead > 0)
                {
                    FetchNear(x0 + ahead + 8 * j);
                    FetchNear(x0 + ahead + 8 * j + 4 * Vd.Count);
                }
            }
            if (j < length)
            {
                Vd s = TailMask.Load(g + j, tail) + Four(r0, V.WidenLower(TailMask.Load(x0 + j, floatTail)), r1, V.WidenLower(TailMask.Load(x1 + j, floatTail)), r2, V.WidenLower(TailMask.Load(x2 + j, floatTail)), r3, V.WidenLower(TailMask.Load(x3 + j, floatTail)));
                TailMask.Store(g + j, tail, s + Four(r4, V.WidenLower(TailMask.Load(x4 + j, floatTail)), r5, V.WidenLower(TailMask.Load(x5 + j, floatTail)), r6, V.WidenLower(TailMask.Load(x6 + j, floatTail)), r7, V.WidenLower(TailMask.Load(x7 + j, floatTail))));
            }
        }
        if (t + 4 <= count)
        {
            float* x0 = x + rows[t] * stride, x1 = x + rows[t + 1] * stride, x2 = x + rows[t + 2] * stride, x3 = x + rows[t + 3] * stride;
            Vd r0 = V.Create((double)r[t]), r1 = V.Create((double)r[t + 1]), r2 = V.Create((double)r[t + 2]), r3 = V.Create((double)r[t + 3]);
            int j = 0;
            for (; j < full; j += Vd.Count)
                V.Store(V.Load(g + j) + Four(r0, WideSingleLanes.Widen(x0 + j), r1, WideSingleLanes.Widen(x1 + j), r2, WideSingleLanes.Widen(x2 + j), r3, WideSingleLanes.Widen(x3 + j)), g + j);
            if (j < length)
                TailMask.Store(g + j, tail, TailMask.Load(g + j, tail) + Four(r0, V.WidenLower(TailMask.Load(x0 + j, floatTail)), r1, V.WidenLower(TailMask.Load(x1 + j, floatTail)), r2, V.WidenLower(TailMask.Load(x2 + j, floatTail)), r3, V.WidenLower(TailMask.Load(x3 + j, floatTail))));
            t += 4;
        }
        for (; t < count; t++)
        {
            float* row = x + rows[t] * stride;
            Vd rt = V.Create((double)r[t]);
            int j = 0;
            for (; j < full; j += Vd.Count)
                V.Store(V.FusedMultiplyAdd(rt, WideSingleLanes.Widen(row + j), V.Load(g + j)), g + j);
            if (j < length)
                TailMask.Store(g + j, tail, V.FusedMultiplyAdd(rt, V.WidenLower(TailMask.Load(row + j, floatTail)), TailMask.Load(g + j, tail)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRows(float* x, nint stride, int* rows, int count, bool isFar, float* r, float* q, int length, double* g, double* h)
    {
        int full = length - length % Vd.Count;
        Vd tail = WideLanes.Mask((nuint)(length - full));
        Vf floatTail = WideSingleLanes.Mask((nuint)(length - full));
        nint ahead = Memory.Ahead(rows, count, stride, length, isFar);
        int t = 0;
        for (; t + 4 <= count; t += 4)
        {
            float* x0 = x + rows[t] * stride, x1 = x + rows[t + 1] * stride, x2 = x + rows[t + 2] * stride, x3 = x + rows[t + 3] * stride;
            Vd r0 = V.Create((double)r[t]), r1 = V.Create((double)r[t + 1]), r2 = V.Create((double)r[t + 2]), r3 = V.Create((double)r[t + 3]);
            Vd q0 = V.Create((double)q[t]), q1 = V.Create((double)q[t + 1]), q2 = V.Create((double)q[t + 2]), q3 = V.Create((double)q[t + 3]);
            int j = 0;
            for (; j < full; j += Vd.Count)
            {
                Vd u0 = WideSingleLanes.Widen(x0 + j), u1 = WideSingleLanes.Widen(x1 + j), u2 = WideSingleLanes.Widen(x2 + j), u3 = WideSingleLanes.Widen(x3 + j);
                V.Store(V.Load(g + j) + Four(r0, u0, r1, u1, r2, u2, r3, u3), g + j);
                V.Store(V.Load(h + j) + Four(q0, u0, q1, u1, q2, u2, q3, u3), h + j);
                if (ahead > 0)
                    FetchNear(x0 + ahead + 4 * j);
            }
            if (j < length)
            {
                Vd u0 = V.WidenLower(TailMask.Load(x0 + j, floatTail)), u1 = V.WidenLower(TailMask.Load(x1 + j, floatTail)), u2 = V.WidenLower(TailMask.Load(x2 + j, floatTail)), u3 = V.WidenLower(TailMask.Load(x3 + j, floatTail));
                TailMask.Store(g + j, tail, TailMask.Load(g + j, tail) + Four(r0, u0, r1, u1, r2, u2, r3, u3));
                TailMask.Store(h + j, tail, TailMask.Load(h + j, tail) + Four(q0, u0, q1, u1, q2, u2, q3, u3));
            }
        }
        if (t < count)
        {
            AddRows(x, stride, rows + t, count - t, isFar, r + t, length, g);
            AddRows(x, stride, rows + t, count - t, isFar, q + t, length, h);
        }
    }

    /// <summary>((r₀·x₀ + r₁·x₁) + r₂·x₂) + r₃·x₃, the additions fused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd Four(Vd r0, Vd x0, Vd r1, Vd x1, Vd r2, Vd x2, Vd r3, Vd x3) =>
        V.FusedMultiplyAdd(r3, x3, V.FusedMultiplyAdd(r2, x2, V.FusedMultiplyAdd(r1, x1, r0 * x0)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTo(float* source, int count, double* target)
    {
        int i = 0;
        for (; i + Vd.Count <= count; i += Vd.Count)
            V.Store(WideSingleLanes.Widen(source + i) + V.Load(target + i), target + i);
        if (i < count)
        {
            Vd tail = WideLanes.Mask((nuint)(count - i));
            TailMask.Store(target + i, tail, V.WidenLower(TailMask.Load(source + i, WideSingleLanes.Mask((nuint)(count - i)))) + TailMask.Load(target + i, tail));
        }
    }

    /// <summary>target[i] = source[i].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(float* source, int count, double* target)
    {
        int i = 0;
        for (; i + Vd.Count <= count; i += Vd.Count)
            V.Store(WideSingleLanes.Widen(source + i), target + i);
        for (; i < count; i++)
            target[i] = source[i];
    }
}
