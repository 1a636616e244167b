using System;
using System.Linq;

namespace Objectives;

/// <summary>Elements in order. Equal ones are taken in the order of their indices, NaN last.</summary>
public static partial class Functions
{
    /// <summary>The elements in ascending order.</summary>
    /// <param name="v">The vector.</param>
    public static Vector Sort(Vector v) => Taken(v, ArgSort(v));

    /// <summary>The elements in descending order.</summary>
    /// <param name="v">The vector.</param>
    public static Vector SortDescending(Vector v) => Taken(v, ArgSort(-v));

    /// <summary>The indices of the elements in ascending order, equal elements by index, NaN last: <c>v[ArgSort(v)[0]]</c> is the smallest. It has no derivative.</summary>
    /// <param name="v">The vector.</param>
    public static int[] ArgSort(Vector v) => [.. Enumerable.Range(0, v.Length).OrderBy(i => double.IsNaN(v[i])).ThenBy(i => v[i])];

    /// <summary>The place of each element in ascending order, from 0: <c>Sort(v)[Rank(v)[i]]</c> is <c>v[i]</c>. It has no derivative.</summary>
    /// <param name="v">The vector.</param>
    public static int[] Rank(Vector v)
    {
        int[] ranks = new int[v.Length], order = ArgSort(v);
        for (int place = 0; place < order.Length; place++)
            ranks[order[place]] = place;
        return ranks;
    }

    /// <summary>The k largest elements, in descending order.</summary>
    /// <param name="v">The vector, of k elements at least.</param>
    /// <param name="k">How many.</param>
    /// <exception cref="ArgumentException">The vector has fewer elements.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Vector TopK(Vector v, int k) => First(SortDescending(v), k, nameof(TopK));

    /// <summary>The k smallest elements, in ascending order.</summary>
    /// <inheritdoc cref="TopK(Vector, int)"/>
    public static Vector BottomK(Vector v, int k) => First(Sort(v), k, nameof(BottomK));

    /// <summary>
    /// The q-quantile: between the two elements in ascending order at the places around (n − 1)·q, linearly. NaN where q is not from 0 to 1.
    /// </summary>
    /// <remarks>Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996), definition 7.</remarks>
    /// <param name="v">The vector, of one element at least.</param>
    /// <param name="q">From 0, the smallest element, to 1, the largest.</param>
    /// <exception cref="ArgumentException">The vector is empty.</exception>
    public static double Quantile(Vector v, double q)
    {
        RequireElements(v.Length, nameof(Quantile), nameof(v));
        if (!(q >= 0 && q <= 1))
            return double.NaN;
        var sorted = Sort(v);
        double place = (v.Length - 1) * q;
        int before = (int)Math.Floor(place), after = Math.Min(before + 1, v.Length - 1);
        return sorted[before] + ((place - before) * (sorted[after] - sorted[before]));
    }

    /// <summary>The element in the middle; the mean of the two there if the length is even.</summary>
    /// <param name="v">The vector, of one element at least.</param>
    /// <exception cref="ArgumentException">The vector is empty.</exception>
    public static double Median(Vector v) => Quantile(v, 0.5);

    private static Vector Taken(Vector v, int[] places) => Vector.From(v.Length, i => v[places[i]]);

    private static Vector First(Vector v, int k, string function)
    {
        Shape.RequireCount(k, nameof(k));
        return k <= v.Length ? v[..k] : throw new ArgumentException($"{function} is asked for {k} of {v.Length} elements; k is at most {v.Length}.", nameof(k));
    }
}
