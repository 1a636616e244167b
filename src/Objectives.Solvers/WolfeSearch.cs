using System;

namespace Objectives.Solvers;

/// <summary>
/// A step along a descent direction that satisfies the strong Wolfe conditions
/// φ(a) ≤ φ(0) + c₁·a·φ′(0) and |φ′(a)| ≤ c₂·|φ′(0)| (Nocedal and Wright, algorithms 3.5 and 3.6).
/// </summary>
/// <remarks>
/// Where φ(a) and φ(0) differ by no more than rounding, the first condition is replaced by φ′(a) ≤ (2c₁ − 1)·φ′(0), to which
/// it is equivalent on a parabola (Hager and Zhang, equation 4.1), and intervals are halved by the slope's sign alone. Without
/// this no line search can bring the gradient below about √ε. A point that is not finite is an upper end without a value.
/// </remarks>
internal static class WolfeSearch
{
    private const double SufficientDecrease = 1e-4;
    private const double Curvature = 0.9;
    private const double Noise = 1e-13;
    private const double LongestStep = 1e20;
    private const int MaxTrials = 60;

    /// <summary>Finds such a step, which is then the line's last trial.</summary>
    /// <param name="line">The function along the direction.</param>
    /// <param name="slope">φ′(0), negative.</param>
    /// <param name="first">The first step to try.</param>
    /// <param name="maxEvaluations">The limit on the line's total evaluations.</param>
    /// <param name="step">The step found.</param>
    /// <returns>Whether there is one.</returns>
    public static bool Find(LineFunction line, double slope, double first, int maxEvaluations, out double step)
    {
        var start = new LinePoint(0, line.Value, slope);
        double noise = Noise * Math.Abs(start.Value);
        LinePoint low = start, high = default;
        bool bracketed = false;
        step = first;

        for (int trial = 0; trial < MaxTrials && line.Evaluations < maxEvaluations && !line.IsCancelled; trial++)
        {
            LinePoint point = line.Evaluate(step);
            if (!point.IsFinite || !Decreases(point, start, noise) || point.Value > low.Value + noise)
            {
                high = point;
                bracketed = true;
            }
            else if (Math.Abs(point.Slope) <= Curvature * -slope)
            {
                return true;
            }
            else
            {
                if (bracketed ? point.Slope * (high.Step - low.Step) >= 0 : point.Slope >= 0)
                {
                    high = low;
                    bracketed = true;
                }
                low = point;
            }

            if (bracketed && !CanSplit(low.Step, high.Step))
                return SettleFor(low, line, out step);
            if (!bracketed && low.Step >= LongestStep)
                return false;
            step = bracketed ? Interpolation.Inside(low, high) : Interpolation.Beyond(start, low);
        }
        return !line.IsCancelled && SettleFor(low, line, out step);
    }

    private static bool Decreases(LinePoint point, LinePoint start, double noise) =>
        point.Value <= start.Value + SufficientDecrease * point.Step * start.Slope
        || (point.Value <= start.Value + noise && point.Slope <= (2 * SufficientDecrease - 1) * start.Slope);

    private static bool CanSplit(double low, double high)
    {
        double middle = low + (high - low) / 2;
        return middle != low && middle != high;
    }

    /// <summary>Takes a lower point that meets only the first condition, as the best that rounding or a kink allows.</summary>
    private static bool SettleFor(LinePoint low, LineFunction line, out double step)
    {
        step = low.Step;
        return low.Step > 0 && low.Value < line.Value;
    }
}
