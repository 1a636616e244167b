using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The principal branch of Lambert's function: the w ≥ −1 with w·eʷ = x; NaN below −1/e, where the double next to −1/e counts as it.</summary>
    /// <remarks>Halley's method (R. M. Corless and others, On the Lambert W function, 1996, 5.9) on w − x·e⁻ʷ, which does not overflow.</remarks>
    /// <param name="x">The argument, at least −1/e.</param>
    public static double LambertW(double x)
    {
        if (x == 0 || double.IsNaN(x) || double.IsPositiveInfinity(x))
            return x;
        double q = Math.FusedMultiplyAdd(x, Math.E, 1) + (x * EulerLow);
        if (q <= 0)
            return q >= -1e-16 ? -1 : double.NaN;
        double w = x < 1 ? Math.Sqrt(2 * q) - 1 : Math.Log(x);
        if (Math.Abs(x) < 0.05)
            w = x * (1 - x);
        for (int step = 0; step < 12; step++)
        {
            double f = w - (x * Math.Exp(-w));
            w -= f / (w + 1 - ((w + 2) * f / (2 * (w + 1))));
        }
        return w;
    }

    /// <inheritdoc cref="LambertW(double)"/>
    public static Vector LambertW(Vector x) => Map(x, LambertW);

    /// <inheritdoc cref="LambertW(double)"/>
    public static Matrix LambertW(Matrix x) => Map(x, LambertW);

    /// <summary>What <see cref="Math.E"/> lacks.</summary>
    private const double EulerLow = 1.4456468917292502e-16;
}
