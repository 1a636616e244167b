using System;
using System.Runtime.CompilerServices;

namespace Objectives.Simd;

/// <summary>Sums and extremes of integers, as counts and ranks need them.</summary>
public static unsafe partial class Contract
{
    /// <summary>Σᵢ v[i].</summary>
    public static long SumInt64(ref long v, int count)
    {
        long sum = 0;
        for (int i = 0; i < count; i++)
            sum += Unsafe.Add(ref v, i);
        return sum;
    }

    /// <summary>The largest of v; the least integer where there are none.</summary>
    public static long MaxInt64(ref long v, int count)
    {
        long largest = long.MinValue;
        for (int i = 0; i < count; i++)
            largest = Math.Max(largest, Unsafe.Add(ref v, i));
        return largest;
    }

    /// <summary>The smallest of v; the greatest integer where there are none.</summary>
    public static long MinInt64(ref long v, int count)
    {
        long smallest = long.MaxValue;
        for (int i = 0; i < count; i++)
            smallest = Math.Min(smallest, Unsafe.Add(ref v, i));
        return smallest;
    }
}
