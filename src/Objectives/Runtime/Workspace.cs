using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Objectives.Runtime;

/// <summary>
/// The memory of one evaluation. Pooled by the problem, so that a steady state allocates nothing; an evaluation owns its workspace,
/// so that several may run at once.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Workspace
{
    /// <summary>The point.</summary>
    public AlignedArray Theta;

    /// <summary>The direction of a Hessian-vector product.</summary>
    public AlignedArray Direction;

    /// <summary>The gradient written.</summary>
    public AlignedArray Gradient;

    /// <summary>The product written.</summary>
    public AlignedArray Product;

    /// <summary>The value and the terms written.</summary>
    public AlignedArray Values;

    /// <summary>The loss of each sample, where the caller wants it.</summary>
    public AlignedArray Samples;

    /// <summary>Real hyperparameters in declaration order, as they were when the evaluation began.</summary>
    public AlignedArray Reals;

    /// <summary>Integer and Boolean hyperparameters in declaration order.</summary>
    public int[] Integers = [];

    /// <summary>Values outside the samples.</summary>
    public AlignedArray Shared;

    /// <summary>Sums over the samples of all chunks.</summary>
    public AlignedArray Totals;

    /// <summary>The number of samples of the batch.</summary>
    public int Count;

    /// <summary>What the evaluating thread works in.</summary>
    internal readonly Local Local = new();

    /// <summary>The number of parameters.</summary>
    internal int ParameterCount;

    private readonly object?[] _parallel = new object?[4];   // one place a kernel
    private bool _keepsSamples;

    /// <summary>Keeps the values of a tile's samples in <see cref="Samples"/>, if the caller wants them.</summary>
    public void Keep(ref double values, in Tile tile)
    {
        if (_keepsSamples)
            MemoryMarshal.CreateReadOnlySpan(ref values, tile.Count).CopyTo(Samples.AsSpan(tile.First, tile.Count));
    }

    /// <summary>Makes room for the numbers of a problem.</summary>
    public void Reserve(int parameters, int values, int samples, int reals, int integers)
    {
        ParameterCount = parameters;
        Theta.Reserve(parameters);
        Direction.Reserve(parameters);
        Gradient.Reserve(parameters);
        Product.Reserve(parameters);
        Values.Reserve(values);
        Samples.Reserve(samples);
        _keepsSamples = samples > 0;
        Reals.Reserve(reals);
        if (Integers.Length < integers)
            Integers = new int[integers];
    }

    /// <summary>Makes room for a kernel.</summary>
    internal void Reserve(KernelSize size, int tile)
    {
        Shared.Reserve(size.Shared);
        Totals.Reserve(size.Sums);
        Local.Reserve(size, tile);
    }

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
}
