using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Objectives.Runtime;

/// <summary>
/// One pass over the chunks of a batch by several threads. Each thread takes the next chunk, computes its sums for itself, and adds them to the
/// totals when all earlier chunks have been added: the order of additions, and so every bit, is that of one thread. The caller takes part
/// and never waits for a helper that has not begun; an instance is reused, so that a steady state allocates nothing.
/// </summary>
internal sealed class ParallelPass<TKernel, TData, T, TSum, TIndex> : IThreadPoolWorkItem
    where TKernel : struct, IKernel<TData, T, TSum, TIndex>
    where TData : class
    where T : unmanaged
    where TSum : unmanaged
    where TIndex : unmanaged
{
    /// <summary>Set in <see cref="_helpers"/> while no pass is under way.</summary>
    private const int Closed = 1 << 30;

    private readonly Workspace<T, TSum, TIndex> _work;
    private readonly Local<T, TSum, TIndex>[] _locals;
    private readonly int[] _taken;
    private TData _data = null!;
    private ChunkedBatch _batch;
    private int[] _list = [];
    private int _listed, _pass, _sums;
    private int _next, _turn;
    private int _helpers = Closed;
    private ExceptionDispatchInfo? _error;

    public ParallelPass(Workspace<T, TSum, TIndex> work, int helpers)
    {
        _work = work;
        _locals = new Local<T, TSum, TIndex>[helpers];
        _taken = new int[helpers];
        for (int i = 0; i < helpers; i++)
            _locals[i] = new Local<T, TSum, TIndex>();
    }

    public int Helpers => _locals.Length;

    /// <summary>Runs the pass on the calling thread and up to <paramref name="helpers"/> others.</summary>
    public void Run(int pass, TData data, ChunkedBatch batch, ReadOnlySpan<int> rowList, SampleData? streamed, in StreamedBatch rows, int tile, KernelSize size, int helpers)
    {
        _pass = pass;
        _data = data;
        _sums = size.Sums;
        _batch = batch;
        if (_list.Length < rowList.Length)
            _list = new int[rowList.Length];
        rowList.CopyTo(_list);
        _listed = rowList.Length;
        foreach (var local in _locals)
        {
            local.Reserve(size, tile);
            local.Read(streamed, rows, tile);
        }
        _next = _turn = 0;
        _error = null;
        Volatile.Write(ref _helpers, 0);
        for (int i = 0; i < helpers; i++)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        TakeChunks(_work.Local);
        Interlocked.Or(ref _helpers, Closed);
        var wait = new SpinWait();
        while (Volatile.Read(ref _helpers) != Closed)
            wait.SpinOnce(sleep1Threshold: -1);
        _data = null!;
        _error?.Throw();
    }

    /// <summary>A helper: takes part if a pass is under way and a place is free.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        int helpers = Volatile.Read(ref _helpers);
        do
        {
            if (helpers >= _locals.Length)
                return;
        }
        while (helpers != (helpers = Interlocked.CompareExchange(ref _helpers, helpers + 1, helpers)));
        int place = 0;
        while (Interlocked.Exchange(ref _taken[place], 1) != 0)
            place = (place + 1) % _taken.Length;
        TakeChunks(_locals[place]);
        Volatile.Write(ref _taken[place], 0);
        Interlocked.Decrement(ref _helpers);
    }

    private void TakeChunks(Local<T, TSum, TIndex> local)
    {
        local.Reader?.Fields = TKernel.Fields(_pass);
        int chunk = _batch.Begin(local.Reader, ref _next);
        while (chunk < _batch.Chunks)
        {
            int following = -1;
            try
            {
                if (Volatile.Read(ref _error) is null)
                    _batch.Run<TKernel, TData, T, TSum, TIndex>(chunk, _pass, _data, _work, local, _sums, _list.AsSpan(0, _listed), ref _next, ref following);
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref _error, ExceptionDispatchInfo.Capture(e), null);
            }
            if (following < 0)
                following = ChunkedBatch.Take(ref _next);
            var wait = new SpinWait();
            while (Volatile.Read(ref _turn) != chunk)
                wait.SpinOnce(sleep1Threshold: -1);
            _work.AddTotals(local, _sums);
            Volatile.Write(ref _turn, chunk + 1);
            chunk = following;
        }
        local.Reader?.Stop();
    }
}
