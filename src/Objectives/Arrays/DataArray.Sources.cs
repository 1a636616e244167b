using System;

namespace Objectives;

public static partial class DataArray
{
    /// <summary>
    /// Rows that a source delivers chunk by chunk, whenever an evaluation passes over the samples. Bound to anything but a sample field or weights
    /// without a set's name, or beside ragged or sparse samples, all rows are read once and kept.
    /// </summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="source">The rows.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="ArgumentException">Its shape has no axis or more than four.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length in its shape is negative.</exception>
    public static DataArray<T> From<T>(IChunkSource<T> source)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(source);
    }
}

public readonly partial struct DataArray<T>
{
    internal DataArray(IChunkSource<T> source)
    {
        Rank = RequireShape(source.Shape, ref lengths);
        Source = source;
    }

    /// <summary>Refers to rows that are delivered chunk by chunk.</summary>
    /// <param name="source">The rows, or null for the default value.</param>
    /// <exception cref="ArgumentException">Its shape has no axis or more than four.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length in its shape is negative.</exception>
    public static implicit operator DataArray<T>(ChunkSource<T>? source) => source is null ? default : new(source);

    /// <summary>One row, read anew.</summary>
    private T[] ReadRow(int row)
    {
        var elements = new T[Objectives.Shape.Count(Shape[1..])];
        Source!.ReadAll(row, elements.Length, elements);
        return elements;
    }

    /// <summary>All rows, read anew.</summary>
    private T[] ReadRows()
    {
        var elements = new T[Length];
        if (elements.Length > 0)
            Source!.ReadAll(0, elements.Length / lengths[0], elements);
        return elements;
    }
}
