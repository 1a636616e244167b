using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>What one thread works in during a pass: the sums of its chunk and the buffers of its tile.</summary>
/// <typeparam name="T">The numbers of a tile.</typeparam>
/// <typeparam name="TSum">The numbers that sums over samples are collected in.</typeparam>
/// <typeparam name="TIndex">The integers of a tile.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Local<T, TSum, TIndex>
    where T : unmanaged
    where TSum : unmanaged
    where TIndex : unmanaged
{
    /// <summary>Sums over the samples of the chunk at hand.</summary>
    public AlignedArray<TSum> Sums;

    internal int[] Rows = [], Samples = [];

    /// <summary>What reads the samples of sources ahead; null where all are in memory.</summary>
    internal WindowReader? Reader { get; private set; }

    private WindowReader? _lastReader;
    private AlignedArray<T> _buffers;
    private TIndex[] _indices = [];
    private int _buffersTaken, _indicesTaken;

    /// <summary>Room for values of the tile at hand, laid out [feature][sample]: each call gives the next part.</summary>
    public ref T Buffer(int length)
    {
        ref T start = ref _buffers[_buffersTaken];
        _buffersTaken += length;
        return ref start;
    }

    /// <summary>Room for integer values of the tile at hand.</summary>
    public ref TIndex Index(int length)
    {
        ref TIndex start = ref _indices[_indicesTaken];
        _indicesTaken += length;
        return ref start;
    }

    /// <summary>Gives all parts back: a new tile begins.</summary>
    internal void Release() => (_buffersTaken, _indicesTaken) = (0, 0);

    /// <summary>Prepares to read the samples of a batch, or not to where all are in memory.</summary>
    internal void Read(SampleData? data, in StreamedBatch batch, int tile)
    {
        Reader = data is null ? null : _lastReader?.Whole == data ? _lastReader : _lastReader = new WindowReader(data);
        if (Reader is not null)
            (Reader.Batch, Reader.Length) = (batch, data!.WindowLength(tile));
    }

    /// <summary>Makes room.</summary>
    internal void Reserve(KernelSize size, int tile)
    {
        Sums.Reserve(size.Sums);
        _buffers.Reserve(size.Buffers);
        if (Rows.Length < tile)
            (Rows, Samples) = (new int[tile], new int[tile]);
        if (_indices.Length < size.Indices + 1)
            _indices = new TIndex[size.Indices + 1];
    }
}
