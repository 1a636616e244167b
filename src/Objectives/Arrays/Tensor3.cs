using System;
using System.Diagnostics;

namespace Objectives;

/// <summary>A tensor of <c>double</c> with three axes: a view of memory with three strides, which is never written through.</summary>
/// <remarks>
/// Conversions from arrays refer to the array and copy nothing; neither do the matrices along the first axis. The default value is
/// the empty tensor of shape [0, 0, 0]. All operators act element by element, and a scalar counts as a tensor of the other
/// operand's shape; different shapes are an <see cref="ArgumentException"/> that names both.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct Tensor3
{
    private readonly StridedMemory elements;

    /// <summary>A view of contiguous row-major memory.</summary>
    /// <param name="memory">As many elements as the product of the lengths.</param>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    /// <exception cref="ArgumentException">The memory has another number of elements.</exception>
    public Tensor3(ReadOnlyMemory<double> memory, int length0, int length1, int length2)
        : this(new StridedMemory(memory, length0, length1, length2))
    {
    }

    /// <summary>A strided view: element (i, j, k) is <c>memory[i * stride0 + j * stride1 + k * stride2]</c>.</summary>
    /// <param name="memory">The memory, beginning with the first element.</param>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <param name="stride0">The distance from an index of the first axis to the next.</param>
    /// <param name="stride1">The distance from an index of the second axis to the next.</param>
    /// <param name="stride2">The distance from an index of the third axis to the next.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length or a stride is negative.</exception>
    /// <exception cref="ArgumentException">The memory is too short for the shape and the strides.</exception>
    public Tensor3(ReadOnlyMemory<double> memory, int length0, int length1, int length2, int stride0, int stride1, int stride2)
        : this(new StridedMemory(memory, [length0, length1, length2], [stride0, stride1, stride2]))
    {
    }

    internal Tensor3(StridedMemory elements) => this.elements = elements;

    /// <summary>The number of elements over all axes.</summary>
    public int Length => Elements.Count;

    // The default value has no axes yet.
    private StridedMemory Elements => elements.Rank == 0 ? new StridedMemory(default, 0, 0, 0) : elements;

    /// <summary>The element at three indices.</summary>
    /// <param name="i">The index of the first axis, from 0.</param>
    /// <param name="j">The index of the second axis, from 0.</param>
    /// <param name="k">The index of the third axis, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside of its axis.</exception>
    public double this[int i, int j, int k] => Elements[i, j, k];

    /// <summary>The matrix at an index of the first axis, as a view.</summary>
    /// <param name="i">The index, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside of the axis.</exception>
    public Matrix this[int i]
    {
        get
        {
            StridedMemory rest = Elements.At(i);
            return new Matrix(rest.Memory, rest.Lengths[0], rest.Lengths[1], rest.Strides[0], rest.Strides[1]);
        }
    }

    /// <summary>The matrix at an index of the first axis that may count from the end, as in <c>T[^1]</c>.</summary>
    /// <param name="i">The index.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside of the axis.</exception>
    public Matrix this[Index i] => this[i.GetOffset(GetLength(0))];

    /// <summary>A range of the first axis, as a view.</summary>
    /// <param name="range">The range.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the axis.</exception>
    public Tensor3 this[Range range] => new(Elements.Slice(range));

    /// <summary>The tensor with element e(i, j, k) at the index (i, j, k).</summary>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <param name="e">The element at an index; it is called in row-major order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor3 From(int length0, int length1, int length2, Func<int, int, int, double> e)
    {
        Shape.RequireCount(length0, nameof(length0));
        Shape.RequireCount(length1, nameof(length1));
        Shape.RequireCount(length2, nameof(length2));
        ArgumentNullException.ThrowIfNull(e);
        var values = new double[Shape.Count(length0, length1, length2)];
        int offset = 0;
        for (int i = 0; i < length0; i++)
        {
            for (int j = 0; j < length1; j++)
            {
                for (int k = 0; k < length2; k++)
                    values[offset++] = e(i, j, k);
            }
        }
        return new(values, length0, length1, length2);
    }

    /// <summary>A tensor that refers to the array, without copying.</summary>
    /// <param name="array">The elements.</param>
    /// <exception cref="ArgumentNullException">The array is null.</exception>
    public static implicit operator Tensor3(double[,,] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(new ArrayMemory<double>(array).Memory, array.GetLength(0), array.GetLength(1), array.GetLength(2));
    }

    /// <summary>A tensor that refers to the data, without copying.</summary>
    /// <param name="data">An array of rank 3.</param>
    /// <exception cref="ArgumentException">The rank is not 3.</exception>
    public static implicit operator Tensor3(DataArray<double> data)
    {
        if (data.Rank != 3)
            throw new ArgumentException($"A Tensor3 has rank 3, but the shape of the data is {Shape.Of(data.Shape)}.", nameof(data));
        return new(new StridedMemory(data.Memory, data.Shape));
    }

    /// <summary>Data of rank 3; contiguous row-major elements are referred to, others are copied.</summary>
    /// <param name="t">The tensor.</param>
    public static implicit operator DataArray<double>(Tensor3 t) => t.Elements.ToData();

    /// <summary>
    /// Data for an objective in single precision: a copy with every element rounded to the nearest <c>float</c>. Elements beyond the range
    /// of <c>float</c> become infinite.
    /// </summary>
    /// <param name="t">The tensor.</param>
    public static implicit operator DataArray<float>(Tensor3 t) => DataArray.Single(t);

    /// <summary>The length of an axis.</summary>
    /// <param name="axis">The axis, 0 to 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public int GetLength(int axis) => Elements.GetLength(axis);

    /// <summary>A copy of the elements.</summary>
    public double[,,] ToArray()
    {
        var array = new double[GetLength(0), GetLength(1), GetLength(2)];
        for (int i = 0; i < GetLength(0); i++)
        {
            for (int j = 0; j < GetLength(1); j++)
            {
                for (int k = 0; k < GetLength(2); k++)
                    array[i, j, k] = this[i, j, k];
            }
        }
        return array;
    }

    /// <summary>Copies the elements, in row-major order, to the beginning of a span.</summary>
    /// <param name="destination">At least <see cref="Length"/> elements.</param>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public void CopyTo(Span<double> destination) => Elements.CopyTo(destination);

    /// <summary>Enumerates the matrices along the first axis.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The elements in nested brackets, at most ten along each axis, in the invariant culture.</summary>
    public override string ToString() => Elements.ToString();

    /// <summary>The enumerator of the matrices along the first axis of a <see cref="Tensor3"/>.</summary>
    public struct Enumerator
    {
        private readonly Tensor3 tensor;
        private int index;

        internal Enumerator(Tensor3 tensor)
        {
            this.tensor = tensor;
            index = -1;
        }

        /// <summary>The current matrix, as a view.</summary>
        public readonly Matrix Current => tensor[index];

        /// <summary>Goes to the next matrix.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++index < tensor.GetLength(0);
    }
}
