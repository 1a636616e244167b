using System;

namespace Objectives.Generator.Algebra;

/// <summary>Exponentials and logarithms: reduction by log 2 and a Taylor series; logarithms by one step of Halley's method.</summary>
internal readonly partial struct DoubleDouble
{
    private static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);
    private static readonly DoubleDouble InverseLn2 = new(1.4426950408889634, 2.0355273740931033e-17);
    private static readonly DoubleDouble Ln10 = new(2.302585092994046, -2.1707562233822494e-16);
    private static readonly DoubleDouble InverseLn10 = new(0.4342944819032518, 1.098319650216765e-17);

    /// <summary>1/n!; a class of its own, because the order of initialisers over files is undefined.</summary>
    private static class Factorial
    {
        public static readonly DoubleDouble[] Inverse = Make();

        private static DoubleDouble[] Make()
        {
            var inverse = new DoubleDouble[34];
            inverse[0] = One;
            for (int n = 1; n < inverse.Length; n++)
                inverse[n] = inverse[n - 1] / new DoubleDouble(n);
            return inverse;
        }
    }

    public static DoubleDouble Exp(DoubleDouble x) => ExpScaled(x, 0);

    /// <summary>eˣ − 1, accurate near zero.</summary>
    public static DoubleDouble Expm1(DoubleDouble x) => Math.Abs(x.Hi) < 0.34 ? Expm1Reduced(x) : Exp(x) - One;

    public static DoubleDouble Exp2(DoubleDouble x)
    {
        if (!(Math.Abs(x.Hi) < 1200))
            return x.Hi > 0 ? PositiveInfinity : x.Hi < 0 ? Zero : x;
        double k = Math.Round(x.Hi);
        return (One + Expm1Reduced((x - new DoubleDouble(k)) * Ln2)).ScaleBy((int)k);
    }

    /// <summary>The natural logarithm; −∞ at zero, NaN below.</summary>
    public static DoubleDouble Log(DoubleDouble x)
    {
        if (!(x.Hi > 0) || !x.IsFinite)
            return LogAtEnds(x);
        var log = Log1pReduced(Significand(x, out int k) - One);
        return k == 0 ? log : new DoubleDouble(k) * Ln2 + log;
    }

    /// <summary>The binary logarithm, exact at powers of two.</summary>
    public static DoubleDouble Log2(DoubleDouble x)
    {
        if (!(x.Hi > 0) || !x.IsFinite)
            return LogAtEnds(x);
        var log = Log1pReduced(Significand(x, out int k) - One) * InverseLn2;
        return k == 0 ? log : new DoubleDouble(k) + log;
    }

    public static DoubleDouble Log10(DoubleDouble x) => Log(x) * InverseLn10;

    /// <summary>log(1 + x), accurate near zero.</summary>
    public static DoubleDouble Log1p(DoubleDouble x) => x.Hi is > -0.29 and < 0.41 ? Log1pReduced(x) : Log(One + x);

    /// <summary>eˣ·2ˢʰⁱᶠᵗ, so that a factor of two does not overflow.</summary>
    private static DoubleDouble ExpScaled(DoubleDouble x, int shift)
    {
        if (!(Math.Abs(x.Hi) < 800))
            return x.Hi > 0 ? PositiveInfinity : x.Hi < 0 ? Zero : x;
        double k = Math.Round(x.Hi * 1.4426950408889634);
        return (One + Expm1Reduced(ReduceLn2(x, k))).ScaleBy((int)k + shift);
    }

    /// <summary>x − k·log 2; the first two parts of log 2 have 40 bits, so their products with k are exact.</summary>
    private static DoubleDouble ReduceLn2(DoubleDouble x, double k) => k == 0
        ? x
        : x - new DoubleDouble(k * 0.6931471805592082) - new DoubleDouble(k * 7.371002565161996e-13)
            - new DoubleDouble(k * 5.8029889835956905e-25, k * 1.0908259040173159e-41);

    /// <summary>eˣ − 1 for |x| ≤ 0.4: the series at x/64, then (1 + s)² − 1 = s(2 + s) six times.</summary>
    private static DoubleDouble Expm1Reduced(DoubleDouble x)
    {
        const int halvings = 6, terms = 13;
        if (Math.Abs(x.Hi) < 1e-20)
            return x.IsZero ? x : x + (x * x).ScaleBy(-1);
        var t = x.ScaleBy(-halvings);
        var inverse = Factorial.Inverse;
        // The last terms are below 10⁻¹⁶ of the sum: doubles carry them.
        double tail = inverse[terms].Hi;
        for (int n = terms - 1; n > 6; n--)
            tail = tail * t.Hi + inverse[n].Hi;
        var sum = new DoubleDouble(tail) * t + inverse[6];
        for (int n = 5; n > 0; n--)
            sum = sum * t + inverse[n];
        sum *= t;
        for (int i = 0; i < halvings; i++)
            sum *= sum + new DoubleDouble(2);
        return sum;
    }

    /// <summary>x = m·2ᵏ with m in [√½, √2].</summary>
    private static DoubleDouble Significand(DoubleDouble x, out int k)
    {
        k = Exponent(x.Hi);
        var m = x.ScaleBy(-k);
        if (m.Hi <= 1.4142135623730951)
            return m;
        k++;
        return m.ScaleBy(-1);
    }

    private static DoubleDouble LogAtEnds(DoubleDouble x) => x.Hi == 0 ? NegativeInfinity : x.Hi < 0 ? NaN : x;

    /// <summary>
    /// log(1 + u) for u in [√½ − 1, √2 − 1]. The start 2 artanh(u/(2 + u)) is a series in doubles; the step
    /// 2(u − e)/(2 + u + e) with e = expm1(start) is of third order and keeps the relative accuracy of u.
    /// </summary>
    private static DoubleDouble Log1pReduced(DoubleDouble u)
    {
        if (Math.Abs(u.Hi) < 1e-20)
            return u.IsZero ? u : u - (u * u).ScaleBy(-1);
        double s = u.Hi / (2 + u.Hi), z = s * s, sum = 0;
        for (int n = 21; n > 0; n -= 2)
            sum = sum * z + 1.0 / n;
        double start = 2 * s * sum;
        var e = Expm1Reduced(new DoubleDouble(start));
        return TwoSum(start, 2 * (u - e).Hi / (2 + u.Hi + e.Hi));
    }
}
