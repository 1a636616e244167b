using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The modified Bessel function of the first kind of order 0, I₀(x); infinite from |x| = 713.99 on.</summary>
    /// <remarks>The power series (DLMF 10.25.2), and for |x| ≥ 30 the expansion for large arguments (DLMF 10.40.1).</remarks>
    /// <param name="x">The argument.</param>
    public static double BesselI0(double x) => BesselIOfOrder(0, Math.Abs(x));

    /// <inheritdoc cref="BesselI0(double)"/>
    public static Vector BesselI0(Vector x) => Map(x, BesselI0);

    /// <inheritdoc cref="BesselI0(double)"/>
    public static Matrix BesselI0(Matrix x) => Map(x, BesselI0);

    /// <summary>The modified Bessel function of the first kind of order 1, I₁(x), the derivative of I₀; an odd function.</summary>
    /// <remarks>The power series (DLMF 10.25.2), and for |x| ≥ 30 the expansion for large arguments (DLMF 10.40.1).</remarks>
    /// <param name="x">The argument.</param>
    public static double BesselI1(double x) => Math.CopySign(BesselIOfOrder(1, Math.Abs(x)), x);

    /// <inheritdoc cref="BesselI1(double)"/>
    public static Vector BesselI1(Vector x) => Map(x, BesselI1);

    /// <inheritdoc cref="BesselI1(double)"/>
    public static Matrix BesselI1(Matrix x) => Map(x, BesselI1);

    /// <summary>Iₙ(x) for x ≥ 0 and n of 0 or 1.</summary>
    private static double BesselIOfOrder(int n, double x)
    {
        if (!double.IsFinite(x))
            return x;
        double sum = 0;
        if (x < 30)
        {
            double term = n == 0 ? 1 : x / 2;
            for (int k = 1; k <= 80; k++)
            {
                sum += term;
                term *= x / 2 / k * (x / 2 / (k + n));
            }
            return sum;
        }
        double factor = 1;
        for (int k = 1; k <= 25; k++)
        {
            sum += factor;
            factor *= (((2.0 * k) - 1) * ((2 * k) - 1) - (4 * n)) / (8 * k * x);
        }
        return Math.Exp(x / 2) / Math.Sqrt(2 * Math.PI * x) * sum * Math.Exp(x / 2);
    }
}
