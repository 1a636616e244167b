using System;

namespace Objectives;

/// <summary>Rows that are in memory, of elements that no kernel reads.</summary>
internal sealed class MemorySource<T> : IChunkSource<T>
    where T : struct
{
    private readonly ReadOnlyMemory<T> _memory;
    private readonly int[] _shape;
    private readonly int _rowLength;

    /// <exception cref="ArgumentException">The shape has another number of elements than the memory.</exception>
    public MemorySource(ReadOnlyMemory<T> memory, ReadOnlySpan<int> shape)
    {
        (_memory, _shape) = (new DataArray<T>(memory, shape).Memory, shape.ToArray());
        _rowLength = Objectives.Shape.Count(shape[1..]);
    }

    public ReadOnlySpan<int> Shape => _shape;

    public ChunkAccess Access => ChunkAccess.Concurrent;

    public int Read(int firstRow, Span<T> destination)
    {
        _memory.Span.Slice(firstRow * _rowLength, destination.Length).CopyTo(destination);
        return destination.Length / _rowLength;
    }
}
