using System;
using System.ComponentModel;

namespace Objectives.Simd;

/// <summary>Which rows of the data a call reads, one after the other, and whether they come from memory or from a cache.</summary>
/// <param name="rows">Their numbers.</param>
/// <param name="isFar">Whether the data are more than caches hold, so that rows are worth asking for ahead.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct RowTable(ReadOnlySpan<int> rows, bool isFar)
{
    /// <summary>The rows' numbers.</summary>
    public readonly ReadOnlySpan<int> Rows = rows;

    /// <summary>Whether the rows come from memory.</summary>
    public readonly bool IsFar = isFar;

    /// <summary>How many there are.</summary>
    public int Length => Rows.Length;

    /// <summary>The number of one of them.</summary>
    public int this[int index] => Rows[index];

    /// <summary>Some of the rows.</summary>
    public RowTable Slice(int start, int length) => new(Rows.Slice(start, length), IsFar);

    /// <summary>The numbers alone.</summary>
    public static implicit operator ReadOnlySpan<int>(RowTable table) => table.Rows;

    /// <summary>Rows that are not far.</summary>
    public static implicit operator RowTable(ReadOnlySpan<int> rows) => new(rows, false);

    /// <inheritdoc cref="op_Implicit(ReadOnlySpan{int})"/>
    public static implicit operator RowTable(int[] rows) => new(rows, false);
}
