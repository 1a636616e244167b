using System;
using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>What one thread works in during a pass: the sums of its chunk and the buffers of its tile.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Local
{
    /// <summary>Sums over the samples of the chunk at hand.</summary>
    public double[] Sums = [];

    /// <summary>Lanes load fastest where no load crosses a line of the cache.</summary>
    private const int LineBytes = 64;

    private double[] _buffers = [];
    private int _firstBuffer;
    internal long[] Indices = [];

    internal int[] Rows = [];
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
        ref long start = ref Indices[_indicesTaken];
        _indicesTaken += length;
        return ref start;
    }

    /// <summary>Gives all parts back: a new tile begins.</summary>
    internal void Release() => (_buffersTaken, _indicesTaken) = (_firstBuffer, 0);

    /// <summary>Makes room.</summary>
    internal void Reserve(KernelSize size, int tile)
    {
        Workspace.Grow(ref Sums, size.Sums);
        ReserveBuffers(size.Buffers);
        if (Rows.Length < tile)
            Rows = new int[tile];
        if (Indices.Length < size.Indices + 1)
            Indices = new long[size.Indices + 1];
    }

    /// <summary>Makes room for buffers, the first of which begins at a line of the cache: the array is pinned, so it stays there.</summary>
    private unsafe void ReserveBuffers(int length)
    {
        if (_buffers.Length >= length + 2 * LineBytes / sizeof(double))
            return;
        _buffers = GC.AllocateArray<double>(checked(length + 2 * LineBytes / sizeof(double)), pinned: true);
        nuint address = (nuint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _buffers[0]);
        _firstBuffer = (int)((LineBytes - address % LineBytes) % LineBytes / sizeof(double));
    }
}

/// <summary>
/// The memory of one evaluation. Pooled by the problem, so that a steady state allocates nothing; an evaluation owns its workspace,
/// so that several may run at once.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Workspace
{
    /// <summary>Room past each array's end, so that a reference to the start of an empty block is valid.</summary>
    private const int Slack = 8;

    /// <summary>The point.</summary>
    public double[] Theta = [];

    /// <summary>The direction of a Hessian-vector product.</summary>
    public double[] Direction = [];

    /// <summary>The gradient written.</summary>
    public double[] Gradient = [];

    /// <summary>The product written.</summary>
    public double[] Product = [];

    /// <summary>The value, or the terms, written.</summary>
    public double[] Values = [];

    /// <summary>The loss of each sample, where a kernel writes it.</summary>
    public double[] Samples = [];

    /// <summary>Real hyperparameters in declaration order, as they were when the evaluation began.</summary>
    public double[] Reals = [];

    /// <summary>Integer and Boolean hyperparameters in declaration order.</summary>
    public int[] Integers = [];

    /// <summary>Values outside the samples.</summary>
    public double[] Shared = [];

    /// <summary>Sums over the samples of all chunks.</summary>
    public double[] Totals = [];

    /// <summary>What the evaluating thread works in.</summary>
    public readonly Local Local = new();

    /// <summary>The number of samples of the batch.</summary>
    public int Count;

    /// <summary>Whether the caller wants the values of each sample.</summary>
    private bool _keepsSamples;

    /// <summary>Keeps the values of a tile's samples in <see cref="Samples"/>, if the caller wants them.</summary>
    public void Keep(ref double values, in Tile tile)
    {
        if (_keepsSamples)
            System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref values, tile.Count).CopyTo(Samples.AsSpan(tile.First));
    }

    /// <summary>Makes room.</summary>
    internal void Reserve(KernelSize size, int tile)
    {
        Grow(ref Shared, size.Shared);
        Grow(ref Totals, size.Sums);
        Local.Reserve(size, tile);
    }

    private readonly object?[] _parallel = new object?[4];   // one place a kernel

    /// <summary>What runs a kernel's passes on several threads; kept, so that it is made once.</summary>
    internal ParallelPass<TKernel, TData> Parallel<TKernel, TData>(int helpers)
        where TKernel : struct, IKernel<TData>
        where TData : class
    {
        int place = 0;
        for (; place < _parallel.Length - 1 && _parallel[place] is not (null or ParallelPass<TKernel, TData>); place++)
            continue;
        if (_parallel[place] is ParallelPass<TKernel, TData> known && known.Helpers >= helpers)
            return known;
        var made = new ParallelPass<TKernel, TData>(this, helpers);
        _parallel[place] = made;
        return made;
    }

    /// <summary>Makes room for the numbers of a problem.</summary>
    public void Reserve(int parameters, int values, int samples, int reals, int integers)
    {
        Grow(ref Theta, parameters);
        Grow(ref Direction, parameters);
        Grow(ref Gradient, parameters);
        Grow(ref Product, parameters);
        Grow(ref Values, values);
        Grow(ref Samples, samples);
        _keepsSamples = samples > 0;
        Grow(ref Reals, reals);
        if (Integers.Length < integers + Slack)
            Integers = new int[integers + Slack];
    }

    internal static void Grow(ref double[] array, int length)
    {
        if (array.Length < length + Slack)
            array = new double[checked(length + Slack)];
    }
}
