using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Tests.Solvers;

/// <summary>An objective over samples, from a function of θ and a batch that fills the gradient and returns the value.</summary>
internal sealed class SampledTestFunction(int dimension, int samples, SampledTestFunction.Evaluator evaluate) : ISampledObjective<double>
{
    public delegate double Evaluator(ReadOnlySpan<double> x, Span<double> gradient, ReadOnlySpan<int> batch);

    private readonly int[] all = [.. Enumerable.Range(0, samples)];

    /// <summary>The batches seen, if they are to be remembered.</summary>
    public List<int[]>? Batches { get; init; }

    public int ParameterCount => dimension;

    public int SampleCount => samples;

    public ParameterLayout Layout { get; init; } = new(("x", [dimension]));

    public double Value(ReadOnlySpan<double> theta) => evaluate(theta, new double[dimension], all);

    public double Value(ReadOnlySpan<double> theta, Range samples) => evaluate(theta, new double[dimension], all.AsSpan(samples));

    public double Value(ReadOnlySpan<double> theta, ReadOnlySpan<int> samples) => evaluate(theta, new double[dimension], samples);

    public double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient) => evaluate(theta, gradient, all);

    public double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, Range samples) => evaluate(theta, gradient, all.AsSpan(samples));

    public double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<int> samples)
    {
        Batches?.Add(samples.ToArray());
        return evaluate(theta, gradient, samples);
    }

    public void PerSampleValues(ReadOnlySpan<double> theta, Span<double> values)
    {
        for (int i = 0; i < samples; i++)
            values[i] = Value(theta, [i]);
    }

    /// <summary>The mean of ½(x − i)² over the samples i = 0, 1, …</summary>
    public static SampledTestFunction Mean(int samples, List<int[]>? batches = null) => new(1, samples, (x, g, batch) =>
    {
        double value = 0, slope = 0;
        foreach (int i in batch)
        {
            value += (x[0] - i) * (x[0] - i) / 2;
            slope += x[0] - i;
        }
        g[0] = slope / batch.Length;
        return value / batch.Length;
    })
    { Batches = batches };

    /// <summary>½x², whatever the batch.</summary>
    public static SampledTestFunction Parabola(int samples) => new(1, samples, (x, g, _) => { g[0] = x[0]; return x[0] * x[0] / 2; });
}
