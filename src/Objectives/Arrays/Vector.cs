using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Objectives;

/// <summary>A vector of <c>double</c>: a view of memory with a stride, which is never written through.</summary>
/// <remarks>
/// Conversions from arrays refer to the array and copy nothing. The default value is the empty vector. Operators act
/// element by element, and a scalar counts as a vector of the other operand's length; different lengths are an
/// <see cref="ArgumentException"/> that names both.
/// </remarks>
[CollectionBuilder(typeof(Vector), nameof(Create))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct Vector : IEnumerable<double>
{
    private readonly ReadOnlyMemory<double> memory;
    private readonly int stride;

    /// <summary>A view of contiguous memory.</summary>
    /// <param name="memory">The elements.</param>
    public Vector(ReadOnlyMemory<double> memory)
        : this(memory, memory.Length, 1)
    {
    }

    /// <summary>A strided view: element i is <c>memory[i * stride]</c>.</summary>
    /// <param name="memory">The memory, beginning with the first element.</param>
    /// <param name="length">The number of elements.</param>
    /// <param name="stride">The distance from one element to the next; 0 repeats the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length or the stride is negative.</exception>
    /// <exception cref="ArgumentException">The memory is too short for the length and the stride.</exception>
    public Vector(ReadOnlyMemory<double> memory, int length, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegative(stride);
        if (length > 0 && (long)(length - 1) * stride >= memory.Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"A vector of length {length} and stride {stride} needs {((long)(length - 1) * stride) + 1} elements, but the memory has {memory.Length}."),
                nameof(memory));
        }
        this.memory = memory;
        this.stride = stride;
        Length = length;
    }

    /// <summary>The number of elements.</summary>
    public int Length { get; }

    /// <summary>Element i.</summary>
    /// <param name="i">The index, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">The index is not in <c>0 .. Length − 1</c>.</exception>
    public double this[int i]
    {
        get
        {
            Shape.RequireIndex(i, Length, "index");
            return memory.Span[i * stride];
        }
    }

    /// <summary>The element at an index that may count from the end, as in <c>v[^1]</c>.</summary>
    /// <param name="i">The index.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside of the vector.</exception>
    public double this[Index i] => this[i.GetOffset(Length)];

    /// <summary>The elements of a range, as a view.</summary>
    /// <param name="range">The range.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the vector.</exception>
    public Vector this[Range range]
    {
        get
        {
            (int offset, int length) = Shape.RequireRange(range, Length);
            return length == 0 ? default : new Vector(memory[(offset * stride)..], length, stride);
        }
    }

    /// <summary>The vector with element e(i) at index i.</summary>
    /// <param name="count">The number of elements.</param>
    /// <param name="e">The element at an index; it is called in order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Vector From(int count, Func<int, double> e)
    {
        Shape.RequireCount(count, nameof(count));
        ArgumentNullException.ThrowIfNull(e);
        var elements = new double[count];
        for (int i = 0; i < count; i++)
            elements[i] = e(i);
        return elements;
    }

    /// <summary>A vector with a copy of the elements; this is what <c>[a, b, c]</c> calls.</summary>
    /// <param name="elements">The elements.</param>
    public static Vector Create(ReadOnlySpan<double> elements) => new(elements.ToArray());

    /// <summary>A vector that refers to the array, without copying.</summary>
    /// <param name="array">The elements.</param>
    /// <exception cref="ArgumentNullException">The array is null.</exception>
    public static implicit operator Vector(double[] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(array);
    }

    /// <summary>A vector that refers to the data, without copying.</summary>
    /// <param name="data">An array of rank 1.</param>
    /// <exception cref="ArgumentException">The rank is not 1.</exception>
    public static implicit operator Vector(DataArray<double> data)
    {
        if (data.Rank != 1)
            throw new ArgumentException($"A vector has rank 1, but the shape of the data is {Shape.Of(data.Shape)}.", nameof(data));
        return new(data.Memory);
    }

    /// <summary>Data of rank 1; contiguous elements are referred to, strided ones are copied.</summary>
    /// <param name="v">The vector.</param>
    public static implicit operator DataArray<double>(Vector v) =>
        new(v.IsContiguous ? v.memory[..v.Length] : v.ToArray(), [v.Length]);

    /// <summary>
    /// Data for an objective in single precision: a copy with every element rounded to the nearest <c>float</c>. Elements beyond the range
    /// of <c>float</c> become infinite.
    /// </summary>
    /// <param name="v">The vector.</param>
    public static implicit operator DataArray<float>(Vector v) => DataArray.Single(v);

    /// <summary>A copy of the elements.</summary>
    public double[] ToArray()
    {
        var elements = new double[Length];
        CopyTo(elements);
        return elements;
    }

    /// <summary>Copies the elements to the beginning of a span.</summary>
    /// <param name="destination">At least <see cref="Length"/> elements.</param>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public void CopyTo(Span<double> destination)
    {
        if (destination.Length < Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The destination has {destination.Length} elements, but the vector has {Length}."), nameof(destination));
        }
        ReadOnlySpan<double> source = memory.Span;
        for (int i = 0; i < Length; i++)
            destination[i] = source[i * stride];
    }

    /// <summary>Enumerates the elements in order.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<double> IEnumerable<double>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The elements as <c>[1, 2.5, …]</c>, at most ten of them, in the invariant culture.</summary>
    public override string ToString()
    {
        const int Shown = 10;
        var text = new StringBuilder("[");
        for (int i = 0; i < Math.Min(Length, Shown); i++)
            text.Append(i == 0 ? "" : ", ").Append(this[i].ToString(CultureInfo.InvariantCulture));
        if (Length > Shown)
            text.Append(CultureInfo.InvariantCulture, $", … {Length} in all");
        return text.Append(']').ToString();
    }

    private bool IsContiguous => stride == 1 || Length <= 1;

    /// <summary>The enumerator of a <see cref="Vector"/>.</summary>
    public struct Enumerator : IEnumerator<double>
    {
        private readonly Vector vector;
        private int index;

        internal Enumerator(Vector vector)
        {
            this.vector = vector;
            index = -1;
        }

        /// <summary>The current element.</summary>
        public readonly double Current => vector[index];

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next element.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++index < vector.Length;

        /// <summary>Goes back before the first element.</summary>
        public void Reset() => index = -1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
