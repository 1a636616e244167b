using System;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Objectives;

/// <summary>Data handed to an objective: a block of row-major memory with a shape of one to four axes.</summary>
/// <remarks>
/// Everything that is contiguous converts implicitly and is referred to, never copied; jagged arrays and strided vectors, matrices and
/// tensors are copied into one block. Memory without a shape has rank 1; <see cref="DataArray.From{T}(ReadOnlyMemory{T}, ReadOnlySpan{int})"/> gives
/// it another. A null array converts to the default value, which <see cref="IsDefault"/> tells from an empty array.
/// </remarks>
/// <typeparam name="T">The element type: <c>double</c>, <c>float</c>, <c>int</c>, <c>bool</c>, an enum.</typeparam>
[CollectionBuilder(typeof(DataArray), nameof(DataArray.Create))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct DataArray<T>
    where T : struct
{
    private const int MaximumRank = 4;
    private readonly Lengths lengths;
    private readonly ReadOnlyMemory<T> memory;

    internal DataArray(ReadOnlyMemory<T> memory, ReadOnlySpan<int> shape)
    {
        Rank = RequireShape(shape, ref lengths);
        Int128 product = 1;
        foreach (int length in shape)
            product *= length;
        if (product != memory.Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The shape {Objectives.Shape.Of(shape)} has {product} elements, but the memory has {memory.Length}."), nameof(shape));
        }
        this.memory = memory;
    }

    private DataArray(SparseMatrix sparse)
    {
        Sparse = sparse;
        lengths[0] = sparse.RowCount;
        lengths[1] = sparse.ColumnCount;
        Rank = 2;
    }

    /// <summary>The number of axes; 0 only for the default value.</summary>
    public int Rank { get; }

    /// <summary>All elements in row-major order; a copy with zeros, made anew, where the data are sparse; all rows, read anew, of a source.</summary>
    public ReadOnlyMemory<T> Memory => Source is not null ? ReadRows() : Sparse is null ? memory : Array.ConvertAll(Sparse.ToArray(), Rounded);

    /// <summary>The number of elements over all axes.</summary>
    /// <exception cref="ArgumentException">A source or sparse rows have more than an array can.</exception>
    public int Length => Source is null && Sparse is null ? memory.Length : Objectives.Shape.Count(Shape);

    /// <summary>The sparse rows that the data are; null for all other data.</summary>
    internal SparseMatrix? Sparse { get; }

    /// <summary>What delivers the rows, for data that are not in memory; null for all other data.</summary>
    internal IChunkSource<T>? Source { get; }

    /// <summary>A number of sparse rows as an element.</summary>
    internal static T Rounded(double value) => typeof(T) == typeof(double) ? (T)(object)value
        : typeof(T) == typeof(float) ? (T)(object)(float)value
        : throw new InvalidOperationException($"A SparseMatrix has real elements; {typeof(T).Name} are expected.");

    /// <summary>Whether this is the default value, as converted from null: no data, rather than empty data.</summary>
    public bool IsDefault => Rank == 0;

    /// <summary>The lengths of the axes.</summary>
    [UnscopedRef]
    internal ReadOnlySpan<int> Shape => ((ReadOnlySpan<int>)lengths)[..Rank];

    /// <summary>The element at an index of an array of rank 1.</summary>
    /// <param name="i">The index, from 0.</param>
    /// <exception cref="InvalidOperationException">The rank is another.</exception>
    /// <exception cref="IndexOutOfRangeException">The index is outside of the axis.</exception>
    public T this[int i] => At([i]);

    /// <summary>The element at an index of an array of rank 2.</summary>
    /// <param name="i">The index on the first axis, from 0.</param>
    /// <param name="j">The index on the second axis, from 0.</param>
    /// <exception cref="InvalidOperationException">The rank is another.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside of its axis.</exception>
    public T this[int i, int j] => At([i, j]);

    /// <summary>The element at an index of an array of rank 3.</summary>
    /// <param name="i">The index on the first axis, from 0.</param>
    /// <param name="j">The index on the second axis, from 0.</param>
    /// <param name="k">The index on the third axis, from 0.</param>
    /// <exception cref="InvalidOperationException">The rank is another.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside of its axis.</exception>
    public T this[int i, int j, int k] => At([i, j, k]);

    /// <summary>The element at an index of an array of rank 4.</summary>
    /// <param name="i">The index on the first axis, from 0.</param>
    /// <param name="j">The index on the second axis, from 0.</param>
    /// <param name="k">The index on the third axis, from 0.</param>
    /// <param name="l">The index on the fourth axis, from 0.</param>
    /// <exception cref="InvalidOperationException">The rank is another.</exception>
    /// <exception cref="IndexOutOfRangeException">An index is outside of its axis.</exception>
    public T this[int i, int j, int k, int l] => At([i, j, k, l]);

    /// <summary>Refers to an array of rank 1.</summary>
    /// <param name="array">The elements, or null for the default value.</param>
    public static implicit operator DataArray<T>(T[]? array) =>
        array is null ? default : new(array, [array.Length]);

    /// <summary>Refers to an array of rank 2.</summary>
    /// <param name="array">The elements, or null for the default value.</param>
    public static implicit operator DataArray<T>(T[,]? array) => FromArray(array);

    /// <summary>Refers to an array of rank 3.</summary>
    /// <param name="array">The elements, or null for the default value.</param>
    public static implicit operator DataArray<T>(T[,,]? array) => FromArray(array);

    /// <summary>Refers to an array of rank 4.</summary>
    /// <param name="array">The elements, or null for the default value.</param>
    public static implicit operator DataArray<T>(T[,,,]? array) => FromArray(array);

    /// <summary>Refers to memory as an array of rank 1.</summary>
    /// <param name="memory">The elements.</param>
    public static implicit operator DataArray<T>(ReadOnlyMemory<T> memory) => new(memory, [memory.Length]);

    /// <summary>Refers to memory as an array of rank 1.</summary>
    /// <param name="memory">The elements.</param>
    public static implicit operator DataArray<T>(Memory<T> memory) => new(memory, [memory.Length]);

    /// <summary>Refers to sparse rows; a field that is no <see cref="SparseVector"/> of each sample copies them with their zeros.</summary>
    /// <param name="matrix">The rows, or null for the default value.</param>
    public static implicit operator DataArray<T>(SparseMatrix? matrix) => matrix is null ? default : new(matrix);

    /// <summary>The length of an axis.</summary>
    /// <param name="axis">The axis, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The axis is not below the rank.</exception>
    public int GetLength(int axis)
    {
        if ((uint)axis >= (uint)Rank)
        {
            throw new ArgumentOutOfRangeException(nameof(axis), axis,
                string.Create(CultureInfo.InvariantCulture, $"The axis must be at least 0 and below the rank {Rank}."));
        }
        return lengths[axis];
    }

    /// <summary>A copy of all elements in row-major order.</summary>
    public T[] ToArray() => Memory.ToArray();

    /// <summary>Copies all elements, in row-major order, to the beginning of a span.</summary>
    /// <param name="destination">At least <see cref="Length"/> elements.</param>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public void CopyTo(Span<T> destination)
    {
        if (destination.Length < Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The destination has {destination.Length} elements, but the data of shape {Objectives.Shape.Of(Shape)} have {Length}."), nameof(destination));
        }
        Memory.Span.CopyTo(destination);
    }

    /// <summary>Enumerates all elements in row-major order.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Memory.Span.GetEnumerator();

    /// <summary>The element type and the shape, as in <c>Double[100, 3]</c>.</summary>
    public override string ToString() => typeof(T).Name + (IsDefault ? " (no data)" : Objectives.Shape.Of(Shape));

    /// <summary>The rank of a shape, whose lengths are set; its rank and lengths are checked.</summary>
    private static int RequireShape(ReadOnlySpan<int> shape, ref Lengths lengths)
    {
        if (shape.Length is 0 or > MaximumRank)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"Data have one to {MaximumRank} axes, but the shape {Objectives.Shape.Of(shape)} has {shape.Length}."), nameof(shape));
        }
        for (int axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] < 0)
                throw new ArgumentOutOfRangeException(nameof(shape), shape[axis], $"A length in the shape {Objectives.Shape.Of(shape)} is negative.");
            lengths[axis] = shape[axis];
        }
        return shape.Length;
    }

    private static DataArray<T> FromArray(Array? array)
    {
        if (array is null)
            return default;
        Span<int> shape = stackalloc int[array.Rank];
        for (int axis = 0; axis < shape.Length; axis++)
            shape[axis] = array.GetLength(axis);
        return new(new ArrayMemory<T>(array).Memory, shape);
    }

    private T At(ReadOnlySpan<int> index)
    {
        if (index.Length != Rank)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"{index.Length} indices were given to data of rank {Rank}; give one for each axis."));
        }
        int offset = 0;
        for (int axis = 0; axis < index.Length; axis++)
        {
            Objectives.Shape.RequireIndex(index[axis], lengths[axis], "index");
            // Of a source only the row is read.
            offset = axis == 0 && Source is not null ? 0 : (offset * lengths[axis]) + index[axis];
        }
        return Source is null ? Memory.Span[offset] : ReadRow(index[0])[offset];
    }

    [InlineArray(MaximumRank)]
    private struct Lengths
    {
        private int first;
    }
}
