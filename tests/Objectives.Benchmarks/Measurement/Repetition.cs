using System;
using System.Diagnostics;

namespace Objectives.Benchmarks;

/// <summary>One timed run; the figures are those of a single evaluation in it.</summary>
/// <param name="Milliseconds">What the clock said.</param>
/// <param name="CpuMilliseconds">What the threads of the process worked, together.</param>
/// <param name="AllocatedBytes">What they allocated; null of another process.</param>
internal readonly record struct Repetition(double Milliseconds, double CpuMilliseconds, long? AllocatedBytes)
{
    /// <summary>CPU time ÷ wall time: the number of threads at work.</summary>
    public double Occupation => CpuMilliseconds / Milliseconds;

    public static Repetition Of(Action run, int times = 1)
    {
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++)
            run();
        TimeSpan wall = Stopwatch.GetElapsedTime(start);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new(wall.TotalMilliseconds / times, cpu.TotalMilliseconds / times, allocated / times);
    }
}
