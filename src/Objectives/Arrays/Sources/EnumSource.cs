using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Objectives;

/// <summary>The numbers of the enum values that a source delivers.</summary>
internal sealed class EnumSource<TEnum>(IChunkSource<TEnum> values) : IChunkSource<int>
    where TEnum : struct, Enum
{
    public ReadOnlySpan<int> Shape => values.Shape;

    public ChunkAccess Access => values.Access;

    public int Read(int firstRow, Span<int> destination)
    {
        if (Enum.GetUnderlyingType(typeof(TEnum)) == typeof(int))
            return values.ReadInTurn(firstRow, MemoryMarshal.CreateSpan(ref Unsafe.As<int, TEnum>(ref MemoryMarshal.GetReference(destination)), destination.Length));
        var delivered = new TEnum[destination.Length];
        int rows = values.ReadInTurn(firstRow, delivered);
        for (int i = 0; i < delivered.Length; i++)
            destination[i] = Convert.ToInt32(delivered[i], CultureInfo.InvariantCulture);
        return rows;
    }
}
