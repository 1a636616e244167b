using System;
using System.Buffers;

namespace Objectives;

/// <summary>Elements of a mapped file as memory: not more than memory can have, and others when it is moved.</summary>
internal sealed unsafe class MappedMemory<T>(MappedFile file) : MemoryManager<T>
    where T : unmanaged
{
    private long _first;
    private int _length;

    /// <summary>The elements from one on.</summary>
    public ReadOnlyMemory<T> MoveTo(long first, int length)
    {
        (_first, _length) = (first, length);
        return Memory;
    }

    public override Span<T> GetSpan() => new((T*)file.First + _first, _length);

    // Mapped memory stays where it is.
    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elementIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementIndex, _length);
        return new((T*)file.First + _first + elementIndex);
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
