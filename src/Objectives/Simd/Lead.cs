using System;
using System.Runtime.CompilerServices;

namespace Objectives.Simd;

/// <summary>
/// Which row is fetched while another one is read: so many rows later that memory has answered by then, and so few that the nearest cache still holds it.
/// Where rows are consecutive, those of the next tile probably follow.
/// </summary>
internal readonly unsafe struct Lead
{
    /// <summary>Memory between what is read and what is fetched, in bytes. Measured: half and twice as much are slower by a few per cent.</summary>
    public const int Bytes = 16 * 1024;

    /// <summary>Rows between them where rows are listed in any order: no more than a tile of them is known. Measured: four and twelve are slower by a tenth.</summary>
    private const int Listed = 8;

    private readonly byte* _first;
    private readonly int* _rows;
    private readonly nint _stride, _gap;   // in bytes; no gap where rows are not consecutive
    private readonly int _last, _lead;

    /// <summary>Over rows of <paramref name="stride"/> numbers, each of so many bytes.</summary>
    public Lead(void* first, int* rows, int count, nint stride, int size)
    {
        _first = (byte*)first;
        _rows = rows;
        (_stride, _last) = (stride * size, count - 1);
        bool isConsecutive = Memory.Ahead(rows, count) > 0;
        _lead = (int)Math.Max(1, Bytes / Math.Max(1, _stride));
        if (!isConsecutive)
            _lead = Math.Min(_lead, Listed);
        _gap = isConsecutive ? _lead * _stride : 0;
    }

    /// <summary>Where the row begins that is fetched while row <paramref name="t"/> is read, which begins at <paramref name="row"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void* After(void* row, int t) => _gap != 0 ? (byte*)row + _gap : _first + _rows[Math.Min(t + _lead, _last)] * _stride;
}
