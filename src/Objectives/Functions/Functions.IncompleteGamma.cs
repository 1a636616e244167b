using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The normalised lower incomplete gamma function P(a, x) = ∫₀ˣ tᵃ⁻¹e⁻ᵗ dt/Γ(a), the distribution function of a gamma variable of shape a.</summary>
    /// <remarks>
    /// Where x &lt; a + 1 the series of DLMF 8.11.4, beyond the continued fraction of 1 − P (DLMF 8.9.2). Both take a number of terms that grows with √a. NaN unless
    /// a &gt; 0 and x ≥ 0.
    /// </remarks>
    /// <param name="a">The shape, above 0.</param>
    /// <param name="x">The upper end, at least 0.</param>
    public static double GammaP(double a, double x) => IsGammaEnd(a, x, out double end) ? end : x < a + 1 ? GammaSeries(a, x) : 1 - GammaFraction(a, x);

    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Vector GammaP(Vector a, Vector x) => Map(a, x, GammaP);

    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Vector GammaP(Vector a, double x) => Map(a, u => GammaP(u, x));

    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Vector GammaP(double a, Vector x) => Map(x, u => GammaP(a, u));

    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Matrix GammaP(Matrix a, Matrix x) => Map(a, x, GammaP);

    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Matrix GammaP(Matrix a, double x) => Map(a, u => GammaP(u, x));

    /// <inheritdoc cref="GammaP(double, double)"/>
    public static Matrix GammaP(double a, Matrix x) => Map(x, u => GammaP(a, u));

    /// <summary>The normalised upper incomplete gamma function Q(a, x) = 1 − P(a, x), accurate where it is small.</summary>
    /// <remarks>Where x ≥ a + 1 the continued fraction of DLMF 8.9.2, before it 1 − P by the series of DLMF 8.11.4. NaN unless a &gt; 0 and x ≥ 0.</remarks>
    /// <param name="a">The shape, above 0.</param>
    /// <param name="x">The lower end, at least 0.</param>
    public static double GammaQ(double a, double x) => IsGammaEnd(a, x, out double end) ? 1 - end : x < a + 1 ? 1 - GammaSeries(a, x) : GammaFraction(a, x);

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Vector GammaQ(Vector a, Vector x) => Map(a, x, GammaQ);

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Vector GammaQ(Vector a, double x) => Map(a, u => GammaQ(u, x));

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Vector GammaQ(double a, Vector x) => Map(x, u => GammaQ(a, u));

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Matrix GammaQ(Matrix a, Matrix x) => Map(a, x, GammaQ);

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Matrix GammaQ(Matrix a, double x) => Map(a, u => GammaQ(u, x));

    /// <inheritdoc cref="GammaQ(double, double)"/>
    public static Matrix GammaQ(double a, Matrix x) => Map(x, u => GammaQ(a, u));

    private static bool IsGammaEnd(double a, double x, out double lower)
    {
        lower = !(a > 0 && x >= 0) || (double.IsInfinity(a) && double.IsInfinity(x)) ? double.NaN : double.IsInfinity(x) ? 1 : 0;
        return double.IsNaN(lower) || x == 0 || double.IsInfinity(x) || double.IsInfinity(a);
    }

    /// <summary>xᵃe⁻ˣ/Γ(a + 1); where x is near a large a by Stirling's series, as the large terms cancel.</summary>
    private static double GammaMass(double a, double x)
    {
        double mu = (x - a) / a;
        return a < AsymptoticGamma || Math.Abs(mu) > 0.5
            ? Math.Exp((a * Math.Log(x)) - x - LogGamma(a + 1))
            : Math.Exp((a * (Log1p(mu) - mu)) - StirlingSeries(a)) / Math.Sqrt(2 * Math.PI * a);
    }

    private static double GammaSeries(double a, double x)
    {
        double sum = 1, term = 1;
        for (double k = 1; term > 1e-18 * sum; k++)
        {
            term *= x / (a + k);
            sum += term;
        }
        return sum * GammaMass(a, x);
    }

    private static double GammaFraction(double a, double x)
    {
        double levels = 100 + (150 / x) + Math.Floor(6 * Math.Sqrt(a)), value = x + (2 * Math.Floor(levels)) + 1 - a;
        for (double k = Math.Floor(levels); k > 0; k--)
            value = x + (2 * k) - 1 - a - (k * (k - a) / value);
        return GammaMass(a, x) * a / value;
    }
}
