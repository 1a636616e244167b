using System;

namespace QuickStart;

/// <summary>Mean of log(1 + exp(−m)) with the margin m = y·(w·x + b), plus λ/2·‖w‖²; the slope in the score is −y·σ(−m).</summary>
internal sealed class RidgeLogisticLoop(double[,] features, double[] labels, double lambda) : LinearLoop(features, labels)
{
    public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient)
    {
        int d = theta.Length - 1, n = Samples.Length;
        ReadOnlySpan<double> w = theta[..d];
        double b = theta[d], sum = 0;
        gradient.Clear();
        for (int i = 0; i < n; i++)
        {
            double margin = Targets[i] * (Dot(w, Samples[i]) + b), slope = -Targets[i] * Sigmoid(-margin) / n;
            sum += Softplus(-margin);
            AddScaled(slope, Samples[i], gradient[..d]);
            gradient[d] += slope;
        }
        return sum / n + Ridge(lambda, w, gradient[..d]);
    }

    public override (string, double) Quality(ReadOnlySpan<double> theta) => ("accuracy", Accuracy(theta));
}
