using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>The bound data of an objective whose sample fields may come from sources. Members begin with underscores: fields are named by the user.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SampleData
{
    /// <summary>A window should stay in the second-level cache until it is computed with, in bytes; reading less at once costs more calls.</summary>
    private const int WindowBytes = 1 << 20;

    /// <summary>The bytes of data that a second-level cache holds between evaluations.</summary>
    private const int CachedBytes = 1 << 20;

    private readonly List<MappedFile> _files = [];
    private long _sampleBytes, _bytes;

    /// <summary>Data without fields yet.</summary>
    protected SampleData()
    {
    }

    /// <summary>Data with the same samples.</summary>
    protected SampleData(SampleData whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        (_files, _sampleBytes, _bytes, IsStreamed, IsSequential) = (whole._files, whole._sampleBytes, whole._bytes, whole.IsStreamed, whole.IsSequential);
    }

    /// <summary>Whether a source delivers any field.</summary>
    internal bool IsStreamed { get; private set; }

    /// <summary>In which ways all sources may be asked.</summary>
    internal bool IsSequential { get; private set; }

    /// <summary>Whether the data are more than a cache holds: they are read from memory each time.</summary>
    internal bool IsFar => _bytes > CachedBytes;

    /// <summary>Takes over a field of the samples.</summary>
    protected unsafe SampleRows<T> __Rows<T>(in DataArray<T> array)
        where T : unmanaged
    {
        var rows = new SampleRows<T>(array);
        _sampleBytes += (long)rows.RowLength * sizeof(T);
        _bytes += (long)rows.Count * rows.RowLength * sizeof(T);
        if (rows.File is { } file)
            _files.Add(file);
        IsStreamed |= rows.IsStreamed;
        IsSequential |= rows.Access == ChunkAccess.Sequential;
        return rows;
    }

    /// <summary>The same data with a window's rows for those of all samples.</summary>
    protected abstract SampleData __In(RowWindow window);

    /// <summary>Checks what no check has seen: all samples when they are bound, those of a window when a source has delivered them.</summary>
    protected virtual void __Check()
    {
    }

    /// <summary>Keeps mapped files in place until <see cref="Exit"/>.</summary>
    /// <exception cref="ObjectDisposedException">One of them is disposed.</exception>
    internal void Enter()
    {
        int entered = 0;
        try
        {
            for (; entered < _files.Count; entered++)
                _files[entered].Enter();
        }
        catch
        {
            while (entered-- > 0)
                _files[entered].Exit();
            throw;
        }
    }

    /// <summary>The end of an evaluation.</summary>
    internal void Exit()
    {
        foreach (var file in _files)
            file.Exit();
    }

    /// <summary>The data of a window.</summary>
    internal SampleData Within(RowWindow window) => __In(window);

    /// <summary>Checks the samples of a window that sources delivered.</summary>
    internal void CheckDelivered() => __Check();

    /// <summary>How many samples a window has: whole tiles.</summary>
    internal int WindowLength(int tile) => (int)Math.Max(WindowBytes / Math.Max(_sampleBytes, 1) / tile, 1) * tile;
}
