using System;

namespace Objectives;

/// <summary>Creates <see cref="DataArray{T}"/> values.</summary>
public static partial class DataArray
{
    /// <summary>Data of rank 1 with a copy of the elements; this is what <c>[a, b, c]</c> calls.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="elements">The elements.</param>
    public static DataArray<T> Create<T>(ReadOnlySpan<T> elements)
        where T : struct => new(elements.ToArray(), [elements.Length]);

    /// <summary>Flat row-major memory with a shape, referred to without copying.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="memory">The elements, the last axis contiguous.</param>
    /// <param name="shape">The lengths of the axes, one to four.</param>
    /// <exception cref="ArgumentException">There is no axis or are more than four, or their product is not the number of elements.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static DataArray<T> From<T>(ReadOnlyMemory<T> memory, params ReadOnlySpan<int> shape)
        where T : struct => new(memory, shape);

    /// <inheritdoc cref="From{T}(ReadOnlyMemory{T}, ReadOnlySpan{int})"/>
    public static DataArray<T> From<T>(Memory<T> memory, params ReadOnlySpan<int> shape)
        where T : struct => new(memory, shape);

    /// <inheritdoc cref="From{T}(ReadOnlyMemory{T}, ReadOnlySpan{int})"/>
    /// <exception cref="ArgumentNullException">The array is null.</exception>
    public static DataArray<T> From<T>(T[] memory, params ReadOnlySpan<int> shape)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(memory);
        return new(memory, shape);
    }
}
