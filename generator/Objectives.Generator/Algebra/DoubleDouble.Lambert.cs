namespace Objectives.Generator.Algebra;

/// <summary>The principal branch of Lambert's function.</summary>
internal readonly partial struct DoubleDouble
{
    private static readonly DoubleDouble Euler = new(2.718281828459045, 1.4456468917292502e-16);

    /// <summary>
    /// W(x)·e^W(x) = x for x ≥ −1/e, NaN below; the double next to −1/e counts as it. Steps of Halley's method (R. M. Corless and others, 1996, 5.9) from the
    /// leading terms about the branch point, or from logarithms.
    /// </summary>
    public static DoubleDouble LambertW(DoubleDouble x)
    {
        const int steps = 9;
        if (x.IsNaN || x.IsZero || (x.IsInfinity && !x.IsNegative))
            return x;
        var q = Euler * x + One;
        if (!(q.Hi > 0))
            return q.Hi >= -1e-16 ? -One : NaN;
        if (System.Math.Abs(x.Hi) < 1e-40)
            return x;
        DoubleDouble w;
        if (x.Hi < 0.5)
        {
            var p = Sqrt(q.ScaleBy(1));
            w = p - One - p * p / new DoubleDouble(3) + new DoubleDouble(11) * p * p * p / new DoubleDouble(72);
            w = System.Math.Abs(x.Hi) < 0.05 ? x - x * x : w;
        }
        else
        {
            var log = Log1p(x);
            w = log - log * Log1p(log) / (log + new DoubleDouble(2));
        }
        for (int i = 0; i < steps; i++)
        {
            // f/e^w, so that a large w does not overflow.
            DoubleDouble f = w - x * Exp(-w), next = w + One;
            var step = f / (next - (w + new DoubleDouble(2)) * f / next.ScaleBy(1));
            w -= step;
            if (System.Math.Abs(step.Hi) <= 1e-25 * System.Math.Abs(w.Hi))
                break;
        }
        return w;
    }
}
