using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Objectives.Benchmarks;

/// <summary>The limit of arithmetic: sixteen independent chains of multiply-adds in registers, in the widest vectors; eight in
/// those of the machine where 512 bits are not to be had.</summary>
internal static class FmaPeak
{
    private const int Chains = 16, Turns = 1 << 20;

    /// <summary>How many additions and multiplications a run does.</summary>
    public static double Operations => 2.0 * Chains * Turns * (Vector512.IsHardwareAccelerated ? Vector512<double>.Count : Vector<double>.Count);

    /// <summary>One of so many equal parts of a run.</summary>
    public static double Run(int parts) => Vector512.IsHardwareAccelerated ? Run512(Turns / parts) : RunNative(Turns / parts);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Run512(int turns)
    {
        Vector512<double> x = Vector512.Create(0.999), y = Vector512.Create(0.001);
        Vector512<double> a = y, b = y, c = y, d = y, e = y, f = y, g = y, h = y, i = y, j = y, k = y, l = y, m = y, n = y, o = y, p = y;
        for (int turn = 0; turn < turns; turn++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y);
            j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y);
            l = Vector512.FusedMultiplyAdd(l, x, y);
            m = Vector512.FusedMultiplyAdd(m, x, y);
            n = Vector512.FusedMultiplyAdd(n, x, y);
            o = Vector512.FusedMultiplyAdd(o, x, y);
            p = Vector512.FusedMultiplyAdd(p, x, y);
        }
        return Vector512.Sum(a + b + c + d + (e + f + g + h) + (i + j + k + l) + (m + n + o + p));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double RunNative(int turns)
    {
        Vector<double> x = new(0.999), y = new(0.001);
        // Eight chains fill two units of a latency of four, and leave registers for the factors where there are sixteen.
        Vector<double> a = y, b = y, c = y, d = y, e = y, f = y, g = y, h = y;
        for (int turn = 0; turn < turns * (Chains / 8); turn++)
        {
            a = System.Numerics.Vector.FusedMultiplyAdd(a, x, y);
            b = System.Numerics.Vector.FusedMultiplyAdd(b, x, y);
            c = System.Numerics.Vector.FusedMultiplyAdd(c, x, y);
            d = System.Numerics.Vector.FusedMultiplyAdd(d, x, y);
            e = System.Numerics.Vector.FusedMultiplyAdd(e, x, y);
            f = System.Numerics.Vector.FusedMultiplyAdd(f, x, y);
            g = System.Numerics.Vector.FusedMultiplyAdd(g, x, y);
            h = System.Numerics.Vector.FusedMultiplyAdd(h, x, y);
        }
        return System.Numerics.Vector.Sum(a + b + c + d + (e + f + g + h));
    }
}
