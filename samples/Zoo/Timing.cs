using System;
using System.Diagnostics;
using Objectives;
using Objectives.Zoo;

namespace Zoo;

/// <summary>What an evaluation costs.</summary>
/// <param name="NanosecondsPerSample">Value and gradient, for each sample; for all of it where there are no samples.</param>
/// <param name="Ratio">Value, gradient and Hessian-vector product against value and gradient.</param>
internal sealed record Timing(double NanosecondsPerSample, double Ratio)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(150), Sample = TimeSpan.FromMilliseconds(2);
    private const int Rounds = 9;

    public static Timing Of(Example example)
    {
        var problem = example.Bind(new RandomData(seed: 3), example.TimedSamples);
        // On one thread, like the numbers it is compared with. The property is no part of the interface.
        example.Objective.GetProperty("MaxDegreeOfParallelism")!.SetValue(problem, 1);
        double[] theta = example.Point(new RandomData(seed: 4), problem.ParameterCount);
        double[] direction = new RandomData(seed: 5).Normals(theta.Length), gradient = new double[theta.Length], product = new double[theta.Length];
        void First() => problem.ValueAndGradient(theta, gradient);
        void Second() => problem.ValueAndGradient(theta, gradient, direction, product);

        // In turn, so that a busy machine slows both.
        (int firsts, int seconds) = (Calls(First), Calls(Second));
        double first = double.PositiveInfinity, second = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            first = Math.Min(first, Nanoseconds(First, firsts));
            second = Math.Min(second, Nanoseconds(Second, seconds));
        }
        int samples = problem is ISampledObjective<double> sampled ? sampled.SampleCount : 1;
        return new(first / samples, second / first);
    }

    /// <summary>Runs until the code is compiled for good; how many evaluations fill one sample of time.</summary>
    private static int Calls(Action evaluate)
    {
        long start = Stopwatch.GetTimestamp();
        do
            evaluate();
        while (Stopwatch.GetElapsedTime(start) < WarmUp);
        return Math.Max(1, (int)(Sample.TotalNanoseconds / Nanoseconds(evaluate, 3)));
    }

    private static double Nanoseconds(Action evaluate, int count)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
            evaluate();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
    }
}
