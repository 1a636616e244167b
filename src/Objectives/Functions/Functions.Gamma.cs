using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The logarithm of the gamma function, log |Γ(x)|; +∞ at 0 and at the negative integers.</summary>
    /// <remarks>
    /// The recurrence Γ(x + 1) = x·Γ(x) to the series about 1 and 2, which keeps relative accuracy at these zeros (DLMF 5.5.1, 5.7.3); from 8 on Stirling's
    /// series (DLMF 5.11.1), to −8 the reflection formula (DLMF 5.5.3).
    /// </remarks>
    /// <param name="x">The argument.</param>
    public static double LogGamma(double x)
    {
        if (double.IsInfinity(x) || (x <= 0 && Math.Floor(x) == x))
            return double.PositiveInfinity;
        if (x >= AsymptoticGamma)
            return LogGammaStirling(x);
        if (x <= -AsymptoticGamma)
            return Math.Log(Math.PI / Math.Abs(x * SinHalfTurns(x))) - LogGammaStirling(-x);
        double product = 1;
        for (; x > 2.5; product *= x)
            x--;
        double divisor = 1;
        for (; x < 0.5; x++)
            divisor *= x;
        return LogGammaSeries(x) + Math.Log(product) - Math.Log(Math.Abs(divisor));
    }

    /// <inheritdoc cref="LogGamma(double)"/>
    public static Vector LogGamma(Vector x) => Map(x, LogGamma);

    /// <inheritdoc cref="LogGamma(double)"/>
    public static Matrix LogGamma(Matrix x) => Map(x, LogGamma);

    /// <summary>The digamma function ψ(x) = Γ′(x)/Γ(x); −∞ at 0, +∞ at −0, NaN at the negative integers and −∞.</summary>
    /// <remarks>
    /// The recurrence to the Taylor series about the positive zero (DLMF 5.5.2); from 8 on the asymptotic series (DLMF 5.11.2), below 0 the reflection
    /// formula (DLMF 5.5.4).
    /// </remarks>
    /// <param name="x">The argument.</param>
    public static double Digamma(double x)
    {
        if (x == 0)
            return -1 / x;
        if (x < 0)
            return Math.Floor(x) == x ? double.NaN : Digamma(1 - x) - (Math.PI / TanHalfTurns(x));
        if (x < 1)
            return DigammaSeries(1 + x) - (1 / x);
        double sum = 0;
        if (x < AsymptoticGamma)
        {
            for (; x >= 2; sum += 1 / x)
                x--;
            return sum + DigammaSeries(x);
        }
        double z = 1 / (x * x), series = 0;
        for (int j = Bernoulli.Length; j > 0; j--)
            series = (series + (Bernoulli[j - 1] / (2 * j))) * z;
        return Math.Log(x) - ((0.5 / x) + series);
    }

    /// <inheritdoc cref="Digamma(double)"/>
    public static Vector Digamma(Vector x) => Map(x, Digamma);

    /// <inheritdoc cref="Digamma(double)"/>
    public static Matrix Digamma(Matrix x) => Map(x, Digamma);

    /// <summary>The trigamma function ψ′(x); +∞ at 0 and at the negative integers, NaN at −∞.</summary>
    /// <remarks>The recurrence to 8 (DLMF 5.15.5), the asymptotic series (DLMF 5.15.8), below 0 the reflection formula (DLMF 5.15.6).</remarks>
    /// <param name="x">The argument.</param>
    public static double Trigamma(double x)
    {
        if (double.IsNegativeInfinity(x))
            return double.NaN;
        if (x <= 0 && Math.Floor(x) == x)
            return double.PositiveInfinity;
        if (x < 0)
        {
            double cosecant = Math.PI / SinHalfTurns(x);
            return (cosecant * cosecant) - Trigamma(1 - x);
        }
        double sum = 0;
        for (; x < AsymptoticGamma; x++)
            sum += 1 / (x * x);
        double r = 1 / x, z = r * r, series = 0;
        for (int j = Bernoulli.Length; j > 0; j--)
            series = (series + Bernoulli[j - 1]) * z;
        return sum + r + ((z / 2) + (series * r));
    }

    /// <inheritdoc cref="Trigamma(double)"/>
    public static Vector Trigamma(Vector x) => Map(x, Trigamma);

    /// <inheritdoc cref="Trigamma(double)"/>
    public static Matrix Trigamma(Matrix x) => Map(x, Trigamma);

    /// <summary>The logarithm of the beta function, log |B(a, b)| = log |Γ(a)| + log |Γ(b)| − log |Γ(a + b)|.</summary>
    /// <remarks>
    /// From 10 on Stirling's series is put in for the larger argument and the sum, and its leading terms are subtracted by hand (DLMF 5.11.1).
    /// NaN where an argument is infinite.
    /// </remarks>
    /// <param name="a">The first argument.</param>
    /// <param name="b">The second argument.</param>
    public static double LogBeta(double a, double b)
    {
        double low = a < b ? a : b, high = a < b ? b : a;
        if (!(high >= 10 && high + low >= 10))
            return LogGamma(a) + LogGamma(b) - LogGamma(a + b);
        double leading = LogGamma(low) - ((high - 0.5) * Log1p(low / high)) - (low * (Math.Log(high + low) - 1));
        return leading + (StirlingSeries(high) - StirlingSeries(high + low));
    }

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static Vector LogBeta(Vector a, Vector b) => Map(a, b, LogBeta);

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static Vector LogBeta(Vector a, double b) => Map(a, u => LogBeta(u, b));

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static Vector LogBeta(double a, Vector b) => Map(b, u => LogBeta(a, u));

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static Matrix LogBeta(Matrix a, Matrix b) => Map(a, b, LogBeta);

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static Matrix LogBeta(Matrix a, double b) => Map(a, u => LogBeta(u, b));

    /// <inheritdoc cref="LogBeta(double, double)"/>
    public static Matrix LogBeta(double a, Matrix b) => Map(b, u => LogBeta(a, u));

    /// <summary>From here on the asymptotic series are exact to rounding.</summary>
    private const double AsymptoticGamma = 8;

    /// <summary>½·log 2π − ½.</summary>
    private const double StirlingConstant = 0.41893853320467274178;

    /// <summary>1 − γ, with Euler's constant.</summary>
    private const double OneMinusEuler = 0.42278433509846713939;

    /// <summary>The positive zero of ψ, and what the double lacks.</summary>
    private const double DigammaZero = 1.4616321449683622;

    private const double DigammaZeroLow = 9.549995429965697e-17;

    /// <summary>B₂, B₄, … B₂₂.</summary>
    private static readonly double[] Bernoulli =
    [
        1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510, 43867.0 / 798, -174611.0 / 330, 854513.0 / 138,
    ];

    /// <summary>(−1)ᵏ (ζ(k) − 1)/k from k = 2 on.</summary>
    private static readonly double[] LogGammaCoefficients =
    [
        0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234,
        -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-05, -4.492623673813314e-05,
        2.050721277567069e-05, -9.439488275268397e-06, 4.374866789907488e-06, -2.039215753801366e-06, 9.55141213040742e-07,
        -4.492469198764566e-07, 2.1207184805554665e-07, -1.0043224823968099e-07, 4.7698101693639804e-08, -2.2711094608943164e-08,
        1.0838659214896955e-08, -5.183475041970047e-09, 2.4836745438024785e-09, -1.1921401405860912e-09, 5.731367241678862e-10,
        -2.7595228851242334e-10, 1.330476437424449e-10,
    ];

    /// <summary>ψ⁽ᵏ⁾(x₀)/k! at the positive zero x₀ of ψ, from k = 1 on.</summary>
    private static readonly double[] DigammaCoefficients =
    [
        0.9676722454476212, -0.4427631689835921, 0.258499760955651, -0.16394270544240652, 0.10782405069126237,
        -0.07219956125645471, 0.04880428816414311, -0.03316112647484736, 0.022597648232218104, -0.01542476590494896,
        0.010538791616612175, -0.007204534386356869, 0.004926781395729853, -0.003369801655439328, 0.002305126326734928,
        -0.0015769367714301972, 0.0010788252019162967, -0.0007380709389960052, 0.000504953265834602, -0.0003454680251063077,
        0.00023635601564027053, -0.00016170622091974803, 0.0001106337276874741, -7.569179582195066e-05, 5.178575795222081e-05,
        -3.5430070947659604e-05, 2.424006611860132e-05, -1.6584242271854135e-05, 1.134638458466385e-05, -7.762817668462094e-06,
        5.3110609208898636e-06, -3.6336507898010456e-06, 2.486022733129538e-06, -1.7008538854332607e-06, 1.1636675363548843e-06,
        -7.96142543124197e-07, 5.446941930669446e-07, -3.7266161283438227e-07, 2.549626552021554e-07, -1.7443695117727745e-07,
    ];

    /// <summary>log Γ(x) for x between ½ and 5/2.</summary>
    private static double LogGammaSeries(double x)
    {
        bool first = x < 1.5;
        double z = x - (first ? 1 : 2);
        double value = z * (OneMinusEuler + (z * Polynomial(z, LogGammaCoefficients)));
        return first ? value - Log1p(z) : value;
    }

    private static double LogGammaStirling(double x) => ((x - 0.5) * (Math.Log(x) - 1)) + (StirlingConstant + StirlingSeries(x));

    /// <summary>log Γ(x) − (x − ½)·log x + x − ½·log 2π.</summary>
    private static double StirlingSeries(double x)
    {
        double r = 1 / x, z = r * r, sum = 0;
        for (int j = Bernoulli.Length; j > 0; j--)
            sum = (sum * z) + (Bernoulli[j - 1] / (2 * j * ((2 * j) - 1)));
        return sum * r;
    }

    /// <summary>ψ(x) for x between 1 and 2.</summary>
    private static double DigammaSeries(double x)
    {
        double z = x - DigammaZero - DigammaZeroLow;
        return z * Polynomial(z, DigammaCoefficients);
    }

    /// <summary>sin πx up to its sign: the nearest integer is subtracted exactly.</summary>
    private static double SinHalfTurns(double x) => Math.Sin(Math.PI * (x - Math.Round(x)));

    /// <summary>tan πx.</summary>
    private static double TanHalfTurns(double x) => Math.Tan(Math.PI * (x - Math.Round(x)));
}
