using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>
/// A generated kernel: stages outside the samples and passes over them in turn — stage 0, pass 0, stage 1, …, stage <see cref="Passes"/>.
/// </summary>
/// <typeparam name="TData">The objective's bound data.</typeparam>
/// <typeparam name="T">The numbers it computes in.</typeparam>
/// <typeparam name="TSum">The numbers that it collects sums over samples in.</typeparam>
/// <typeparam name="TIndex">Integers as wide as <typeparamref name="T"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKernel<TData, T, TSum, TIndex>
    where TData : class
    where T : unmanaged
    where TSum : unmanaged
    where TIndex : unmanaged
{
    /// <summary>How many passes over the samples the kernel makes.</summary>
    static abstract int Passes { get; }

    /// <summary>The sample fields that a pass reads, a bit each in the order of binding: no source is asked for others. All, unless a kernel says otherwise.</summary>
    static virtual ulong Fields(int pass) => ulong.MaxValue;

    /// <summary>The memory that the kernel needs for the batch of <paramref name="work"/>, with tiles of <paramref name="tile"/> samples.</summary>
    static abstract KernelSize Size(TData data, Workspace<T, TSum, TIndex> work, int tile);

    /// <summary>The work before pass <paramref name="stage"/>, or after the last pass.</summary>
    static abstract void Stage(int stage, TData data, Workspace<T, TSum, TIndex> work);

    /// <summary>One tile of samples of a pass: adds to the sums of <paramref name="local"/>.</summary>
    static abstract void Tile(int pass, TData data, Workspace<T, TSum, TIndex> work, Local<T, TSum, TIndex> local, in Tile tile);
}

/// <summary>Lengths of the arrays that a kernel works in.</summary>
/// <param name="Shared">Arrays outside the samples that parts of the kernel hand on to later ones.</param>
/// <param name="Scratch">Arrays outside the samples that one part alone works in: as many as the part that needs the most.</param>
/// <param name="Numbers">Single numbers outside the samples.</param>
/// <param name="Sums">Sums over samples.</param>
/// <param name="Buffers">Values of one tile.</param>
/// <param name="Indices">Integer values of one tile.</param>
/// <param name="Operations">Additions, multiplications and functions that a sample costs.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct KernelSize(int Shared, int Scratch, int Numbers, int Sums, int Buffers, int Indices, long Operations);
