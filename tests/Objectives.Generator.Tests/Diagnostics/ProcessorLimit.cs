using System;
using System.Diagnostics;
using System.Threading;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>
/// Cancels once this process has computed for so long on every processor, so that what other processes do beside it does not count; or, if it
/// computes nothing, after twenty times as long.
/// </summary>
internal sealed class ProcessorLimit : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(0.25);

    private readonly CancellationTokenSource _source = new();
    private readonly Timer _timer;

    public ProcessorLimit(TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        _timer = new(_ =>
        {
            if (Process.GetCurrentProcess().TotalProcessorTime - before > limit * Environment.ProcessorCount || watch.Elapsed > 20 * limit)
                _source.Cancel();
        }, null, Often, Often);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        // The source after the last tick.
        using (var ended = new ManualResetEvent(false))
            if (_timer.Dispose(ended))
                ended.WaitOne();
        _source.Dispose();
    }
}
