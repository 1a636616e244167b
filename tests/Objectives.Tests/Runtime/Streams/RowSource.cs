using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Tests.Runtime;

/// <summary>Rows of an array as a source that remembers what it was asked for.</summary>
internal sealed class RowSource<T>(T[] elements, params int[] shape) : ChunkSource<T>
    where T : struct
{
    private readonly int _rowLength = shape.Skip(1).Aggregate(1, (product, length) => product * length);
    private readonly List<(int First, int Count)> _calls = [];
    private int _reading;

    public override ReadOnlySpan<int> Shape => shape;

    public override ChunkAccess Access => Ways;

    public ChunkAccess Ways { get; init; }

    /// <summary>Whether nothing is remembered, which takes memory.</summary>
    public bool IsForgetful { get; init; }

    /// <summary>The most rows that a call delivers.</summary>
    public int AtOnce { get; init; } = int.MaxValue;

    /// <summary>The row at which reading fails, if <see cref="Error"/> is set, or ends.</summary>
    public int End { get; set; } = int.MaxValue;

    /// <summary>What is thrown at <see cref="End"/>.</summary>
    public Exception? Error { get; set; }

    /// <summary>The elements, which may be changed.</summary>
    public T[] Elements => elements;

    /// <summary>The most calls that were under way at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The calls since the last time.</summary>
    public (int First, int Count)[] TakeCalls()
    {
        lock (_calls)
        {
            var calls = _calls.ToArray();
            _calls.Clear();
            return calls;
        }
    }

    public override int Read(int firstRow, Span<T> destination)
    {
        int reading = System.Threading.Interlocked.Increment(ref _reading);
        try
        {
            int count = Math.Min(destination.Length / _rowLength, AtOnce);
            lock (_calls)
            {
                MostAtOnce = Math.Max(MostAtOnce, reading);
                if (!IsForgetful)
                    _calls.Add((firstRow, count));
            }
            if (firstRow + count > End)
            {
                if (Error is not null)
                    throw Error;
                count = Math.Max(End - firstRow, 0);
            }
            elements.AsSpan(firstRow * _rowLength, count * _rowLength).CopyTo(destination);
            return count;
        }
        finally
        {
            System.Threading.Interlocked.Decrement(ref _reading);
        }
    }
}
