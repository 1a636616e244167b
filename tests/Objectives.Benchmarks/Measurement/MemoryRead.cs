using System;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Objectives.Benchmarks;

/// <summary>The limit of any pass over data: their sum, by the widest loads into eight independent accumulators.</summary>
internal static class MemoryRead
{
    public static double Sum(ReadOnlySpan<double> data) => Vector512.IsHardwareAccelerated ? Sum512(data) : SumNative(data);

    private static double Sum512(ReadOnlySpan<double> data)
    {
        ReadOnlySpan<Vector512<double>> v = MemoryMarshal.Cast<double, Vector512<double>>(data);
        Vector512<double> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        int i = 0;
        for (; i + 8 <= v.Length; i += 8)
        {
            a += v[i];
            b += v[i + 1];
            c += v[i + 2];
            d += v[i + 3];
            e += v[i + 4];
            f += v[i + 5];
            g += v[i + 6];
            h += v[i + 7];
        }
        return Vector512.Sum(a + b + (c + d) + (e + f + (g + h))) + Rest(data[(i * Vector512<double>.Count)..]);
    }

    private static double SumNative(ReadOnlySpan<double> data)
    {
        ReadOnlySpan<Vector<double>> v = MemoryMarshal.Cast<double, Vector<double>>(data);
        Vector<double> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        int i = 0;
        for (; i + 8 <= v.Length; i += 8)
        {
            a += v[i];
            b += v[i + 1];
            c += v[i + 2];
            d += v[i + 3];
            e += v[i + 4];
            f += v[i + 5];
            g += v[i + 6];
            h += v[i + 7];
        }
        return System.Numerics.Vector.Sum(a + b + (c + d) + (e + f + (g + h))) + Rest(data[(i * Vector<double>.Count)..]);
    }

    private static double Rest(ReadOnlySpan<double> data)
    {
        double sum = 0;
        foreach (double value in data)
            sum += value;
        return sum;
    }
}
