using System;

namespace Objectives.Solvers;

/// <summary>Notices that iterations go on without lowering the value or the gradient any further.</summary>
internal struct StallDetector(double value, double gradientNorm)
{
    private const int Patience = 30;
    private double lowestValue = value, lowestNorm = gradientNorm;
    private int idle;

    public bool IsStalled(double value, double gradientNorm)
    {
        // A drop by a few units in the last place is noise, not progress.
        bool lower = value < lowestValue - 1e-15 * Math.Abs(lowestValue) || gradientNorm < 0.9 * lowestNorm;
        lowestValue = Math.Min(lowestValue, value);
        lowestNorm = Math.Min(lowestNorm, gradientNorm);
        idle = lower ? 0 : idle + 1;
        return idle > Patience;
    }

    // Without a tolerance, a rise by rounding is not a reason to stop.
    public static bool IsSmallChange(double previous, double value, double tolerance) =>
        tolerance > 0 && previous - value < tolerance * Math.Max(1, Math.Max(Math.Abs(previous), Math.Abs(value)));
}
