using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;
using Objectives.Simd;

namespace Objectives.Runtime;

/// <summary>
/// The memory of one evaluation. Pooled by the problem, so that a steady state allocates nothing; an evaluation owns its workspace,
/// so that several may run at once.
/// </summary>
/// <typeparam name="T">The numbers of parameters, data and their products: <c>double</c> or <c>float</c>.</typeparam>
/// <typeparam name="TSum">The numbers that sums over samples are collected in.</typeparam>
/// <typeparam name="TIndex">Integers as wide as <typeparamref name="T"/>, which share its lanes.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe partial class Workspace<T, TSum, TIndex>
    where T : unmanaged
    where TSum : unmanaged
    where TIndex : unmanaged
{
    /// <summary>The point.</summary>
    public AlignedArray<T> Theta;

    /// <summary>The direction of a Hessian-vector product.</summary>
    public AlignedArray<T> Direction;

    /// <summary>What the residuals' Jacobian is multiplied by from the left.</summary>
    public AlignedArray<T> Cotangent;

    /// <summary>The gradient written.</summary>
    public AlignedArray<T> Gradient;

    /// <summary>The product written.</summary>
    public AlignedArray<T> Product;

    /// <summary>The value and the terms written.</summary>
    public AlignedArray<double> Values;

    /// <summary>The gradient with respect to the hyperparameters written.</summary>
    public AlignedArray<double> HyperparameterGradient;

    /// <summary>The gradient with respect to the shared data written.</summary>
    public AlignedArray<T> DataGradient;

    /// <summary>Ends the evaluation before its next tile.</summary>
    public CancellationToken CancellationToken;

    /// <summary>The term asked for.</summary>
    public int Term;

    /// <summary>Real hyperparameters in declaration order, as they were when the evaluation began.</summary>
    public AlignedArray<double> Reals;

    /// <summary>Integer and Boolean hyperparameters in declaration order.</summary>
    public int[] Integers = [];

    /// <summary>States and hyperparameters with axes, as they were when the evaluation began.</summary>
    public T[][] Arrays = [];

    /// <summary>Integer hyperparameters with axes.</summary>
    public TIndex[][] IntegerArrays = [];

    /// <summary>Draws that all samples share, field by field.</summary>
    public AlignedArray<T> Draws;

    /// <summary>Where the draws of each noise field come from.</summary>
    public DrawSource[] Sources = [];

    /// <summary>Arrays outside the samples that parts of a kernel hand on to later ones.</summary>
    public AlignedArray<T> Shared;

    /// <summary>Arrays outside the samples that one part of a kernel alone works in: each part begins anew.</summary>
    public AlignedArray<T> Scratch;

    /// <summary>Single numbers outside the samples.</summary>
    public AlignedArray<double> Numbers;

    /// <summary>Sums over the samples of all chunks.</summary>
    public AlignedArray<double> Totals;

    /// <summary>The number of samples of the batch.</summary>
    public int Count;

    /// <summary>What the evaluating thread works in.</summary>
    internal readonly Local<T, TSum, TIndex> Local = new();

    /// <summary>The number of parameters.</summary>
    internal int ParameterCount;

    private readonly object?[] _parallel = new object?[32];   // one place a kernel
    private T* _kept;
    private int _firstKept, _columnsKept;
    private bool _isStreamed;

    /// <summary>How many numbers the caller receives for each sample.</summary>
    internal int ColumnsKept => _columnsKept;

    /// <summary>
    /// Gives the tile's samples to the caller, if the caller wants them: numbers laid out [column][sample], of which those between the first
    /// column wanted and the last go to the sample's row.
    /// </summary>
    public void Keep(ref T values, int column, int columns, in Tile tile)
    {
        int first = Math.Max(column, _firstKept), end = Math.Min(column + columns, _firstKept + _columnsKept);
        if (first >= end)
            return;
        fixed (T* wanted = &Unsafe.Add(ref values, (nint)(first - column) * tile.T))
            RowStores<T>.Store(wanted, end - first, tile.T, tile.Count, _kept + (nint)tile.First * _columnsKept + (first - _firstKept), _columnsKept, _isStreamed);
    }

    /// <summary>
    /// Gives the tile's samples to the caller, if the caller wants them: of each the outer product of two vectors that are laid out [element][sample],
    /// row by row from a column on.
    /// </summary>
    public void KeepOuter(ref T left, int rows, ref T right, int columns, int column, in Tile tile)
    {
        if (column < _firstKept || column + rows * columns > _firstKept + _columnsKept)
            return;
        fixed (T* l = &left, r = &right)
            RowStores<T>.StoreOuter(l, rows, r, columns, tile.T, tile.Count, _kept + (nint)tile.First * _columnsKept + (column - _firstKept), _columnsKept, _isStreamed);
    }

    /// <summary>
    /// Gives the tile's samples to the caller, some numbers of several rows of each: <paramref name="sample"/> numbers from one sample to the next,
    /// <paramref name="pitch"/> from one row to the next. The numbers are laid out [row][column][sample].
    /// </summary>
    public void KeepRows(ref T values, int first, int sample, int rows, int pitch, int columns, in Tile tile)
    {
        if (columns == 0)
            return;
        fixed (T* wanted = &values)
            for (int row = 0; row < rows; row++)
                RowStores<T>.Store(wanted + (nint)row * columns * tile.T, columns, tile.T, tile.Count, _kept + first + (nint)tile.First * sample + (nint)row * pitch, sample, _isStreamed);
    }

    /// <summary>Takes over what the residuals' Jacobian is multiplied by.</summary>
    public void SetCotangent(ReadOnlySpan<T> cotangent)
    {
        Cotangent.Reserve(cotangent.Length);
        cotangent.CopyTo(Cotangent.AsSpan(0, cotangent.Length));
    }

    /// <summary>The part of the cotangent that belongs to a tile, [element][sample]; lanes past the samples are zero.</summary>
    public void LoadCotangent(int first, int length, in Tile tile, ref T buffer)
    {
        var rows = Cotangent.AsSpan(first + tile.First * length, tile.Count * length);
        for (int k = 0; k < length; k++)
        {
            for (int t = 0; t < tile.Count; t++)
                Unsafe.Add(ref buffer, k * tile.T + t) = rows[t * length + k];
            for (int t = tile.Count; t < (int)tile.Lanes; t++)
                Unsafe.Add(ref buffer, k * tile.T + t) = default;
        }
    }

    /// <summary>Where <see cref="Keep"/> writes: memory that stays in place until the next call, one row a sample.</summary>
    internal void KeepIn(T* rows, int length, int firstColumn, int columns)
    {
        _kept = rows;
        (_firstKept, _columnsKept) = (firstColumn, columns);
        _isStreamed = (long)length * sizeof(T) >= RowStores<T>.StreamedBytes;
    }

    /// <summary>Makes room for the numbers of a problem.</summary>
    public void Reserve(int parameters, int values, int reals, int integers)
    {
        ParameterCount = parameters;
        Theta.Reserve(parameters);
        Direction.Reserve(parameters);
        Gradient.Reserve(parameters);
        Product.Reserve(parameters);
        Values.Reserve(values);
        HyperparameterGradient.Reserve(reals);
        Reals.Reserve(reals);
        if (Integers.Length < integers)
            Integers = new int[integers];
    }

    private AlignedArray<T>[] _batchReals = [];
    private AlignedArray<TIndex>[] _batchIntegers = [];

    /// <summary>A real sample field over the whole batch, [feature][sample].</summary>
    public ref T BatchReals(int field) => ref _batchReals[field][0];

    /// <summary>An integer sample field over the whole batch, [feature][sample].</summary>
    public ref TIndex BatchIntegers(int field) => ref _batchIntegers[field][0];

    /// <summary>Brings a real field of the batch together.</summary>
    public void GatherReals(int field, ReadOnlySpan<T> rows, int length, in Batch batch)
    {
        if (_batchReals.Length <= field)
            Array.Resize(ref _batchReals, field + 1);
        _batchReals[field].Reserve(checked(length * batch.Count));
        var target = _batchReals[field].AsSpan(0, length * batch.Count);
        for (int i = 0; i < batch.Count; i++)
        {
            var row = rows.Slice(batch.Row(i) * length, length);
            for (int j = 0; j < length; j++)
                target[j * batch.Count + i] = row[j];
        }
    }

    /// <summary>Brings a field of truth values of the batch together, as masks of lanes.</summary>
    public void GatherConditions(int field, ReadOnlySpan<bool> rows, int length, in Batch batch)
    {
        if (_batchReals.Length <= field)
            Array.Resize(ref _batchReals, field + 1);
        _batchReals[field].Reserve(checked(length * batch.Count));
        ref T target = ref _batchReals[field][0];
        for (int i = 0; i < batch.Count; i++)
            for (int j = 0; j < length; j++)
            {
                ref T element = ref Unsafe.Add(ref target, j * batch.Count + i);
                bool holds = rows[batch.Row(i) * length + j];
                if (typeof(T) == typeof(double))
                    Unsafe.As<T, long>(ref element) = holds ? -1L : 0L;
                else
                    Unsafe.As<T, int>(ref element) = holds ? -1 : 0;
            }
    }

    /// <summary>Brings an integer field of the batch together.</summary>
    public void GatherIntegers(int field, ReadOnlySpan<int> rows, int length, in Batch batch)
    {
        if (_batchIntegers.Length <= field)
            Array.Resize(ref _batchIntegers, field + 1);
        _batchIntegers[field].Reserve(checked(length * batch.Count));
        ref TIndex target = ref _batchIntegers[field][0];
        for (int i = 0; i < batch.Count; i++)
            for (int j = 0; j < length; j++)
            {
                ref TIndex element = ref Unsafe.Add(ref target, j * batch.Count + i);
                if (typeof(TIndex) == typeof(long))
                    Unsafe.As<TIndex, long>(ref element) = rows[batch.Row(i) * length + j];
                else
                    Unsafe.As<TIndex, int>(ref element) = rows[batch.Row(i) * length + j];
            }
    }

    /// <summary>Brings the draws of the batch together, or the rows bound instead.</summary>
    public void GatherDraws(int field, int source, ReadOnlySpan<T> bound, int length, in Batch batch)
    {
        if (_batchReals.Length <= field)
            Array.Resize(ref _batchReals, field + 1);
        _batchReals[field].Reserve(checked(length * batch.Count));
        var target = _batchReals[field].AsSpan(0, length * batch.Count);
        if (length == 0)
            return;
        for (int i = 0; i < batch.Count; i++)
            Sources[source].Fill(bound, batch.Row(i), length, target[i..], batch.Count);
    }

    /// <summary>Makes room for the draws: as many sources, and as many numbers that all samples share.</summary>
    public void ReserveDraws(int sources, int shared)
    {
        if (Sources.Length < sources)
            Sources = new DrawSource[sources];
        Draws.Reserve(shared);
    }

    /// <summary>Draws what all samples share of a field, or takes what is bound instead.</summary>
    public void DrawShared(int source, ReadOnlySpan<T> bound, int first, int length) =>
        Sources[source].Fill(bound, DrawSource.Shared, length, Draws.AsSpan(first, length), 1);

    /// <summary>The rows of a noise field for a tile, [element][sample].</summary>
    public void LoadDraws(int source, ReadOnlySpan<T> bound, int length, in Tile tile, ref T buffer) =>
        Sources[source].Load(bound, length, in tile, System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref buffer, length * tile.T));

    /// <summary>Makes room for the gradient with respect to the shared data.</summary>
    public void ReserveData(int length) => DataGradient.Reserve(length);

    /// <summary>Adds the sums of a chunk to the totals.</summary>
    internal void AddTotals(Local<T, TSum, TIndex> local, int count)
    {
        ref TSum sums = ref local.Sums[0];
        if (typeof(TSum) == typeof(float))
            Simd.Contract.AddTo(ref Unsafe.As<TSum, float>(ref sums), count, ref Totals[0]);
        else
            Simd.Contract.AddTo(ref Unsafe.As<TSum, double>(ref sums), count, ref Totals[0]);
    }

    /// <summary>Makes room for a kernel.</summary>
    internal void Reserve(KernelSize size, int tile)
    {
        Shared.Reserve(size.Shared);
        Scratch.Reserve(size.Scratch);
        Numbers.Reserve(size.Numbers);
        Totals.Reserve(size.Sums);
        Local.Reserve(size, tile);
    }

    /// <summary>What runs a kernel's passes on several threads; kept, so that it is made once.</summary>
    internal ParallelPass<TKernel, TData, T, TSum, TIndex> Parallel<TKernel, TData>(int helpers)
        where TKernel : struct, IKernel<TData, T, TSum, TIndex>
        where TData : class
    {
        int place = 0;
        for (; place < _parallel.Length - 1 && _parallel[place] is not (null or ParallelPass<TKernel, TData, T, TSum, TIndex>); place++)
            continue;
        if (_parallel[place] is ParallelPass<TKernel, TData, T, TSum, TIndex> known && known.Helpers >= helpers)
            return known;
        var made = new ParallelPass<TKernel, TData, T, TSum, TIndex>(this, helpers);
        _parallel[place] = made;
        return made;
    }
}
