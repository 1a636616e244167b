using System;
using System.Diagnostics;
using System.Globalization;

namespace Objectives;

/// <summary>A vector of which only some elements are kept; all others are zero. It refers to memory, as <see cref="Vector"/> does.</summary>
/// <remarks>
/// A row of a <see cref="SparseMatrix"/>, as a term sees it for a <c>[Sample("d")] SparseVector x</c>. It may stand in products with vectors, matrices
/// and numbers, in sums over its elements and in functions that keep zero: what these cost depends on the elements kept alone.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct SparseVector
{
    /// <summary>Refers to the elements kept.</summary>
    /// <param name="length">The number of elements, those not kept among them.</param>
    /// <param name="indices">The places of the elements kept, ascending.</param>
    /// <param name="values">The elements kept.</param>
    /// <exception cref="ArgumentException">There are not as many values as indices; the indices do not ascend, or leave the vector.</exception>
    public SparseVector(int length, ReadOnlyMemory<int> indices, ReadOnlyMemory<double> values)
    {
        if (indices.Length != values.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {indices.Length} indices and {values.Length} values; each element kept has one of both."), nameof(values));
        var places = indices.Span;
        for (int k = 0; k < places.Length; k++)
            if ((uint)places[k] >= (uint)length || (k > 0 && places[k] <= places[k - 1]))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The index {k} is {places[k]}; indices ascend, from 0 to {length - 1}."), nameof(indices));
        (Length, Indices, Values) = (length, indices, values);
    }

    /// <summary>The number of elements, those not kept among them.</summary>
    public int Length { get; }

    /// <summary>The places of the elements kept, ascending.</summary>
    public ReadOnlyMemory<int> Indices { get; }

    /// <summary>The elements kept.</summary>
    public ReadOnlyMemory<double> Values { get; }

    /// <summary>How many elements are kept.</summary>
    public int Count => Values.Length;

    /// <summary>An element: zero where none is kept.</summary>
    /// <param name="i">Its place, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public double this[int i]
    {
        get
        {
            Shape.RequireIndex(i, Length, nameof(i));
            int kept = Indices.Span.BinarySearch(i);
            return kept >= 0 ? Values.Span[kept] : 0;
        }
    }

    /// <summary>All elements, zeros among them.</summary>
    public double[] ToArray()
    {
        var all = new double[Length];
        for (int k = 0; k < Count; k++)
            all[Indices.Span[k]] = Values.Span[k];
        return all;
    }

    /// <summary>The length and the number of elements kept.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"SparseVector[{Length}], {Count} kept");

    /// <summary>A function of the elements kept; of zero it must be zero.</summary>
    internal SparseVector Select(Func<double, double> function)
    {
        var values = new double[Count];
        for (int k = 0; k < values.Length; k++)
            values[k] = function(Values.Span[k]);
        return new(Length, Indices, values);
    }
}
