namespace Objectives.Generator.Algebra;

/// <summary>The logarithm of the gamma function.</summary>
internal readonly partial struct DoubleDouble
{
    private const double StirlingStart = 20;

    private static readonly DoubleDouble EulerGamma = new(0.5772156649015329, -4.942915152430645e-18);
    private static readonly DoubleDouble HalfLogTwoPi = new(0.9189385332046728, -3.8782941580672414e-17);

    /// <summary>
    /// log |Γ(x)|, +∞ at 0 and the negative integers: the series about 1 and 2, which keeps relative accuracy at these zeros, the recurrence, and
    /// Stirling's series from 20 on (DLMF 5.7.3, 5.5.1, 5.11.1).
    /// </summary>
    public static DoubleDouble LogGamma(DoubleDouble x)
    {
        if (x.IsNaN)
            return x;
        if (x.IsInfinity || x.IsZero || (x.IsNegative && IsInteger(x)))
            return PositiveInfinity;
        if (x.Hi >= StirlingStart)
            return LogGammaStirling(x);
        if (x.Hi <= -StirlingStart)
            return Log(Pi / Abs(x * Sin(Pi * (x - Round(x))))) - LogGammaStirling(-x);

        // Γ(x) = Γ(y)·(y)(y + 1)…(x − 1), or the same from x up to y.
        DoubleDouble y = x, product = One;
        for (; y.Hi > 2.5; product *= y)
            y -= One;
        if (y.Hi >= 0.5)
            return product == One ? LogGammaSeries(y) : Log(product) + LogGammaSeries(y);
        for (; y.Hi < 0.5; y += One)
            product *= y;
        return LogGammaSeries(y) - Log(Abs(product));
    }

    private static DoubleDouble LogGammaStirling(DoubleDouble x)
    {
        DoubleDouble r = One / x, z = r * r, sum = Zero;
        for (int j = Bernoulli.Count; j > 0; j--)
            sum = sum * z + Bernoulli.Numbers[j - 1] / new DoubleDouble(2.0 * j * (2 * j - 1));
        var half = new DoubleDouble(0.5);
        return (x - half) * (Log(x) - One) + (HalfLogTwoPi - half) + sum * r;
    }

    /// <summary>
    /// log Γ(2 + z) = (1 − γ)·z + Σ (−1)ᵏ (ζ(k) − 1) zᵏ/k for |z| ≤ ½, and log Γ(1 + z) = log Γ(2 + z) − log(1 + z).
    /// </summary>
    private static DoubleDouble LogGammaSeries(DoubleDouble x)
    {
        bool first = x.Hi < 1.5;
        var z = x - new DoubleDouble(first ? 1 : 2);
        var sum = Zero;
        for (int k = ZetaSeries.Coefficients.Length - 1; k > 1; k--)
            sum = sum * z + ZetaSeries.Coefficients[k];
        var value = z * (One - EulerGamma + sum * z);
        return first ? value - Log1p(z) : value;
    }

    /// <summary>(−1)ᵏ (ζ(k) − 1)/k from k = 2 on: those of z ≤ ½ down to 10⁻³³.</summary>
    private static class ZetaSeries
    {
        public static readonly DoubleDouble[] Coefficients = new DoubleDouble[55];

        static ZetaSeries()
        {
            for (int k = 2; k < Coefficients.Length; k++)
                Coefficients[k] = Hurwitz(k, new DoubleDouble(2)) / new DoubleDouble(k % 2 == 0 ? k : -k);
        }
    }
}
