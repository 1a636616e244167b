using System;
using System.Diagnostics;

namespace Objectives;

/// <summary>A tensor of <c>double</c> with four axes: a view of memory with four strides, which is never written through.</summary>
/// <remarks>
/// Conversions from arrays refer to the array and copy nothing; neither do the tensors of rank 3 along the first axis. The default value is
/// the empty tensor of shape [0, 0, 0, 0]. All operators act element by element, and a scalar counts as a tensor of the other
/// operand's shape; different shapes are an <see cref="ArgumentException"/> that names both.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct Tensor4
{
    private readonly StridedMemory elements;

    /// <summary>A view of contiguous row-major memory.</summary>
    /// <param name="memory">As many elements as the product of the lengths.</param>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <param name="length3">The length of the fourth axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    /// <exception cref="ArgumentException">The memory has another number of elements.</exception>
    public Tensor4(ReadOnlyMemory<double> memory, int length0, int length1, int length2, int length3)
        : this(new StridedMemory(memory, length0, length1, length2, length3))
    {
    }

    /// <summary>A strided view: element (i, j, k, l) is <c>memory[i * stride0 + j * stride1 + k * stride2 + l * stride3]</c>.</summary>
    /// <param name="memory">The memory, beginning with the first element.</param>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <param name="length3">The length of the fourth axis.</param>
    /// <param name="stride0">The distance from an index of the first axis to the next.</param>
    /// <param name="stride1">The distance from an index of the second axis to the next.</param>
    /// <param name="stride2">The distance from an index of the third axis to the next.</param>
    /// <param name="stride3">The distance from an index of the fourth axis to the next.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length or a stride is negative.</exception>
    /// <exception cref="ArgumentException">The memory is too short for the shape and the strides.</exception>
    public Tensor4(ReadOnlyMemory<double> memory, int length0, int length1, int length2, int length3, int stride0, int stride1, int stride2, int stride3)
        : this(new StridedMemory(memory, [length0, length1, length2, length3], [stride0, stride1, stride2, stride3]))
    {
    }

    internal Tensor4(StridedMemory elements) => this.elements = elements;

    /// <summary>The number of elements over all axes.</summary>
    public int Length => Elements.Count;

    // The default value has no axes yet.
    private StridedMemory Elements => elements.Rank == 0 ? new StridedMemory(default, 0, 0, 0, 0) : elements;

    /// <summary>The element at four indices.</summary>
    /// <param name="i">The index of the first axis, from 0.</param>
    /// <param name="j">The index of the second axis, from 0.</param>
    /// <param name="k">The index of the third axis, from 0.</param>
    /// <param name="l">The index of the fourth axis, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside of its axis.</exception>
    public double this[int i, int j, int k, int l] => Elements[i, j, k, l];

    /// <summary>The tensor of rank 3 at an index of the first axis, as a view.</summary>
    /// <param name="i">The index, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside of the axis.</exception>
    public Tensor3 this[int i] => new(Elements.At(i));

    /// <summary>The tensor of rank 3 at an index of the first axis that may count from the end, as in <c>T[^1]</c>.</summary>
    /// <param name="i">The index.</param>
    /// <exception cref="IndexOutOfRangeException">The index is outside of the axis.</exception>
    public Tensor3 this[Index i] => this[i.GetOffset(GetLength(0))];

    /// <summary>A range of the first axis, as a view.</summary>
    /// <param name="range">The range.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the axis.</exception>
    public Tensor4 this[Range range] => new(Elements.Slice(range));

    /// <summary>The tensor with element e(i, j, k, l) at the index (i, j, k, l).</summary>
    /// <param name="length0">The length of the first axis.</param>
    /// <param name="length1">The length of the second axis.</param>
    /// <param name="length2">The length of the third axis.</param>
    /// <param name="length3">The length of the fourth axis.</param>
    /// <param name="e">The element at an index; it is called in row-major order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static Tensor4 From(int length0, int length1, int length2, int length3, Func<int, int, int, int, double> e)
    {
        Shape.RequireCount(length0, nameof(length0));
        Shape.RequireCount(length1, nameof(length1));
        Shape.RequireCount(length2, nameof(length2));
        Shape.RequireCount(length3, nameof(length3));
        ArgumentNullException.ThrowIfNull(e);
        var values = new double[Shape.Count(length0, length1, length2, length3)];
        int offset = 0;
        for (int i = 0; i < length0; i++)
        {
            for (int j = 0; j < length1; j++)
            {
                for (int k = 0; k < length2; k++)
                {
                    for (int l = 0; l < length3; l++)
                        values[offset++] = e(i, j, k, l);
                }
            }
        }
        return new(values, length0, length1, length2, length3);
    }

    /// <summary>A tensor that refers to the array, without copying.</summary>
    /// <param name="array">The elements.</param>
    /// <exception cref="ArgumentNullException">The array is null.</exception>
    public static implicit operator Tensor4(double[,,,] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(new ArrayMemory<double>(array).Memory, array.GetLength(0), array.GetLength(1), array.GetLength(2), array.GetLength(3));
    }

    /// <summary>A tensor that refers to the data, without copying.</summary>
    /// <param name="data">An array of rank 4.</param>
    /// <exception cref="ArgumentException">The rank is not 4.</exception>
    public static implicit operator Tensor4(DataArray<double> data)
    {
        if (data.Rank != 4)
            throw new ArgumentException($"A Tensor4 has rank 4, but the shape of the data is {Shape.Of(data.Shape)}.", nameof(data));
        return new(new StridedMemory(data.Memory, data.Shape));
    }

    /// <summary>Data of rank 4; contiguous row-major elements are referred to, others are copied.</summary>
    /// <param name="t">The tensor.</param>
    public static implicit operator DataArray<double>(Tensor4 t) => t.Elements.ToData();

    /// <summary>
    /// Data for an objective in single precision: a copy with every element rounded to the nearest <c>float</c>. Elements beyond the range
    /// of <c>float</c> become infinite.
    /// </summary>
    /// <param name="t">The tensor.</param>
    public static implicit operator DataArray<float>(Tensor4 t) => DataArray.Single(t);

    /// <summary>The length of an axis.</summary>
    /// <param name="axis">The axis, 0 to 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public int GetLength(int axis) => Elements.GetLength(axis);

    /// <summary>A copy of the elements.</summary>
    public double[,,,] ToArray()
    {
        var array = new double[GetLength(0), GetLength(1), GetLength(2), GetLength(3)];
        for (int i = 0; i < GetLength(0); i++)
        {
            for (int j = 0; j < GetLength(1); j++)
            {
                for (int k = 0; k < GetLength(2); k++)
                {
                    for (int l = 0; l < GetLength(3); l++)
                        array[i, j, k, l] = this[i, j, k, l];
                }
            }
        }
        return array;
    }

    /// <summary>Copies the elements, in row-major order, to the beginning of a span.</summary>
    /// <param name="destination">At least <see cref="Length"/> elements.</param>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public void CopyTo(Span<double> destination) => Elements.CopyTo(destination);

    /// <summary>Enumerates the tensors of rank 3 along the first axis.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The elements in nested brackets, at most ten along each axis, in the invariant culture.</summary>
    public override string ToString() => Elements.ToString();

    /// <summary>The enumerator of the tensors of rank 3 along the first axis of a <see cref="Tensor4"/>.</summary>
    public struct Enumerator
    {
        private readonly Tensor4 tensor;
        private int index;

        internal Enumerator(Tensor4 tensor)
        {
            this.tensor = tensor;
            index = -1;
        }

        /// <summary>The current tensor of rank 3, as a view.</summary>
        public readonly Tensor3 Current => tensor[index];

        /// <summary>Goes to the next tensor of rank 3.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++index < tensor.GetLength(0);
    }
}
