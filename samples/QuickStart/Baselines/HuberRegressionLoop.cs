using System;

namespace QuickStart;

/// <summary>Mean of r²/2 where |r| ≤ δ and δ(|r| − δ/2) beyond, with r = w·x + b − y, plus λ/2·‖w‖².</summary>
internal sealed class HuberRegressionLoop(double[,] features, double[] targets, double delta, double lambda) : LinearLoop(features, targets)
{
    public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient)
    {
        int d = theta.Length - 1, n = Samples.Length;
        ReadOnlySpan<double> w = theta[..d];
        double b = theta[d], sum = 0;
        gradient.Clear();
        for (int i = 0; i < n; i++)
        {
            double r = Dot(w, Samples[i]) + b - Targets[i], slope = Math.Clamp(r, -delta, delta) / n;
            sum += Math.Abs(r) <= delta ? r * r / 2 : delta * (Math.Abs(r) - delta / 2);
            AddScaled(slope, Samples[i], gradient[..d]);
            gradient[d] += slope;
        }
        return sum / n + Ridge(lambda, w, gradient[..d]);
    }

    public override (string, double) Quality(ReadOnlySpan<double> theta)
    {
        double[] copy = theta.ToArray();
        return ("R²", CoefficientOfDetermination(Targets, i => Score(copy, i)));
    }
}
