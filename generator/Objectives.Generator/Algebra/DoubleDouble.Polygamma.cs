namespace Objectives.Generator.Algebra;

/// <summary>Derivatives of the logarithm of the gamma function.</summary>
internal readonly partial struct DoubleDouble
{
    private const int LargestOrder = 100;

    /// <summary>
    /// ψ(x) = Γ′(x)/Γ(x): the recurrence up to 20, then its asymptotic series (DLMF 5.5.2, 5.11.2); −∞ at 0, +∞ at −0, NaN at the negative
    /// integers and −∞. Its error is relative to 1 near its zeros.
    /// </summary>
    public static DoubleDouble Digamma(DoubleDouble x)
    {
        if (x.IsZero)
            return -(One / x);
        if (x.IsNaN || x.IsInfinity)
            return x.IsNegative ? NaN : x;
        if (x.IsNegative)
        {
            if (IsInteger(x))
                return NaN;
            var angle = Pi * (x - Round(x));
            return Digamma(One - x) - Pi * (Cos(angle) / Sin(angle));
        }
        var sum = Zero;
        for (; x.Hi < StirlingStart; x += One)
            sum += One / x;
        DoubleDouble r = One / x, z = r * r, series = Zero;
        for (int j = Bernoulli.Count; j > 0; j--)
            series = (series + Bernoulli.Numbers[j - 1] / new DoubleDouble(2 * j)) * z;
        return Log(x) - (sum + r.ScaleBy(-1) + series);
    }

    /// <summary>
    /// ψ⁽ⁿ⁾(x) = (−1)ⁿ⁺¹·n!·ζ(n + 1, x) for n rounded to an integer between 1 and 100, NaN for others. A pole is +∞ for odd n; for even n it is −∞ at 0,
    /// +∞ at −0 and NaN at the negative integers. NaN at −∞.
    /// </summary>
    public static DoubleDouble Polygamma(DoubleDouble order, DoubleDouble x)
    {
        double rounded = Round(order).Hi;
        if (!(rounded is >= 1 and <= LargestOrder) || x.IsNaN || (x.IsInfinity && x.IsNegative))
            return NaN;
        int n = (int)rounded;
        bool even = n % 2 == 0;
        DoubleDouble sum;
        if (x.IsZero)
            sum = even && x.IsNegative ? NegativeInfinity : PositiveInfinity;
        else if (!x.IsNegative)
            sum = Hurwitz(n + 1, x);
        else if (IsInteger(x))
            sum = even ? NaN : PositiveInfinity;
        else
        {
            // The nearest pole −m is f away: the poles to the right of it, itself, and those to the left down to zero.
            var f = x - Round(x);
            var left = Hurwitz(n + 1, One - f) - Hurwitz(n + 1, One - x);
            sum = InversePower(f, n + 1) + (Hurwitz(n + 1, One + f) + (even ? -left : left));
        }
        for (int k = 2; k <= n; k++)
            sum *= new DoubleDouble(k);
        return even ? -sum : sum;
    }
}
