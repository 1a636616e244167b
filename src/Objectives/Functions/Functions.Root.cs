using System;

namespace Objectives;

/// <summary>Inner problems: equations.</summary>
public static partial class Functions
{
    /// <summary>
    /// An s between low and high with h(s) = 0; NaN where h has not opposite signs there, or none was found. In a declaration its derivatives, to any
    /// order, are those of the solution (implicit differentiation).
    /// </summary>
    /// <remarks>As plain C# it halves the bracket until nothing is left of it.</remarks>
    /// <param name="h">The function, differentiable near the root, where its derivative is not 0. Its values at the ends may be infinite.</param>
    /// <param name="low">One end; it has no influence on derivatives.</param>
    /// <param name="high">The other end; it has no influence on derivatives.</param>
    /// <param name="tolerance">How large the last correction may be, relative to 1 + |s|. Corrections square the error: after one of this default, rounding is left.</param>
    /// <param name="iterations">How many steps are taken, at most.</param>
    public static double Root(Func<double, double> h, double low, double high, double tolerance = 1e-5, int iterations = 64)
    {
        ArgumentNullException.ThrowIfNull(h);
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, 1);
        double atLow = h(low), atHigh = h(high);
        if (!(atLow <= 0 && atHigh >= 0) && !(atLow >= 0 && atHigh <= 0))
            return double.NaN;
        bool isRising = atLow < atHigh;
        for (double middle = low + ((high - low) / 2); middle != low && middle != high; middle = low + ((high - low) / 2))
        {
            double value = h(middle);
            if (isRising ? value < 0 : value > 0)
                low = middle;
            else
                high = middle;
        }
        return Math.Abs(h(low)) < Math.Abs(h(high)) ? low : high;
    }

    /// <inheritdoc cref="FixedPoint(Func{Vector, Vector}, Vector, double, int)"/>
    public static double FixedPoint(Func<double, double> g, double start, double tolerance = 1e-5, int iterations = 100)
    {
        ArgumentNullException.ThrowIfNull(g);
        return FixedPoint(x => new[] { g(x[0]) }, new[] { start }, tolerance, iterations)[0];
    }

    /// <summary>
    /// The x = g(x) that x ← g(x) leads to from a start; NaN where it leads to none. In a declaration its derivatives, to any order, are those
    /// of the solution (implicit differentiation).
    /// </summary>
    /// <param name="g">The map, differentiable near the solution, where no eigenvalue of its Jacobian is 1.</param>
    /// <param name="start">Where to begin; it has no influence on derivatives.</param>
    /// <param name="tolerance">How large the last correction, by Newton's method, may be, relative to 1 + the largest element. Corrections square the error: after one of this default, rounding is left.</param>
    /// <param name="iterations">How many times x ← g(x) is done before the corrections.</param>
    /// <exception cref="ArgumentException">g(x) is not of the length of x.</exception>
    public static Vector FixedPoint(Func<Vector, Vector> g, Vector start, double tolerance = 1e-5, int iterations = 100)
    {
        ArgumentNullException.ThrowIfNull(g);
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, 1);
        var x = start;
        for (int turn = 0; turn < iterations; turn++)
            if (g(x) is var next && LargestOf(next) is var largest && double.IsFinite(largest))
                x = next;
        double moved = double.NaN;
        for (int correction = 0; correction < 2; correction++)
        {
            var step = Solve(Identity(x.Length) - Jacobian(g, x), x - g(x));
            x -= step;
            moved = LargestOf(step) / (1 + LargestOf(x));
        }
        return moved <= tolerance ? x : Filled(x.Length, double.NaN);
    }
}
