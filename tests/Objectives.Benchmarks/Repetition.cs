using System;
using System.Diagnostics;

namespace Objectives.Benchmarks;

/// <summary>One timed run.</summary>
internal readonly record struct Repetition(double Milliseconds, double CpuMilliseconds, long AllocatedBytes)
{
    /// <summary>Whether the run had a processor to itself; below this share it shared one, and its time says little.</summary>
    public bool IsUninterrupted => CpuMilliseconds >= 0.95 * Milliseconds;

    public static Repetition Of(Action run)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        run();
        TimeSpan wall = Stopwatch.GetElapsedTime(start);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return new(wall.TotalMilliseconds, cpu.TotalMilliseconds, allocated);
    }
}
