using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

/// <summary>The kernels of <see cref="Contract"/> whose lanes are independent: one text for both widths.</summary>
internal static unsafe partial class WideKernels
{
    // Rows in fours: of each column the sum of four products, begun by the first, is added to g; the rows left over are added one by one. A chain
    // through g alone would be waited for where rows are short.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRows(double* x, nint stride, int* rows, int count, bool isFar, double* r, int length, double* g)
    {
        int full = length - length % Vd.Count;
        Vd tail = WideLanes.Mask((nuint)(length - full));
        nint ahead = Memory.Ahead(rows, count, stride, length, isFar);
        int t = 0;
        for (; t + 8 <= count; t += 8)
        {
            double* x0 = x + rows[t] * stride, x1 = x + rows[t + 1] * stride, x2 = x + rows[t + 2] * stride, x3 = x + rows[t + 3] * stride;
            double* x4 = x + rows[t + 4] * stride, x5 = x + rows[t + 5] * stride, x6 = x + rows[t + 6] * stride, x7 = x + rows[t + 7] * stride;
            Vd r0 = V.Create(r[t]), r1 = V.Create(r[t + 1]), r2 = V.Create(r[t + 2]), r3 = V.Create(r[t + 3]);
            Vd r4 = V.Create(r[t + 4]), r5 = V.Create(r[t + 5]), r6 = V.Create(r[t + 6]), r7 = V.Create(r[t + 7]);
            int j = 0;
            for (; j < full; j += Vd.Count)
            {
                Vd s = V.Load(g + j) + Four(r0, V.Load(x0 + j), r1, V.Load(x1 + j), r2, V.Load(x2 + j), r3, V.Load(x3 + j));
                V.Store(s + Four(r4, V.Load(x4 + j), r5, V.Load(x5 + j), r6, V.Load(x6 + j), r7, V.Load(x7 + j)), g + j);
                // The next tile, in the order of memory; the last columns' lines are few.
                if (ahead > 0)
                {
                    FetchNear(x0 + ahead + 8 * j);
                    FetchNear(x0 + ahead + 8 * j + 4 * Vd.Count);
                }
            }
            if (j < length)
            {
                Vd s = TailMask.Load(g + j, tail) + Four(r0, TailMask.Load(x0 + j, tail), r1, TailMask.Load(x1 + j, tail), r2, TailMask.Load(x2 + j, tail), r3, TailMask.Load(x3 + j, tail));
                TailMask.Store(g + j, tail, s + Four(r4, TailMask.Load(x4 + j, tail), r5, TailMask.Load(x5 + j, tail), r6, TailMask.Load(x6 + j, tail), r7, TailMask.Load(x7 + j, tail)));
            }
        }
        if (t + 4 <= count)
        {
            double* x0 = x + rows[t] * stride, x1 = x + rows[t + 1] * stride, x2 = x + rows[t + 2] * stride, x3 = x + rows[t + 3] * stride;
            Vd r0 = V.Create(r[t]), r1 = V.Create(r[t + 1]), r2 = V.Create(r[t + 2]), r3 = V.Create(r[t + 3]);
            int j = 0;
            for (; j < full; j += Vd.Count)
                V.Store(V.Load(g + j) + Four(r0, V.Load(x0 + j), r1, V.Load(x1 + j), r2, V.Load(x2 + j), r3, V.Load(x3 + j)), g + j);
            if (j < length)
                TailMask.Store(g + j, tail, TailMask.Load(g + j, tail) + Four(r0, TailMask.Load(x0 + j, tail), r1, TailMask.Load(x1 + j, tail), r2, TailMask.Load(x2 + j, tail), r3, TailMask.Load(x3 + j, tail)));
            t += 4;
        }
        for (; t < count; t++)
        {
            double* row = x + rows[t] * stride;
            Vd rt = V.Create(r[t]);
            int j = 0;
            for (; j < full; j += Vd.Count)
                V.Store(V.FusedMultiplyAdd(rt, V.Load(row + j), V.Load(g + j)), g + j);
            if (j < length)
                TailMask.Store(g + j, tail, V.FusedMultiplyAdd(rt, TailMask.Load(row + j, tail), TailMask.Load(g + j, tail)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRows(double* x, nint stride, int* rows, int count, bool isFar, double* r, double* q, int length, double* g, double* h)
    {
        int full = length - length % Vd.Count;
        Vd tail = WideLanes.Mask((nuint)(length - full));
        nint ahead = Memory.Ahead(rows, count, stride, length, isFar);
        int t = 0;
        for (; t + 4 <= count; t += 4)
        {
            double* x0 = x + rows[t] * stride, x1 = x + rows[t + 1] * stride, x2 = x + rows[t + 2] * stride, x3 = x + rows[t + 3] * stride;
            Vd r0 = V.Create(r[t]), r1 = V.Create(r[t + 1]), r2 = V.Create(r[t + 2]), r3 = V.Create(r[t + 3]);
            Vd q0 = V.Create(q[t]), q1 = V.Create(q[t + 1]), q2 = V.Create(q[t + 2]), q3 = V.Create(q[t + 3]);
            int j = 0;
            for (; j < full; j += Vd.Count)
            {
                Vd u0 = V.Load(x0 + j), u1 = V.Load(x1 + j), u2 = V.Load(x2 + j), u3 = V.Load(x3 + j);
                V.Store(V.Load(g + j) + Four(r0, u0, r1, u1, r2, u2, r3, u3), g + j);
                V.Store(V.Load(h + j) + Four(q0, u0, q1, u1, q2, u2, q3, u3), h + j);
                if (ahead > 0)
                    FetchNear(x0 + ahead + 4 * j);
            }
            if (j < length)
            {
                Vd u0 = TailMask.Load(x0 + j, tail), u1 = TailMask.Load(x1 + j, tail), u2 = TailMask.Load(x2 + j, tail), u3 = TailMask.Load(x3 + j, tail);
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

    /// <summary>Asks for four vectors that follow one another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void FetchNear(double* address)
    {
        Memory.PrefetchNear(address);
        Memory.PrefetchNear(address + Vd.Count);
        Memory.PrefetchNear(address + 2 * Vd.Count);
        Memory.PrefetchNear(address + 3 * Vd.Count);
    }

    /// <summary>((r₀·x₀ + r₁·x₁) + r₂·x₂) + r₃·x₃, the additions fused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd Four(Vd r0, Vd x0, Vd r1, Vd x1, Vd r2, Vd x2, Vd r3, Vd x3) =>
        V.FusedMultiplyAdd(r3, x3, V.FusedMultiplyAdd(r2, x2, V.FusedMultiplyAdd(r1, x1, r0 * x0)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTo(double* source, int count, double* target)
    {
        int i = 0;
        for (; i + Vd.Count <= count; i += Vd.Count)
            V.Store(V.Load(source + i) + V.Load(target + i), target + i);
        if (i < count)
        {
            Vd tail = WideLanes.Mask((nuint)(count - i));
            TailMask.Store(target + i, tail, TailMask.Load(source + i, tail) + TailMask.Load(target + i, tail));
        }
    }
}
