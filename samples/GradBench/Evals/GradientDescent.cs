using System;

namespace GradBench.Evals;

/// <summary>
/// Gradient descent as the evals particle and saddle prescribe it: the rate doubles after ten steps that were taken and halves at one that was not;
/// it ends where gradient or step are at most 1e-5.
/// </summary>
internal static class GradientDescent
{
    public const double Tolerance = 1e-5, FirstRate = 1e-5;
    public const int StepsBeforeDoubling = 10;

    /// <summary>The value at x, and the gradient there; a pass that computes the value has the gradient at little more cost.</summary>
    public delegate double ValueAndGradient(double[] x, double[] gradient);

    public static double[] Minimize(ValueAndGradient evaluate, double[] start)
    {
        double[] x = [.. start], slope = new double[x.Length], next = new double[x.Length], slopeThere = new double[x.Length];
        double value = evaluate(x, slope), rate = FirstRate;
        for (int steps = 0; !(Length(slope) <= Tolerance);)
        {
            if (steps == StepsBeforeDoubling)
            {
                (rate, steps) = (2 * rate, 0);
                continue;
            }
            double moved = 0;
            for (int j = 0; j < x.Length; j++)
            {
                next[j] = x[j] - rate * slope[j];
                moved += (next[j] - x[j]) * (next[j] - x[j]);
            }
            if (!(Math.Sqrt(moved) > Tolerance))
                break;
            double there = evaluate(next, slopeThere);
            if (there < value)
            {
                (x, next, slope, slopeThere, value) = (next, x, slopeThere, slope, there);
                steps++;
            }
            else
            {
                (rate, steps) = (rate / 2, 0);
            }
        }
        return x;
    }

    private static double Length(double[] v)
    {
        double sum = 0;
        foreach (double e in v)
            sum += e * e;
        return Math.Sqrt(sum);
    }
}
