using System;

namespace QuickStart;

/// <summary>
/// Mean of log(1 + exp(−m)) + μ·σ(−m)²·‖w‖² with the margin m = y·(w·x + b), since the gradient of the first term in x is
/// −y·σ(−m)·w; plus λ/2·‖w‖².
/// </summary>
internal sealed class SmoothedLogisticLoop(double[,] features, double[] labels, double mu, double lambda) : LinearLoop(features, labels)
{
    public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient)
    {
        int d = theta.Length - 1, n = Samples.Length;
        ReadOnlySpan<double> w = theta[..d];
        double b = theta[d], sum = 0, squares = 0, norm = Dot(w, w);
        gradient.Clear();
        for (int i = 0; i < n; i++)
        {
            double margin = Targets[i] * (Dot(w, Samples[i]) + b), s = Sigmoid(-margin);
            sum += Softplus(-margin) + mu * s * s * norm;
            squares += s * s;
            double slope = Targets[i] * (-s - 2 * mu * norm * s * s * (1 - s)) / n;
            AddScaled(slope, Samples[i], gradient[..d]);
            gradient[d] += slope;
        }
        AddScaled(2 * mu * squares / n, w, gradient[..d]);
        return sum / n + Ridge(lambda, w, gradient[..d]);
    }

    public override (string, double) Quality(ReadOnlySpan<double> theta) => ("accuracy", Accuracy(theta));
}
