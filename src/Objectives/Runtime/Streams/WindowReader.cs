using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Objectives.Runtime;

/// <summary>
/// Two windows of one computing thread: while it computes with one, a thread of the pool loads the other. If none has begun when it is needed, the
/// computing thread loads it itself, so that nobody waits for a pool that is busy.
/// </summary>
internal sealed class WindowReader(SampleData whole) : IThreadPoolWorkItem
{
    private const int Idle = 0, Asked = 1, Loading = 2, Loaded = 3;

    private readonly RowWindow[] _windows = [new(whole), new(whole)];
    private readonly object _loaded = new();
    private int _next, _state;
    private ExceptionDispatchInfo? _error;

    /// <summary>The data that windows are of.</summary>
    public SampleData Whole => whole;

    /// <summary>The length of a window in the evaluation at hand.</summary>
    public int Length { get; set; }

    /// <summary>The batch at hand.</summary>
    public StreamedBatch Batch { get; set; }

    /// <summary>The fields that the pass at hand reads, a bit each.</summary>
    public ulong Fields { get; set; } = ulong.MaxValue;

    /// <summary>Begins to load samples, which <see cref="Take"/> gives.</summary>
    public void Ask(int first, int count)
    {
        _windows[_next].MoveTo(Batch, first, count, Fields);
        Volatile.Write(ref _state, Asked);
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>The window asked for, loaded. It stays as it is until the next but one is asked for.</summary>
    public RowWindow Take()
    {
        LoadIfAsked();
        Wait();
        _state = Idle;
        var window = _windows[_next];
        _next ^= 1;
        if (Interlocked.Exchange(ref _error, null) is { } error)
            error.Throw();
        return window;
    }

    /// <summary>Ends what was asked for: no source is being read afterwards.</summary>
    public void Stop()
    {
        if (Interlocked.CompareExchange(ref _state, Idle, Asked) is Asked or Idle)
            return;
        Wait();
        (_state, _error) = (Idle, null);
    }

    void IThreadPoolWorkItem.Execute() => LoadIfAsked();

    private void LoadIfAsked()
    {
        if (Interlocked.CompareExchange(ref _state, Loading, Asked) != Asked)
            return;
        try
        {
            _windows[_next].Load();
        }
        catch (Exception e)
        {
            _error = ExceptionDispatchInfo.Capture(e);
        }
        lock (_loaded)
        {
            _state = Loaded;
            Monitor.PulseAll(_loaded);
        }
    }

    private void Wait()
    {
        // A window that is nearly there is spun for: falling asleep costs more.
        var wait = new SpinWait();
        while (Volatile.Read(ref _state) != Loaded && !wait.NextSpinWillYield)
            wait.SpinOnce();
        lock (_loaded)
        {
            while (_state != Loaded)
                Monitor.Wait(_loaded);
        }
    }
}
