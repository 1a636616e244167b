using static Objectives.Functions;

namespace Objectives.Library;

/// <summary>Losses of sequences and classes.</summary>
public static class SequenceLosses
{
    /// <summary>The squared errors of exponential smoothing: each value is predicted by a level that moves towards it by a part α.</summary>
    [Differentiable]
    public static double Smoothing(Vector series, double alpha)
    {
        double level = series[0], total = 0;
        for (int i = 1; i < series.Length; i++)
        {
            double error = series[i] - level;
            total += error * error;
            level += alpha * error;
        }
        return total;
    }

    /// <summary>The negative log-likelihood of a class under logits, and the probability of that class.</summary>
    [Differentiable]
    public static (double Loss, double Probability) Classified(Vector logits, int label)
    {
        double log = logits[label] - LogSumExp(logits);
        return (-log, Exp(log));
    }

    /// <summary>What <see cref="Smoothing"/> would be without it: a function that objectives elsewhere cannot call.</summary>
    public static double Drift(Vector series) => series[^1] - series[0];
}
