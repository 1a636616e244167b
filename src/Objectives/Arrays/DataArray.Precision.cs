using System;

namespace Objectives;

public static partial class DataArray
{
    /// <summary>
    /// The data in single precision: a copy with every element rounded to the nearest <c>float</c>. Elements beyond the range of
    /// <c>float</c> become infinite.
    /// </summary>
    /// <remarks>Arrays, vectors and matrices of <c>double</c> convert implicitly to the argument: <c>DataArray.Single(features)</c>.</remarks>
    /// <param name="data">Data of any shape; the default value stays the default value.</param>
    public static DataArray<float> Single(DataArray<double> data) =>
        data.IsDefault ? default : new(Array.ConvertAll(data.ToArray(), x => (float)x), data.Shape);

    /// <summary>The data in double precision: an exact copy. Rows of a source are widened when they come, and stay <c>float</c> where they are.</summary>
    /// <remarks>Arrays of <c>float</c> convert implicitly to the argument: <c>DataArray.Double(features)</c>.</remarks>
    /// <param name="data">Data of any shape; the default value stays the default value.</param>
    public static DataArray<double> Double(DataArray<float> data) =>
        data.IsDefault ? default : data.Source is { } source ? new(new WideningSource<float, double>(source)) : new(Array.ConvertAll(data.ToArray(), x => (double)x), data.Shape);

    /// <summary>Rows that stay in 16 bits and are widened, exactly, whenever an evaluation passes over the samples.</summary>
    /// <remarks>Arrays of <c>Half</c> convert implicitly.</remarks>
    /// <typeparam name="T">The type computed with: <c>double</c> or <c>float</c>.</typeparam>
    /// <param name="source">The rows: a mapped file of 16-bit numbers, for instance.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="InvalidOperationException">T is neither <c>double</c> nor <c>float</c>.</exception>
    public static DataArray<T> FromHalf<T>(IChunkSource<Half> source)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(source);
        return typeof(T) == typeof(double) || typeof(T) == typeof(float) ? new(new WideningSource<Half, T>(source))
            : throw new InvalidOperationException($"Half is widened to double or float; {typeof(T).Name} are expected.");
    }

    /// <summary>Flat row-major memory of 16-bit numbers with a shape, referred to without copying and widened, exactly, whenever an evaluation passes over the samples.</summary>
    /// <typeparam name="T">The type computed with: <c>double</c> or <c>float</c>.</typeparam>
    /// <param name="memory">The elements, the last axis contiguous.</param>
    /// <param name="shape">The lengths of the axes, one to four.</param>
    /// <exception cref="ArgumentException">There is no axis or are more than four, or their product is not the number of elements.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    /// <exception cref="InvalidOperationException">T is neither <c>double</c> nor <c>float</c>.</exception>
    public static DataArray<T> FromHalf<T>(ReadOnlyMemory<Half> memory, params ReadOnlySpan<int> shape)
        where T : unmanaged => FromHalf<T>(new MemorySource<Half>(memory, shape));
}

public readonly partial struct DataArray<T>
{
    /// <summary>Refers to an array of 16-bit numbers of rank 1, which are widened to <c>double</c> or <c>float</c> when they are computed with.</summary>
    /// <param name="array">The elements, or null for the default value.</param>
    /// <exception cref="InvalidOperationException">T is neither <c>double</c> nor <c>float</c>.</exception>
    public static implicit operator DataArray<T>(Half[]? array) => array is null ? default : Widened(array, [array.Length]);

    /// <summary>Refers to an array of 16-bit numbers of rank 2, which are widened to <c>double</c> or <c>float</c> when they are computed with.</summary>
    /// <param name="array">The elements, or null for the default value.</param>
    /// <exception cref="InvalidOperationException">T is neither <c>double</c> nor <c>float</c>.</exception>
    public static implicit operator DataArray<T>(Half[,]? array) =>
        array is null ? default : Widened(new ArrayMemory<Half>(array).Memory, [array.GetLength(0), array.GetLength(1)]);

    private static DataArray<T> Widened(ReadOnlyMemory<Half> memory, ReadOnlySpan<int> shape)
    {
        object source = typeof(T) == typeof(double) ? new WideningSource<Half, double>(new MemorySource<Half>(memory, shape))
            : typeof(T) == typeof(float) ? new WideningSource<Half, float>(new MemorySource<Half>(memory, shape))
            : throw new InvalidOperationException($"Half is widened to double or float; {typeof(T).Name} are expected.");
        return new((IChunkSource<T>)source);
    }
}
