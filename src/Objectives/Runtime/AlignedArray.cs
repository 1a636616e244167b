using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Objectives.Runtime;

/// <summary>
/// Numbers that begin at a line of the cache, so that vectors of a whole line do not straddle two: measured on gathered rows of eight
/// numbers, that halves the time. The array behind it is pinned, so it stays where it is.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct AlignedArray
{
    private const int LineBytes = 64, Line = LineBytes / sizeof(double);

    private double[]? _array;
    private int _first, _length;

    /// <summary>Element <paramref name="index"/>; one past the end is a valid reference, the start of an empty block.</summary>
    public readonly ref double this[int index] => ref _array![_first + index];

    /// <summary>A part of the elements.</summary>
    public readonly Span<double> AsSpan(int start, int length) => _array.AsSpan(_first + start, length);

    /// <summary>Makes room for at least <paramref name="length"/> numbers; what was there is lost when it grows.</summary>
    internal unsafe void Reserve(int length)
    {
        if (_array is not null && length <= _length)
            return;
        _array = GC.AllocateArray<double>(checked(length + 2 * Line), pinned: true);
        _length = length;
        nuint address = (nuint)Unsafe.AsPointer(ref _array[0]);
        _first = (int)((LineBytes - address % LineBytes) % LineBytes / sizeof(double));
    }
}
