namespace Objectives.Generator.Algebra;

/// <summary>The logarithm of the normal distribution function and its derivative, far into the left tail.</summary>
internal readonly partial struct DoubleDouble
{
    private static readonly DoubleDouble SqrtTwoByPi = new(0.7978845608028654, -4.98465440455546e-17);
    private static readonly DoubleDouble InverseSqrtPi = new(0.5641895835477563, 7.66772980658294e-18);

    /// <summary>log Φ(x).</summary>
    public static DoubleDouble LogNormalCdf(DoubleDouble x) => x.Hi > 0
        ? Log1p(-NormalCdf(-x))
        : Log(ScaledNormalTail(-x).ScaleBy(-1)) - (x * x).ScaleBy(-1);

    /// <summary>φ(x)/Φ(x).</summary>
    public static DoubleDouble NormalHazard(DoubleDouble x) => x.Hi > 0
        ? SqrtTwoByPi.ScaleBy(-1) * Exp(-(x * x).ScaleBy(-1)) / NormalCdf(x)
        : SqrtTwoByPi / ScaledNormalTail(-x);

    /// <summary>
    /// x + φ(x)/Φ(x). To the left of −5, where the sum cancels, by the continued fraction 1/(b + 2/(b + 3/(b + …))) with b = −x: every level
    /// is positive.
    /// </summary>
    public static DoubleDouble NormalShortfall(DoubleDouble x)
    {
        const int levels = 110;
        if (!(x.Hi < -5))
            return x + NormalHazard(x);
        var value = Zero;
        for (int k = levels; k > 0; k--)
            value = One / (new DoubleDouble(k + 1) * value - x);
        return value;
    }

    /// <summary>e^(b²/2)·erfc(b/√2) for b ≥ 0, by the rule of <see cref="ErfcPositive"/> without its exponential.</summary>
    private static DoubleDouble ScaledNormalTail(DoubleDouble b)
    {
        DoubleDouble x = b * InverseSqrt2, square = (b * b).ScaleBy(-1);
        if (x.Hi < 0.5)
            return Exp(square) * (One - ErfSeries(x));
        if (x.Hi > 1e20)
            return InverseSqrtPi / x;
        var sum = Trapezoid.Weights[0] / square.ScaleBy(1);
        for (int k = 1; k < Trapezoid.Weights.Length; k++)
            sum += Trapezoid.Weights[k] / (square + Trapezoid.Squares[k]);
        var integral = x * sum * InversePi.ScaleBy(1) / new DoubleDouble(3);
        return x.Hi < 9.42 ? integral - Exp(square).ScaleBy(1) / Expm1(new DoubleDouble(6) * Pi * x) : integral;
    }
}
