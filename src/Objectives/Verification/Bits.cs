using System;

namespace Objectives.Verification;

/// <summary>Two ways to the same numbers.</summary>
internal static class Bits
{
    public static bool Same(double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);

    /// <summary>Passes if all bits are equal. The error shown is relative to each number.</summary>
    public static GradientCheckItem Equal(
        string name, ReadOnlySpan<double> first, ReadOnlySpan<double> second, Func<int, string> entry, string firstCall, string secondCall, string cause)
    {
        int worst = -1;
        double error = 0;
        for (int i = 0; i < first.Length; i++)
        {
            if (Same(first[i], second[i]))
                continue;
            double here = Relative(first[i], second[i], Math.Max(Math.Abs(first[i]), Math.Abs(second[i])));
            if (worst < 0 || here > error)
                (worst, error) = (i, here);
        }
        return worst < 0
            ? new(name, true, 0, 0, null, $"{firstCall} and {secondCall} give the same bits.")
            : new(name, false, error, 0, entry(worst), FormattableString.Invariant(
                $"At {entry(worst)}, {firstCall} gives {first[worst]:R} and {secondCall} {second[worst]:R}; their bits should be equal. Likely cause: {cause}."));
    }

    /// <summary>Passes if the differences are within the tolerance, relative to the sizes.</summary>
    public static GradientCheckItem Compare(
        string name, ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> sizes, double tolerance,
        Func<int, string> entry, string firstCall, string secondCall, string cause)
    {
        int worst = -1;
        double error = 0;
        for (int i = 0; i < first.Length; i++)
        {
            double here = Relative(first[i], second[i], sizes[i]);
            if (here > error)
                (worst, error) = (i, here);
        }
        if (worst < 0)
            return new(name, true, 0, tolerance, null, $"{firstCall} and {secondCall} agree.");
        bool passed = error <= tolerance;
        return new(name, passed, error, tolerance, entry(worst), FormattableString.Invariant(
            $"At {entry(worst)}, {firstCall} gives {first[worst]:g17} and {secondCall} {second[worst]:g17}.") + (passed ? "" : $" Likely cause: {cause}."));
    }

    private static double Relative(double a, double b, double size) =>
        a == b ? 0 : double.IsFinite(a - b) ? Math.Abs(a - b) / size : double.PositiveInfinity;
}
