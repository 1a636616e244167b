using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Objectives;

/// <summary>The elements of an array of any rank, in row-major order, as memory; nothing is copied.</summary>
internal sealed class ArrayMemory<T>(Array array) : MemoryManager<T>
    where T : struct
{
    // An array of value types has exactly its static element type, so that the reinterpretation of the first byte is sound.
    public override Span<T> GetSpan() =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);

    public override unsafe MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elementIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementIndex, array.Length);
        var handle = GCHandle.Alloc(array, GCHandleType.Pinned);
        ref T first = ref MemoryMarshal.GetReference(GetSpan());
        return new MemoryHandle(Unsafe.AsPointer(ref Unsafe.Add(ref first, elementIndex)), handle);
    }

    // The handle given out by Pin frees itself.
    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
