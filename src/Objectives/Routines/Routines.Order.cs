using System;
using System.Buffers;
using System.Numerics;

namespace Objectives.Runtime;

public static partial class Routines
{
    /// <summary>The places of the first elements in ascending order, as many as the result is long.</summary>
    /// <exception cref="ArgumentException">There are not that many.</exception>
    public static void ArgSort<T, TResult>(Strided<T> v, Strided<TResult> result, string count = "")
        where T : unmanaged, INumber<T>
        where TResult : unmanaged, INumber<TResult>
    {
        if (result.Length > v.Length)
            throw new ArgumentException($"{count} is {result.Length}; there are {v.Length} elements to take it from, so that it is at most {v.Length}.");
        int[] order = Ordered(v);
        result.CopyFrom(order.AsSpan(0, result.Length));
        ArrayPool<int>.Shared.Return(order);
    }

    /// <summary>The place of each element among the elements in ascending order.</summary>
    public static void Rank<T, TResult>(Strided<T> v, Strided<TResult> result)
        where T : unmanaged, INumber<T>
        where TResult : unmanaged, INumber<TResult>
    {
        int n = v.Length;
        int[] order = Ordered(v), places = ArrayPool<int>.Shared.Rent(n);
        for (int place = 0; place < n; place++)
            places[order[place]] = place;
        result.CopyFrom(places.AsSpan(0, n));
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<int>.Shared.Return(order);
    }

    /// <summary>The places of the elements before and after a place in the order that is no integer, and how many come before the first of them.</summary>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static void QuantileOrder<T, TPlace, TResult>(Strided<T> v, Strided<TPlace> place, Strided<TResult> result)
        where T : unmanaged, INumber<T>
        where TPlace : unmanaged, INumber<TPlace>
        where TResult : unmanaged, INumber<TResult>
    {
        if (v.Length == 0)
            throw new ArgumentException("There is no quantile of no elements; give at least one.");
        int[] order = Ordered(v);
        Span<double> at = stackalloc double[1];
        place.CopyTo(at);
        int before = at[0] >= 0 ? (int)Math.Min(Math.Floor(at[0]), v.Length - 1) : 0;
        result.CopyFrom([order[before], order[Math.Min(before + 1, v.Length - 1)], before]);
        ArrayPool<int>.Shared.Return(order);
    }

    private static int[] Ordered<T>(Strided<T> v) where T : unmanaged, INumber<T>
    {
        int n = v.Length;
        double[] keys = ArrayPool<double>.Shared.Rent(n);
        int[] order = ArrayPool<int>.Shared.Rent(n);
        v.CopyTo(keys);
        Order.ArgSort(keys.AsSpan(0, n), order.AsSpan(0, n));
        ArrayPool<double>.Shared.Return(keys);
        return order;
    }
}
