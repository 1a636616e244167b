using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

public static unsafe partial class Contract
{
    // Row by row: memory is read in its order, and asked for in its order, which the machine foresees best. Measured: rows beside one another take half as long again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FarRowDots(double* x, nint stride, int* rows, int count, double* w, int length, double* z)
    {
        int full = length - length % Vector512<double>.Count;
        Vector512<double> tail = WideLanes.Mask((nuint)(length - full));
        Lead lead = new(x, rows, count, stride, sizeof(double));
        int t = 0;
        for (; t + 8 <= count; t += 8)
        {
            Vector512<double> s0 = Dot(x, rows, t, stride, lead, w, full, length, tail), s1 = Dot(x, rows, t + 1, stride, lead, w, full, length, tail);
            Vector512<double> s2 = Dot(x, rows, t + 2, stride, lead, w, full, length, tail), s3 = Dot(x, rows, t + 3, stride, lead, w, full, length, tail);
            Vector512<double> s4 = Dot(x, rows, t + 4, stride, lead, w, full, length, tail), s5 = Dot(x, rows, t + 5, stride, lead, w, full, length, tail);
            Vector512<double> s6 = Dot(x, rows, t + 6, stride, lead, w, full, length, tail), s7 = Dot(x, rows, t + 7, stride, lead, w, full, length, tail);
            Fold(s0, s1, s2, s3, s4, s5, s6, s7).Store(z + t);
        }
        for (; t < count; t++)
            z[t] = Fold(Dot(x, rows, t, stride, lead, w, full, length, tail));
    }

    /// <summary>The partial sums of a row, and the row that is read later fetched.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Dot(double* x, int* rows, int t, nint stride, in Lead lead, double* w, int full, int length, Vector512<double> tail)
    {
        double* row = x + rows[t] * stride, later = (double*)lead.After(row, t);
        Vector512<double> s = default;
        int j = 0;
        for (; j < full; j += Vector512<double>.Count)
        {
            s = Vector512.FusedMultiplyAdd(Vector512.Load(row + j), Vector512.Load(w + j), s);
            Memory.PrefetchNear(later + j);
        }
        if (j < length)
        {
            s = Vector512.FusedMultiplyAdd(TailMask.Load(row + j, tail), TailMask.Load(w + j, tail), s);
            Memory.PrefetchNear(later + j);
        }
        return s;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FarRowDots(double* x, nint stride, int* rows, int count, double* w0, double* w1, int length, double* z0, double* z1)
    {
        int full = length - length % Vector512<double>.Count;
        Vector512<double> tail = WideLanes.Mask((nuint)(length - full));
        Lead lead = new(x, rows, count, stride, sizeof(double));
        int t = 0;
        for (; t + 4 <= count; t += 4)
        {
            Dots(x, rows, t, stride, lead, w0, w1, full, length, tail, out Vector512<double> s0, out Vector512<double> s4);
            Dots(x, rows, t + 1, stride, lead, w0, w1, full, length, tail, out Vector512<double> s1, out Vector512<double> s5);
            Dots(x, rows, t + 2, stride, lead, w0, w1, full, length, tail, out Vector512<double> s2, out Vector512<double> s6);
            Dots(x, rows, t + 3, stride, lead, w0, w1, full, length, tail, out Vector512<double> s3, out Vector512<double> s7);
            var both = Fold(s0, s1, s2, s3, s4, s5, s6, s7);
            both.GetLower().Store(z0 + t);
            both.GetUpper().Store(z1 + t);
        }
        for (; t < count; t++)
        {
            Dots(x, rows, t, stride, lead, w0, w1, full, length, tail, out Vector512<double> s0, out Vector512<double> s1);
            (z0[t], z1[t]) = (Fold(s0), Fold(s1));
        }
    }

    /// <summary>The partial sums of a row with each of two weights, and the row that is read later fetched.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Dots(double* x, int* rows, int t, nint stride, in Lead lead, double* w0, double* w1, int full, int length, Vector512<double> tail, out Vector512<double> first, out Vector512<double> second)
    {
        double* row = x + rows[t] * stride, later = (double*)lead.After(row, t);
        Vector512<double> s0 = default, s1 = default;
        int j = 0;
        for (; j < full; j += Vector512<double>.Count)
        {
            Vector512<double> u = Vector512.Load(row + j);
            s0 = Vector512.FusedMultiplyAdd(u, Vector512.Load(w0 + j), s0);
            s1 = Vector512.FusedMultiplyAdd(u, Vector512.Load(w1 + j), s1);
            Memory.PrefetchNear(later + j);
        }
        if (j < length)
        {
            Vector512<double> u = TailMask.Load(row + j, tail);
            s0 = Vector512.FusedMultiplyAdd(u, TailMask.Load(w0 + j, tail), s0);
            s1 = Vector512.FusedMultiplyAdd(u, TailMask.Load(w1 + j, tail), s1);
            Memory.PrefetchNear(later + j);
        }
        (first, second) = (s0, s1);
    }
}
