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

    /// <summary>The logarithm of the modified Bessel function of the first kind of any real order, log I_ν(x), which neither overflows nor underflows; −∞ at 0 for ν &gt; 0.</summary>
    /// <remarks>
    /// The power series (DLMF 10.25.2) from its largest term on to both sides; from √(ν² + x²) = 10⁶ on the leading terms of Debye's expansion (DLMF 10.41.3). NaN where an argument
    /// is negative.
    /// </remarks>
    /// <param name="order">The order ν, at least 0.</param>
    /// <param name="x">The argument, at least 0.</param>
    public static double LogBesselI(double order, double x)
    {
        if (!(order >= 0 && x >= 0))
            return double.NaN;
        if (double.IsInfinity(order) || (x == 0 && order > 0))
            return double.NegativeInfinity;
        if (x == 0 || double.IsInfinity(x))
            return x;
        double s = Hypot(order, x);
        if (s >= 1e6)
        {
            double t = order / s;
            double angle = x < order ? Math.Log(order + s) - Math.Log(x) : Math.Asinh(order / x);
            return s - (order * angle) - (0.5 * Math.Log(2 * Math.PI * s)) + (((3 - (5 * t * t)) / 24) / s);
        }

        // Term k is largest where k·(ν + k) = x²/4.
        double z = x / 2 * (x / 2), peak = Math.Floor(z / ((order / 2) + Math.Sqrt((order * order / 4) + z))), sum = 0, term = 1;
        for (double k = peak; k > 0 && term > 1e-20; k--)
        {
            term *= k * (order + k) / z;
            sum += term;
        }
        term = 1;
        for (double k = peak + 1; term > 1e-20; k++)
        {
            term *= z / (k * (order + k));
            sum += term;
        }
        double power = (order + (2 * peak)) * Math.Log(x / 2);
        return peak == 0
            ? (order == 0 ? 0 : power - LogGamma(order + 1)) + Log1p(sum)
            : power - LogGamma(peak + 1) - LogGamma(order + peak + 1) + Log1p(sum);
    }

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Vector LogBesselI(Vector order, Vector x) => Map(order, x, LogBesselI);

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Vector LogBesselI(Vector order, double x) => Map(order, u => LogBesselI(u, x));

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Vector LogBesselI(double order, Vector x) => Map(x, u => LogBesselI(order, u));

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Matrix LogBesselI(Matrix order, Matrix x) => Map(order, x, LogBesselI);

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Matrix LogBesselI(Matrix order, double x) => Map(order, u => LogBesselI(u, x));

    /// <inheritdoc cref="LogBesselI(double, double)"/>
    public static Matrix LogBesselI(double order, Matrix x) => Map(x, u => LogBesselI(order, u));

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
