using System;

namespace Objectives.Generator.Algebra;

/// <summary>The error function and the normal distribution function.</summary>
internal readonly partial struct DoubleDouble
{
    private static readonly DoubleDouble TwoBySqrtPi = new(1.1283791670955126, 1.533545961316588e-17);
    private static readonly DoubleDouble InverseSqrt2 = new(0.7071067811865476, -4.833646656726457e-17);
    private static readonly DoubleDouble InversePi = new(0.3183098861837907, -1.9678676675182486e-17);

    public static DoubleDouble Erf(DoubleDouble x)
    {
        if (x.IsNaN)
            return x;
        var a = Abs(x);
        var value = a.Hi < 0.5 ? ErfSeries(a) : One - ErfcPositive(a, a * a);
        return x.IsNegative ? -value : value;
    }

    /// <summary>1 − erf x, accurate to the end of the right tail.</summary>
    public static DoubleDouble Erfc(DoubleDouble x) => ErfcWithSquare(x, x * x);

    /// <summary>The distribution function of a standard normal variable, ½ erfc(−x/√2).</summary>
    public static DoubleDouble NormalCdf(DoubleDouble x) => ErfcWithSquare(-x * InverseSqrt2, (x * x).ScaleBy(-1)).ScaleBy(-1);

    /// <summary>The square is given apart: it is exact for a double, and the exponential magnifies its error.</summary>
    private static DoubleDouble ErfcWithSquare(DoubleDouble x, DoubleDouble square)
    {
        if (x.IsNaN)
            return x;
        if (Math.Abs(x.Hi) < 0.5)
            return x.IsNegative ? One + ErfSeries(-x) : One - ErfSeries(x);
        return x.IsNegative ? new DoubleDouble(2) - ErfcPositive(-x, square) : ErfcPositive(x, square);
    }

    /// <summary>2/√π · e^(−x²) · Σ 2ⁿx²ⁿ⁺¹/(2n + 1)!!: every term is positive (DLMF 7.6.2).</summary>
    private static DoubleDouble ErfSeries(DoubleDouble x)
    {
        DoubleDouble square = x * x, term = x, sum = x;
        for (int n = 1; term.Hi > 1e-34 * sum.Hi; n++)
        {
            term = term * square.ScaleBy(1) / new DoubleDouble(2 * n + 1);
            sum += term;
        }
        return TwoBySqrtPi * Exp(-square) * sum;
    }

    /// <summary>
    /// erfc for x ≥ ½: the trapezoidal rule for (2x/π) e^(−x²) ∫₀^∞ e^(−t²)/(x² + t²) dt with the pole's contribution taken off
    /// (C. Chiarella and A. Reichel 1968; D. B. Hunter and T. Regan 1972). At step h = ⅓ its relative error is
    /// about e^(−π²/h²) ≈ 10⁻³⁸.
    /// </summary>
    private static DoubleDouble ErfcPositive(DoubleDouble x, DoubleDouble square)
    {
        if (x.Hi > 28)
            return Zero;
        var sum = Trapezoid.Weights[0] / square.ScaleBy(1);
        for (int k = 1; k < Trapezoid.Weights.Length; k++)
            sum += Trapezoid.Weights[k] / (square + Trapezoid.Squares[k]);
        var integral = Exp(-square) * x * sum * InversePi.ScaleBy(1) / new DoubleDouble(3);
        // The pole at t = ix lies inside the strip of the rule's aliases for x < π/h.
        return x.Hi < 9.42 ? integral - new DoubleDouble(2) / Expm1(new DoubleDouble(6) * Pi * x) : integral;
    }

    /// <summary>e^(−k²/9) and k²/9, down to 10⁻³⁵.</summary>
    private static class Trapezoid
    {
        public static readonly DoubleDouble[] Squares = new DoubleDouble[28];
        public static readonly DoubleDouble[] Weights = new DoubleDouble[28];

        static Trapezoid()
        {
            for (int k = 0; k < Squares.Length; k++)
            {
                Squares[k] = new DoubleDouble(k * k) / new DoubleDouble(9);
                Weights[k] = Exp(-Squares[k]);
            }
        }
    }
}
