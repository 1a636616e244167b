using System;
using System.Numerics;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>From here on the series would need too many terms, and the uniform expansion needs few.</summary>
    private const double LargeShape = 1e5;

    /// <summary>P(a, x) = ∫₀ˣ tᵃ⁻¹e⁻ᵗ dt/Γ(a) for a &gt; 0 and x ≥ 0; NaN for others.</summary>
    /// <remarks>Error below 64 ulp down to 10⁻³⁰.</remarks>
    public static double GammaP(double a, double x)
    {
        if (IsAtEnd(a, x, 0, out double end))
            return end;
        if (a >= LargeShape)
            return LargeGamma(a, x, 0, lower: true)[0, 0];
        return x < a + 1 ? GammaSeries(a, x, 0)[0, 0] : 1 - GammaFraction(a, x, 0)[0, 0];
    }

    /// <summary>Q(a, x) = 1 − P(a, x) for a &gt; 0 and x ≥ 0; NaN for others.</summary>
    /// <remarks>Error below 72 ulp down to 10⁻³⁰.</remarks>
    public static double GammaQ(double a, double x)
    {
        if (IsAtEnd(a, x, 0, out double end))
            return 1 - end;
        if (a >= LargeShape)
            return LargeGamma(a, x, 0, lower: false)[0, 0];
        return x >= a + 1 ? GammaFraction(a, x, 0)[0, 0] : a < 1 && x < 1.5 ? SmallGammaQ(a, x) : 1 - GammaSeries(a, x, 0)[0, 0];
    }

    /// <summary>∂ⁿP(a, x)/∂aⁿ for a &gt; 0, x ≥ 0 and n rounded to an integer between 0 and 7; NaN for others.</summary>
    /// <remarks>Error below 2⁻⁵⁰ for n up to 3.</remarks>
    public static double GammaPDerivative(double order, double a, double x)
    {
        double rounded = Math.Round(order);
        if (!(rounded >= 0 && rounded < Jet.Orders))
            return double.NaN;
        int n = (int)rounded;
        if (n == 0)
            return GammaP(a, x);
        if (IsAtEnd(a, x, n, out double end))
            return end;
        if (a >= LargeShape)
            return LargeGamma(a, x, n, lower: x < a).Derivative(n, 0) * (x < a ? 1 : -1);
        return x < a + 1 ? GammaSeries(a, x, n).Derivative(n, 0) : -GammaFraction(a, x, n).Derivative(n, 0);
    }

    /// <summary>The n-th derivative in a of xᵃ⁻¹e⁻ˣ/Γ(a), for a &gt; 0, x ≥ 0 and n rounded to an integer between 0 and 7; 0 for n from −7 to −1; NaN for others.</summary>
    /// <remarks>Error below 100 ulp for n = 0, below 2⁻⁵² for n up to 2.</remarks>
    public static double GammaDensity(double order, double a, double x)
    {
        double rounded = Math.Round(order);
        if (!(rounded > -Jet.Orders && rounded < Jet.Orders && a > 0 && x >= 0))
            return double.NaN;
        int n = (int)rounded;
        if (n < 0 || double.IsInfinity(a) || double.IsInfinity(x))
            return 0;
        if (x == 0)
            return a > 1 ? 0 : n > 0 ? double.NaN : a == 1 ? 1 : double.PositiveInfinity;
        return GammaFactor(a, x, n + 1, Log(x) - Digamma(a), GammaMass(a, x) * (a / x)).Derivative(n, 0);
    }

    /// <summary>Whether an argument is out of its domain or at its end; then the value of P for n = 0, and of its n-th derivative in a for others.</summary>
    private static bool IsAtEnd(double a, double x, int n, out double value)
    {
        value = !(a > 0 && x >= 0) || (double.IsInfinity(a) && double.IsInfinity(x)) ? double.NaN : n == 0 && double.IsInfinity(x) ? 1 : 0;
        return double.IsNaN(value) || x == 0 || double.IsInfinity(x) || double.IsInfinity(a);
    }

    /// <summary>
    /// xᵃe⁻ˣ/Γ(a + 1): below a = 100 as an exponential of a sum in two parts; beyond with Stirling's series (DLMF 5.11.1), where a·log(x/a) − x + a has no large terms.
    /// </summary>
    private static double GammaMass(double a, double x)
    {
        if (a >= 100)
        {
            double z = 1 / (a * a);
            double stirling = (0.08333333333333333 - (z * (0.002777777777777778 - (z * (0.0007936507936507937 - (z * 0.0005952380952380953)))))) / a;
            double far = GammaExponent(a, x, out double rest);
            double mass = Exp(-far) * Exp(-stirling) / Math.Sqrt(6.283185307179586 * a);
            return mass - (mass * rest);
        }
        if (x < 2.2250738585072014E-308)
            return 0;
        // Neither sum of two parts comes with the smaller one rounded away from the larger.
        var logHigh = LogParts(new Vector<double>(x), Vector<double>.Zero, out var logLow);
        var gammaHigh = LogGammaFromOne(new Vector<double>(a), out var gammaLow);
        double log = TwoSum(logHigh, logLow, out logLow)[0], gamma = TwoSum(gammaHigh, gammaLow, out gammaLow)[0];
        double product = a * log, low = Math.FusedMultiplyAdd(a, log, -product) + (a * logLow[0]);
        double sum = TwoSum(new Vector<double>(product), new Vector<double>(-x), out var first)[0];
        double exponent = TwoSum(new Vector<double>(sum), new Vector<double>(-gamma), out var second)[0];
        double value = Exp(exponent);
        value += value * (first[0] + second[0] + low - gammaLow[0]);
        return a < 1 ? value : value / a;
    }

    /// <summary>x − a − a·log(x/a) as a sum of two parts; where x is near a, the series of a·(μ − log(1 + μ)) with x = a·(1 + μ).</summary>
    private static double GammaExponent(double a, double x, out double low)
    {
        low = 0;
        double mu = (x - a) / a;
        if (Math.Abs(mu) < 0.3)
        {
            double sum = 0;
            for (int k = 36; k >= 2; k--)
                sum = (1.0 / k) - (mu * sum);
            return a * mu * mu * sum;
        }
        double ratio = x / a;
        if (ratio < 1e-300)
            return double.PositiveInfinity;
        var high = LogParts(new Vector<double>(ratio), new Vector<double>(Math.FusedMultiplyAdd(-ratio, a, x) / a), out var logLow);
        double log = TwoSum(high, logLow, out logLow)[0];
        double product = a * log, productLow = Math.FusedMultiplyAdd(a, log, -product) + (a * logLow[0]);
        var difference = TwoSum(new Vector<double>(x), new Vector<double>(-a), out var first);
        double value = TwoSum(difference, new Vector<double>(-product), out var second)[0];
        low = double.IsFinite(value) ? first[0] + second[0] - productLow : 0;
        return value;
    }

    /// <summary>The value times the exponential of ε·slope − Σ ψ⁽ᵏ⁻¹⁾(a)·εᵏ/k! from k = 2 on.</summary>
    private static Jet GammaFactor(double a, double x, int rows, double slope, double value)
    {
        Jet exponent = LogGammaJet(a, rows, 1) * -1;
        exponent[0, 0] = 0;
        if (rows > 1)
            exponent[1, 0] = slope;
        return Jet.Exp(exponent, value);
    }

    /// <summary>P = xᵃe⁻ˣ·Σ xᵏ/Γ(a + k + 1), whose terms are positive (DLMF 8.11.4).</summary>
    private static Jet GammaSeries(double a, double x, int n)
    {
        Jet u = Jet.First(n + 1, 1, a), term = GammaFactor(a + 1, x, n + 1, Log(x) - Digamma(a + 1), 1), sum = term;
        double size = 1;
        for (double k = 1; size > 1e-19 * sum[0, 0]; k++)
        {
            term = term * x / (u + k);
            sum += term;
            size = term[0, 0] * (1 + (n * Math.Log2(2 + k)));
        }
        return sum * GammaMass(a, x);
    }

    /// <summary>
    /// Q = xᵃe⁻ˣ/Γ(a)·1/(x + 1 − a − 1·(1 − a)/(x + 3 − a − 2·(2 − a)/(x + 5 − a − …))) (DLMF 8.9.2), of as many levels as x ≥ a + 1 needs.
    /// </summary>
    private static Jet GammaFraction(double a, double x, int n)
    {
        Jet u = Jet.First(n + 1, 1, a);
        int levels = 30 + (int)(150 / x) + (int)(6 * Math.Sqrt(a));
        Jet value = (u * -1) + (x + (2 * levels) + 1);
        for (int k = levels; k > 0; k--)
            value = (u * -1) + (x + (2 * k) - 1) + ((u + -k) * k / value);
        return GammaFactor(a, x, n + 1, Log(x) - Digamma(a), GammaMass(a, x) * a) / value;
    }

    /// <summary>Q = 1 − xᵃ/Γ(a + 1)·(1 + Σ a(−x)ᵏ/((a + k)·k!)) for a &lt; 1 and x &lt; 3/2 (DLMF 8.7.1), the first two by e^… − 1.</summary>
    private static double SmallGammaQ(double a, double x)
    {
        double sum = 0, term = 1;
        for (int k = 1; k < 40; k++)
        {
            term *= -x / k;
            sum += a / (a + k) * term;
        }
        // log Γ(1 + a) from a itself, as the sum 1 + a is rounded.
        double gamma = (LogGammaFromOne(new Vector<double>(a), out var low) + low)[0];
        double exponent = (a * Log(x)) - gamma, less = Expm1(exponent);
        return -less - (Exp(exponent) * sum);
    }

    /// <summary>
    /// N. M. Temme's uniform expansion (DLMF 8.12.3–8.12.11): Q = ½·erfc(η√(a/2)) + e^(−aη²/2)/√(2πa)·(c₀(η) + c₁(η)/a) with ½η² = μ − log(1 + μ), and P likewise with −η and −.
    /// Where |μ| is above 1/8 nothing is left of the smaller one.
    /// </summary>
    private static Jet LargeGamma(double a, double x, int n, bool lower)
    {
        int rows = n + 1;
        double sign = lower ? -1 : 1, at = (x - a) / a;
        if (!(Math.Abs(at) < 0.125))
            return new Jet(rows, 1, lower == at > 0 ? 1 : 0);
        Jet u = Jet.First(rows, 1, a), mu = (new Jet(rows, 1, x) / u) + -1.0;
        mu[0, 0] = at;

        Jet square = new(rows, 1, 0);
        for (int k = 26; k >= 2; k--)
            square = (square * mu * -1) + (2.0 / k);
        Jet eta = mu * Jet.Sqrt(square), y = eta * Jet.Sqrt(u * 0.5) * sign, half = y * y;
        Jet density = Jet.Exp(half * -1, Exp(-half[0, 0]));

        // The derivative of ½·erfc(y) is −e^(−y²)/√π.
        Jet tail = new(rows, 1, 0.5 * Erfc(y[0, 0]));
        for (int k = 1; k < rows; k++)
        {
            double sum = 0;
            for (int l = 1; l <= k; l++)
                sum += l * y[l, 0] * density[k - l, 0];
            tail[k, 0] = -0.5641895835477563 * sum / k;
        }
        Jet first = Horner(TemmeFirst, eta), second = Horner(TemmeSecond, eta) / u;
        return tail + (density * (first + second) / Jet.Sqrt(u * 6.283185307179586) * sign);
    }

    private static Jet Horner(ReadOnlySpan<double> coefficients, in Jet x)
    {
        Jet value = x * 0;
        for (int k = coefficients.Length - 1; k >= 0; k--)
            value = (value * x) + coefficients[k];
        return value;
    }

    /// <summary>Taylor coefficients of c₀(η) = 1/μ − 1/η.</summary>
    private static ReadOnlySpan<double> TemmeFirst =>
    [
        -0.3333333333333333, 0.08333333333333333, -0.014814814814814815, 0.0011574074074074073, 0.0003527336860670194, -0.0001787551440329218, 3.919263178522438e-05, -2.185448510679992e-06, -1.85406221071516e-06, 8.296711340953087e-07, -1.7665952736826078e-07, 6.707853543401498e-09, 1.0261809784240309e-08, -4.382036018453353e-09,
    ];

    /// <summary>Taylor coefficients of c₁(η) = c₀′(η)/η − 1/(12μ).</summary>
    private static ReadOnlySpan<double> TemmeSecond =>
    [
        -0.001851851851851852, -0.003472222222222222, 0.0026455026455026454, -0.0009902263374485596, 0.00020576131687242798, -4.018775720164609e-07, -1.8098550334489977e-05, 7.64916091608111e-06,
    ];
}
