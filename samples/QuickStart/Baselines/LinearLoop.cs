using System;

namespace QuickStart;

/// <summary>A loop for a model with the score w·x + b.</summary>
internal abstract class LinearLoop(double[,] features, double[] targets) : ScalarLoop(new(("w", [features.GetLength(1)]), ("b", [])))
{
    protected double[][] Samples { get; } = Rows(features);

    protected double[] Targets => targets;

    protected double Score(ReadOnlySpan<double> theta, int i) => Dot(theta[..^1], Samples[i]) + theta[^1];

    /// <summary>The share of samples whose score has the sign of their label.</summary>
    protected double Accuracy(ReadOnlySpan<double> theta)
    {
        int right = 0;
        for (int i = 0; i < Samples.Length; i++)
            right += Score(theta, i) * targets[i] > 0 ? 1 : 0;
        return (double)right / Samples.Length;
    }
}
