using System;

namespace Objectives.Generator.Algebra;

/// <summary>The normalised incomplete gamma functions, and their derivatives in the first argument.</summary>
internal readonly partial struct DoubleDouble
{
    /// <summary>Beyond, the series would need too many terms: nothing that is proved or folded has such a shape.</summary>
    private const double LargestShape = 1e6;

    /// <summary>
    /// ∂ⁿP(a, x)/∂aⁿ, or that of Q = 1 − P, for a between 0 and 10⁶, x ≥ 0 and n rounded to an integer between 0 and 7; NaN for others. Where x &lt; a + 1 the series of P
    /// (DLMF 8.11.4), whose terms are positive; beyond the continued fraction of Q (DLMF 8.9.2).
    /// </summary>
    public static DoubleDouble IncompleteGamma(DoubleDouble order, DoubleDouble a, DoubleDouble x, bool upper)
    {
        double rounded = Round(order).Hi;
        if (!(rounded is >= 0 and < Jet.Orders && a.Hi > 0 && x.Hi >= 0) || (a.IsInfinity && x.IsInfinity))
            return NaN;
        int n = (int)rounded;
        if (x.IsZero || x.IsInfinity || a.IsInfinity)
            return n == 0 && x.IsInfinity != upper ? One : Zero;
        if (a.Hi > LargestShape)
            return NaN;
        bool fraction = x.Hi >= a.Hi + 1;
        var value = (fraction ? GammaFraction(a, x, n) : GammaSeries(a, x, n)).Derivative(n, 0);
        return fraction == upper ? value : n == 0 ? One - value : -value;
    }

    /// <summary>The n-th derivative in a of xᵃ⁻¹e⁻ˣ/Γ(a), for a &gt; 0, x ≥ 0 and n rounded to an integer between 0 and 7; 0 for n from −7 to −1; NaN for others.</summary>
    public static DoubleDouble GammaDensity(DoubleDouble order, DoubleDouble a, DoubleDouble x)
    {
        double rounded = Round(order).Hi;
        if (!(rounded is > -Jet.Orders and < Jet.Orders && a.Hi > 0 && x.Hi >= 0))
            return NaN;
        int n = (int)rounded;
        if (n < 0 || a.IsInfinity || x.IsInfinity)
            return Zero;
        if (x.IsZero)
            return a > One ? Zero : n > 0 ? NaN : a == One ? One : PositiveInfinity;
        return GammaFactor(a, x, n + 1, a - One).Derivative(n, 0);
    }

    /// <summary>The polynomial in a of x^power·e⁻ˣ/Γ(a), where the power is a less a constant.</summary>
    private static Jet GammaFactor(DoubleDouble a, DoubleDouble x, int rows, DoubleDouble power)
    {
        var log = Log(x);
        var exponent = LogGammaJet(a, rows, 1) * -One;
        exponent[0, 0] += power * log - x;
        if (rows > 1)
            exponent[1, 0] += log;
        return Jet.Exp(exponent, Exp(exponent[0, 0]));
    }

    /// <summary>P = xᵃe⁻ˣ·Σ xᵏ/Γ(a + k + 1).</summary>
    private static Jet GammaSeries(DoubleDouble a, DoubleDouble x, int n)
    {
        Jet u = Jet.First(n + 1, 1, a), term = GammaFactor(a + One, x, n + 1, a), sum = term;
        double size = 1;
        for (int k = 1; size > 1e-36 * sum[0, 0].Hi && sum[0, 0].Hi > 0; k++)
        {
            term = term * x / (u + k);
            sum += term;
            size = term[0, 0].Hi * (1 + 2.0 * n * k);
        }
        return sum;
    }

    /// <summary>Q = xᵃe⁻ˣ/Γ(a)·1/(x + 1 − a − 1·(1 − a)/(x + 3 − a − 2·(2 − a)/(x + 5 − a − …))), of as many levels as x ≥ a + 1 needs.</summary>
    private static Jet GammaFraction(DoubleDouble a, DoubleDouble x, int n)
    {
        var minus = Jet.First(n + 1, 1, a) * -One;
        int levels = 60 + (int)(600 / x.Hi) + (int)(14 * Math.Sqrt(a.Hi));
        var value = minus + (x + (2 * levels + 1));
        for (int k = levels; k > 0; k--)
            value = minus + (x + (2 * k - 1)) + (minus + k) * -k / value;
        return GammaFactor(a, x, n + 1, a) / value;
    }
}
