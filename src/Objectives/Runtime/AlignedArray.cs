using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Objectives.Runtime;

/// <summary>
/// Numbers that begin at a line of the cache, so that vectors of a whole line do not straddle two: measured on gathered rows of eight
/// doubles, that halves the time. The array behind it is pinned, so it stays where it is.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct AlignedArray<T>
    where T : unmanaged
{
    private const int LineBytes = 64;

    private T[]? _array;
    private int _first, _length;

    /// <summary>Element <paramref name="index"/>; one past the end is a valid reference, the start of an empty block.</summary>
    public readonly ref T this[int index] => ref _array![_first + index];

    /// <summary>A part of the elements.</summary>
    public readonly Span<T> AsSpan(int start, int length) => _array.AsSpan(_first + start, length);

    /// <summary>The first elements, until more are reserved.</summary>
    internal readonly ReadOnlyMemory<T> AsMemory(int length) => _array.AsMemory(_first, length);

    /// <summary>Makes room for at least <paramref name="length"/> numbers; what was there is lost when it grows.</summary>
    internal void Reserve(int length)
    {
        if (_array is not null && length <= _length)
            return;
        _array = GC.AllocateArray<T>(checked(length + 2 * (LineBytes / sizeof(T))), pinned: true);
        _length = length;
        nuint address = (nuint)Unsafe.AsPointer(ref _array[0]);
        _first = (int)((LineBytes - address % LineBytes) % LineBytes) / sizeof(T);
    }
}
