using System;
using System.Diagnostics;
using Objectives;

namespace QuickStart;

/// <summary>The time of one evaluation of value and gradient.</summary>
internal static class Timing
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(250), Sample = TimeSpan.FromMilliseconds(8);
    private const int Rounds = 25;

    /// <summary>The median times of two objectives, measured in turn so that a busy machine slows both.</summary>
    public static (TimeSpan First, TimeSpan Second) Interleaved(IObjective<double> first, IObjective<double> second, double[] theta)
    {
        double[] gradient = new double[theta.Length];
        int firstCount = Calls(first, theta, gradient), secondCount = Calls(second, theta, gradient);
        var times = new TimeSpan[2][] { new TimeSpan[Rounds], new TimeSpan[Rounds] };
        for (int round = 0; round < Rounds; round++)
        {
            times[0][round] = Time(first, theta, gradient, firstCount);
            times[1][round] = Time(second, theta, gradient, secondCount);
        }
        Array.Sort(times[0]);
        Array.Sort(times[1]);
        return (times[0][Rounds / 2], times[1][Rounds / 2]);
    }

    /// <summary>Runs until the code is compiled for good; how many evaluations fill one sample of time.</summary>
    private static int Calls(IObjective<double> objective, double[] theta, double[] gradient)
    {
        long start = Stopwatch.GetTimestamp();
        do
            objective.ValueAndGradient(theta, gradient);
        while (Stopwatch.GetElapsedTime(start) < WarmUp);
        return Math.Max(1, (int)(Sample / Time(objective, theta, gradient, 5)));
    }

    private static TimeSpan Time(IObjective<double> objective, double[] theta, double[] gradient, int count)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
            objective.ValueAndGradient(theta, gradient);
        return Stopwatch.GetElapsedTime(start) / count;
    }
}
