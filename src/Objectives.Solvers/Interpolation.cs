using System;

namespace Objectives.Solvers;

/// <summary>The next step to try, from values and slopes at two others, kept away from both.</summary>
internal static class Interpolation
{
    /// <summary>A step between the ends of an interval that contains an acceptable one.</summary>
    /// <remarks>The closest the step comes to an end is a tenth of the interval, so that it shrinks whatever the function does.</remarks>
    public static double Inside(LinePoint low, LinePoint high)
    {
        double width = high.Step - low.Step;
        double fraction = high.IsFinite ? (CubicMinimum(low, high) - low.Step) / width : 0.5;
        return low.Step + width * (fraction >= 0 ? Math.Clamp(fraction, 0.1, 0.9) : 0.5);
    }

    /// <summary>A step beyond the longest so far, where the function still falls steeply.</summary>
    public static double Beyond(LinePoint start, LinePoint longest)
    {
        double cubic = CubicMinimum(start, longest);
        return double.IsFinite(cubic) ? Math.Clamp(cubic, 2 * longest.Step, 10 * longest.Step) : 4 * longest.Step;
    }

    /// <summary>
    /// The local minimum of the cubic through both points with both slopes (Nocedal and Wright, equation 3.59), NaN if there is none.
    /// </summary>
    private static double CubicMinimum(LinePoint a, LinePoint b)
    {
        double d1 = a.Slope + b.Slope - 3 * (a.Value - b.Value) / (a.Step - b.Step);
        double discriminant = d1 * d1 - a.Slope * b.Slope;
        if (!(discriminant >= 0))
            return double.NaN;
        double d2 = Math.CopySign(Math.Sqrt(discriminant), b.Step - a.Step);
        return b.Step - (b.Step - a.Step) * (b.Slope + d2 - d1) / (b.Slope - a.Slope + 2 * d2);
    }
}
