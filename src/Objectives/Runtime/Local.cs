using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>What one thread works in during a pass: the sums of its chunk and the buffers of its tile.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Local
{
    /// <summary>Sums over the samples of the chunk at hand.</summary>
    public AlignedArray Sums;

    internal int[] Rows = [];
    private AlignedArray _buffers;
    private long[] _indices = [];
    private int _buffersTaken, _indicesTaken;

    /// <summary>Room for values of the tile at hand, laid out [feature][sample]: each call gives the next part.</summary>
    public ref double Buffer(int length)
    {
        ref double start = ref _buffers[_buffersTaken];
        _buffersTaken += length;
        return ref start;
    }

    /// <summary>Room for integer values of the tile at hand.</summary>
    public ref long Index(int length)
    {
        ref long start = ref _indices[_indicesTaken];
        _indicesTaken += length;
        return ref start;
    }

    /// <summary>Gives all parts back: a new tile begins.</summary>
    internal void Release() => (_buffersTaken, _indicesTaken) = (0, 0);

    /// <summary>Makes room.</summary>
    internal void Reserve(KernelSize size, int tile)
    {
        Sums.Reserve(size.Sums);
        _buffers.Reserve(size.Buffers);
        if (Rows.Length < tile)
            Rows = new int[tile];
        if (_indices.Length < size.Indices + 1)
            _indices = new long[size.Indices + 1];
    }
}
