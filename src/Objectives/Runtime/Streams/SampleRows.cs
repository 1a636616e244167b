using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Objectives.Runtime;

/// <summary>What a window does with a field, whatever its elements are.</summary>
internal interface IWindowRows
{
    /// <summary>Brings the rows of the window at hand where kernels read them.</summary>
    void Load(RowWindow window);

    /// <summary>Leaves them where they are: nobody reads them.</summary>
    void Leave();
}

/// <summary>
/// The rows of a sample field: in memory, or delivered by a source. Kernels read <see cref="Span"/>; where any field comes from a source, they are
/// given data whose fields are those of a <see cref="RowWindow"/>, with its rows alone.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class SampleRows<T> : IWindowRows
    where T : unmanaged
{
    /// <summary>The elements read at once by what looks at all of them, outside of an evaluation.</summary>
    private const int BlockLength = 1 << 16;

    /// <summary>The bytes of memory that come from a file together, at least.</summary>
    private const int PageBytes = 4096;

    private readonly IChunkSource<T>? _source;
    private readonly MappedArray<T>? _mapped;
    private readonly MappedMemory<T>? _view;
    private readonly SampleRows<T>? _whole;
    private readonly RowWindow? _window;
    private ReadOnlyMemory<T> _memory;
    private AlignedArray<T> _buffer;

    internal SampleRows(in DataArray<T> array)
    {
        (Count, RowLength) = (array.GetLength(0), Shape.Count(array.Shape[1..]));
        _source = array.Source;
        _mapped = _source as MappedArray<T>;
        if (_source is null)
            _memory = array.Memory;
        // Integers may index: they are copied before they are checked, since a file may change.
        else if (_mapped is not null && (typeof(T) == typeof(double) || typeof(T) == typeof(float)) && _mapped.Length <= int.MaxValue)
            _memory = new MappedMemory<T>(_mapped.File).MoveTo(0, (int)_mapped.Length);
        IsStreamed = _source is not null && _memory.IsEmpty;
    }

    private SampleRows(SampleRows<T> whole, RowWindow window)
    {
        RowLength = whole.RowLength;
        (_whole, _window) = (whole, window);
        if (whole is { IsStreamed: true, _mapped: { } mapped } && (typeof(T) == typeof(double) || typeof(T) == typeof(float)))
            _view = new(mapped.File);
    }

    /// <summary>The elements, row after row.</summary>
    /// <exception cref="InvalidOperationException">They are not in memory.</exception>
    public ReadOnlySpan<T> Span => !IsStreamed ? _memory.Span : throw new InvalidOperationException("The rows of a source are read by windows.");

    /// <summary>How many samples were bound.</summary>
    internal int Count { get; }

    /// <summary>How many elements a sample has.</summary>
    internal int RowLength { get; }

    /// <summary>Whether a source has the rows: anything but an evaluation asks it for them.</summary>
    internal bool HasSource => _source is not null;

    /// <summary>Whether windows bring the rows into memory: they come from a source, and are no mapped file that can be read where it is.</summary>
    internal bool IsStreamed { get; private set; }

    /// <summary>The file that must stay mapped during an evaluation, if there is one.</summary>
    internal MappedFile? File => _mapped?.File;

    /// <summary>In which ways rows may be read.</summary>
    internal ChunkAccess Access => _source?.Access ?? ChunkAccess.Concurrent;

    /// <summary>What no check has seen yet: all that was bound, or the rows that a source delivered for a window.</summary>
    internal ReadOnlySpan<T> Unchecked => IsStreamed || _whole is { IsStreamed: false } ? default : _memory.Span;

    /// <summary>Where an element at hand belongs, in words.</summary>
    internal string PlaceOf(int element)
    {
        int row = element / RowLength, sample = _window?.SampleOf(row) ?? row;
        return RowLength == 1 ? $"sample {sample}" : $"sample {sample}, place {element % RowLength}";
    }

    /// <summary>The elements of one sample; a copy of them where a source delivers them.</summary>
    public ReadOnlyMemory<T> Row(int sample)
    {
        if (_source is null)
            return _memory.Slice(sample * RowLength, RowLength);
        var row = new T[RowLength];
        _source.ReadAll(sample, RowLength, row);
        return row;
    }

    /// <summary>The only element of one sample.</summary>
    public T this[int sample]
    {
        get
        {
            if (_source is null)
                return _memory.Span[sample];
            T element = default;
            _source.ReadAll(sample, 1, new Span<T>(ref element));
            return element;
        }
    }

    /// <summary>The field's rows of a window: none until it is loaded.</summary>
    public SampleRows<T> In(RowWindow window)
    {
        var rows = new SampleRows<T>(this, window);
        window.Add(rows);
        return rows;
    }

    /// <summary>All rows from the first on, some at a time; each block lies where the one before did.</summary>
    internal IEnumerable<(int First, ReadOnlyMemory<T> Rows)> Blocks()
    {
        int rows = Math.Max(BlockLength / Math.Max(RowLength, 1), 1);
        var block = new T[Shape.Count(Math.Min(rows, Count), RowLength)];
        for (int first = 0; first < Count && RowLength > 0; first += rows)
        {
            rows = Math.Min(rows, Count - first);
            CopyTo(block, 0, rows, Batch.Of(first..(first + rows), Count));
            yield return (first, block.AsMemory(0, rows * RowLength));
        }
    }

    /// <summary>Copies the rows of some samples.</summary>
    internal void CopyTo(Span<T> destination, int first, int count, in Batch batch)
    {
        if (RowLength == 0)
            return;
        for (int place = 0; place < count;)
        {
            // Rows that lie side by side are read at once.
            int row = batch.Row(first + place), run = 1;
            while (place + run < count && batch.Row(first + place + run) == row + run)
                run++;
            var target = destination.Slice(place * RowLength, run * RowLength);
            if (_source is null)
                _memory.Span.Slice(row * RowLength, run * RowLength).CopyTo(target);
            else
                _source.ReadAll(row, RowLength, target);
            place += run;
        }
    }

    void IWindowRows.Leave() => (_memory, IsStreamed) = (default, true);

    void IWindowRows.Load(RowWindow window)
    {
        IsStreamed = false;
        var batch = window.Batch;
        if (!_whole!.IsStreamed && batch.List.IsEmpty)
        {
            _memory = _whole._memory.Slice(batch.Row(window.First) * RowLength, window.Count * RowLength);
            return;
        }
        int length = Shape.Count(window.Count, RowLength);
        if (_view is not null && batch.List.IsEmpty)
        {
            _memory = _view.MoveTo((long)batch.Row(window.First) * RowLength, length);
            Touch(_memory.Span);
            return;
        }
        _buffer.Reserve(length);
        _memory = _buffer.AsMemory(length);
        _whole.CopyTo(_buffer.AsSpan(0, length), window.First, window.Count, batch);
    }

    /// <summary>Reads a number of every page, so that the disk has brought them when they are computed with.</summary>
    private static void Touch(ReadOnlySpan<T> rows)
    {
        for (int i = 0; i < rows.Length; i += PageBytes / sizeof(T))
            _ = Volatile.Read(ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in rows[i])));
    }
}
