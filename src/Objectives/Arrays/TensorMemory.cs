using System;
using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Objectives;

/// <summary>The elements of a dense tensor, in row-major order, as memory; nothing is copied.</summary>
internal sealed class TensorMemory<T>(Tensor<T> tensor, int length) : MemoryManager<T>
    where T : struct
{
    // Tensor<T>.GetSpan refuses a tensor whose last axis has one element, and the pinnable reference of a slice is that of the whole
    // tensor it was taken from; the tensor span begins where it should.
    public override Span<T> GetSpan() => MemoryMarshal.CreateSpan(ref tensor.AsTensorSpan().GetPinnableReference(), length);

    public override unsafe MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elementIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementIndex, length);
        var whole = new Pinned(tensor.GetPinnedHandle());
        return new MemoryHandle(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetReference(GetSpan()), elementIndex)), default, whole);
    }

    // The handle given out by Pin frees itself.
    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }

    /// <summary>Keeps the tensor's own handle until the one given out is disposed of.</summary>
    private sealed class Pinned(MemoryHandle whole) : IPinnable
    {
        public MemoryHandle Pin(int elementIndex) => whole;

        public void Unpin() => whole.Dispose();
    }
}
