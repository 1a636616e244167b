using System;
using Xunit;

namespace Objectives.Tests;

/// <summary>The distance of a result from a reference, in units in the last place of the reference.</summary>
internal static class Ulps
{
    internal static double Between(double expected, double actual)
    {
        if (expected.Equals(actual))
            return 0;
        if (!double.IsFinite(expected) || !double.IsFinite(actual))
            return double.PositiveInfinity;
        double magnitude = Math.Abs(expected);
        return Math.Abs(actual - expected) / (Math.BitIncrement(magnitude) - magnitude);
    }

    internal static void AssertWithin(double bound, double expected, double actual, string what)
    {
        double error = Between(expected, actual);
        Assert.True(error <= bound, FormattableString.Invariant($"{what} is {actual:R}, expected {expected:R}: {error:F2} ulp, allowed {bound}."));
    }
}
