using System;
using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Objectives;

/// <summary>Real numbers of a source in a wider type, exactly: the narrow ones are all that is stored.</summary>
/// <typeparam name="TStored">The stored type: <c>Half</c> or <c>float</c>.</typeparam>
/// <typeparam name="T">The type computed with: <c>float</c> or <c>double</c>.</typeparam>
internal sealed class WideningSource<TStored, T>(IChunkSource<TStored> rows) : IChunkSource<T>
    where TStored : unmanaged
    where T : unmanaged
{
    public ReadOnlySpan<int> Shape => rows.Shape;

    public ChunkAccess Access => rows.Access;

    public int Read(int firstRow, Span<T> destination)
    {
        TStored[] stored = ArrayPool<TStored>.Shared.Rent(destination.Length);
        try
        {
            int delivered = rows.ReadInTurn(firstRow, stored.AsSpan(0, destination.Length));
            Widening.Widen<TStored, T>(stored.AsSpan(0, destination.Length), destination);
            return delivered;
        }
        finally
        {
            ArrayPool<TStored>.Shared.Return(stored);
        }
    }
}

/// <summary>Numbers in a wider type.</summary>
internal static class Widening
{
    /// <summary>The floats that are widened further at once: few enough that they stay in the first-level cache.</summary>
    private const int Block = 1024;

    public static void Widen<TStored, T>(ReadOnlySpan<TStored> stored, Span<T> wide)
        where TStored : unmanaged
        where T : unmanaged
    {
        if (typeof(TStored) == typeof(float))
            ToDouble(MemoryMarshal.Cast<TStored, float>(stored), MemoryMarshal.Cast<T, double>(wide));
        else if (typeof(T) == typeof(float))
            TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<TStored, Half>(stored), MemoryMarshal.Cast<T, float>(wide));
        else
            ToDouble(MemoryMarshal.Cast<TStored, Half>(stored), MemoryMarshal.Cast<T, double>(wide));
    }

    private static void ToDouble(ReadOnlySpan<Half> stored, Span<double> wide)
    {
        Span<float> between = stackalloc float[Block];
        for (int first = 0; first < stored.Length; first += Block)
        {
            int count = Math.Min(Block, stored.Length - first);
            TensorPrimitives.ConvertToSingle(stored.Slice(first, count), between);
            ToDouble(between[..count], wide[first..]);
        }
    }

    private static void ToDouble(ReadOnlySpan<float> stored, Span<double> wide) => TensorPrimitives.ConvertChecked(stored, wide);
}
