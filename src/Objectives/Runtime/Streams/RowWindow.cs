using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>Samples of a batch that follow one another, brought into memory from all that delivers them; kernels see them as if they were all there are.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowWindow
{
    private readonly List<IWindowRows> _fields = [];
    private int _start, _samples;
    private ulong _wanted;
    private int[] _list = [];

    internal RowWindow(SampleData whole) => Data = whole.Within(this);

    /// <summary>The data whose sample fields have the rows of the window alone.</summary>
    internal SampleData Data { get; }

    /// <summary>The place in the batch of the first sample.</summary>
    internal int First { get; private set; }

    /// <summary>How many samples.</summary>
    internal int Count { get; private set; }

    /// <summary>The batch.</summary>
    internal Batch Batch => _samples == 0 ? default : Batch.Again(_start, _samples, _list.AsSpan(0, _list.Length == 0 ? 0 : _samples));

    internal void Add(IWindowRows field) => _fields.Add(field);

    /// <summary>The sample at a row.</summary>
    internal int SampleOf(int row) => Batch.Row(First + row);

    /// <summary>Says which samples are loaded next.</summary>
    /// <param name="rows">The batch; a list is not changed until the window is loaded.</param>
    /// <param name="first">The place in the batch of the first sample.</param>
    /// <param name="count">How many.</param>
    /// <param name="fields">The fields that are read, a bit each.</param>
    internal void MoveTo(in StreamedBatch rows, int first, int count, ulong fields)
    {
        _wanted = fields;
        (_start, _samples, _list) = (rows.Start, rows.Count, rows.List);
        (First, Count) = (first, count);
    }

    /// <summary>Reads the rows, and checks those that a source delivered.</summary>
    internal void Load()
    {
        for (int i = 0; i < _fields.Count; i++)
            if (i >= 64 || (_wanted >> i & 1) != 0)
                _fields[i].Load(this);
            else
                _fields[i].Leave();
        Data.CheckDelivered();
    }
}

/// <summary>A batch that other threads may see: a run of rows, or an array that begins with their list.</summary>
internal readonly record struct StreamedBatch(int Start, int Count, int[] List);
