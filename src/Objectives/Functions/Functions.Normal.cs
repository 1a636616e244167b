using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The error function 2/√π ∫₀ˣ e^(−t²) dt.</summary>
    /// <remarks>Rational Chebyshev approximations of W. J. Cody, Math. Comp. 23 (1969), 631–637.</remarks>
    /// <param name="x">The argument.</param>
    public static double Erf(double x)
    {
        if (Math.Abs(x) <= SmallErf)
            return x * ErfRatio(x * x);
        double tail = 1 - (ExpMinusSquare(x, 1) * ScaledErfc(Math.Abs(x)));
        return x < 0 ? -tail : tail;
    }

    /// <inheritdoc cref="Erf(double)"/>
    public static Vector Erf(Vector x) => Map(x, Erf);

    /// <inheritdoc cref="Erf(double)"/>
    public static Matrix Erf(Matrix x) => Map(x, Erf);

    /// <summary>The complementary error function 1 − erf x, accurate where it is small.</summary>
    /// <remarks>Rational Chebyshev approximations of W. J. Cody, Math. Comp. 23 (1969), 631–637.</remarks>
    /// <param name="x">The argument.</param>
    public static double Erfc(double x)
    {
        if (Math.Abs(x) <= SmallErf)
            return 1 - (x * ErfRatio(x * x));
        double tail = ExpMinusSquare(x, 1) * ScaledErfc(Math.Abs(x));
        return x < 0 ? 2 - tail : tail;
    }

    /// <inheritdoc cref="Erfc(double)"/>
    public static Vector Erfc(Vector x) => Map(x, Erfc);

    /// <inheritdoc cref="Erfc(double)"/>
    public static Matrix Erfc(Matrix x) => Map(x, Erfc);

    /// <summary>The standard normal distribution function Φ(x) = ½ erfc(−x/√2).</summary>
    /// <remarks>The tail is e^(−x²/2) times a slowly varying factor, so that rounding x/√2 does no harm far out.</remarks>
    /// <param name="x">The argument.</param>
    public static double NormalCdf(double x)
    {
        double y = Math.Abs(x) * SqrtHalf;
        if (y <= SmallErf)
            return 0.5 + (0.5 * x * SqrtHalf * ErfRatio(x * x / 2));
        double tail = 0.5 * ExpMinusSquare(x, 0.5) * ScaledErfc(y);
        return x > 0 ? 1 - tail : tail;
    }

    /// <inheritdoc cref="NormalCdf(double)"/>
    public static Vector NormalCdf(Vector x) => Map(x, NormalCdf);

    /// <inheritdoc cref="NormalCdf(double)"/>
    public static Matrix NormalCdf(Matrix x) => Map(x, NormalCdf);

    /// <summary>The logarithm of the standard normal distribution function, log Φ(x), accurate in both tails.</summary>
    /// <remarks>Left of −½ as −x²/2 + log(½·e^(x²/2)·erfc(−x/√2)), which does not underflow.</remarks>
    /// <param name="x">The argument.</param>
    public static double LogNormalCdf(double x)
    {
        if (x > 0)
            return Log1p(-NormalCdf(-x));
        double y = -x * SqrtHalf;
        return y <= SmallErf ? Math.Log(NormalCdf(x)) : Math.Log(0.5 * ScaledErfc(y)) - (x / 2 * x);
    }

    /// <inheritdoc cref="LogNormalCdf(double)"/>
    public static Vector LogNormalCdf(Vector x) => Map(x, LogNormalCdf);

    /// <inheritdoc cref="LogNormalCdf(double)"/>
    public static Matrix LogNormalCdf(Matrix x) => Map(x, LogNormalCdf);

    /// <summary>The standard normal density φ(x) = e^(−x²/2)/√(2π).</summary>
    /// <param name="x">The argument.</param>
    public static double NormalPdf(double x) => ExpMinusSquare(x, 0.5) * InverseSqrtTwoPi;

    /// <inheritdoc cref="NormalPdf(double)"/>
    public static Vector NormalPdf(Vector x) => Map(x, NormalPdf);

    /// <inheritdoc cref="NormalPdf(double)"/>
    public static Matrix NormalPdf(Matrix x) => Map(x, NormalPdf);

    private const double SmallErf = 0.46875;
    private const double SqrtHalf = 0.70710678118654752440;
    private const double InverseSqrtTwoPi = 0.39894228040143267794;
    private const double InverseSqrtPi = 0.56418958354775628695;

    /// <summary>erf(x)/x as a function of z = x², for |x| up to 0.46875.</summary>
    private static double ErfRatio(double z) =>
        Rational(z,
            [3209.37758913846947, 377.485237685302021, 113.864154151050156, 3.16112374387056560, 0.185777706184603153],
            [2844.23683343917062, 1282.61652607737228, 244.024637934444173, 23.6012909523441209, 1]);

    /// <summary>e^(y²) erfc(y), for y from 0.46875.</summary>
    private static double ScaledErfc(double y)
    {
        if (y <= 4)
        {
            return Rational(y,
                [1230.33935479799725, 2051.07837782607147, 1712.04761263407058, 881.952221241769090, 298.635138197400131,
                    66.1191906371416295, 8.88314979438837594, 0.564188496988670089, 2.15311535474403846e-8],
                [1230.33935480374942, 3439.36767414372164, 4362.61909014324716, 3290.79923573345963, 1621.38957456669019,
                    537.181101862009858, 117.693950891312499, 15.7449261107098347, 1]);
        }
        double z = 1 / (y * y);
        double correction = z * Rational(z,
            [6.58749161529837803e-4, 1.60837851487422766e-2, 0.125781726111229246, 0.360344899949804439, 0.305326634961232344,
                1.63153871373020978e-2],
            [2.33520497626869185e-3, 6.05183413124413191e-2, 0.527905102951428412, 1.87295284992346725, 2.56852019228982242, 1]);
        return (InverseSqrtPi - correction) / y;
    }

    /// <summary>e^(−scale · x²); the square is split so that its rounding error is not magnified.</summary>
    private static double ExpMinusSquare(double x, double scale)
    {
        double y = Math.Min(Math.Abs(x), 64);
        double head = Math.Floor(y * 16) / 16;
        return Math.Exp(-scale * head * head) * Math.Exp(-scale * (y - head) * (y + head));
    }

    /// <summary>The quotient of two polynomials with coefficients in ascending order.</summary>
    private static double Rational(double x, ReadOnlySpan<double> numerator, ReadOnlySpan<double> denominator) =>
        Polynomial(x, numerator) / Polynomial(x, denominator);

    private static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        double value = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
            value = (value * x) + coefficients[i];
        return value;
    }
}
