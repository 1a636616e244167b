using System;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>From here on √(ν² + x²) is large enough for the expansion in its inverse.</summary>
    private const double BesselFar = 40;

    /// <summary>Coefficients of Debye's polynomials: uₖ(t) = tᵏ·Σ Debye[k][m]·t²ᵐ.</summary>
    private static readonly double[][] Debye = DebyePolynomials(16);

    /// <summary>log I_ν(x) for ν ≥ 0 and x ≥ 0; NaN for others.</summary>
    /// <remarks>Error below 4 ulp, or below 2⁻⁴⁴ where ν·log(x/2) and log Γ(ν + 1) cancel.</remarks>
    public static double LogBesselI(double order, double x) => LogBesselIDerivative(0, 0, order, x);

    /// <summary>
    /// ∂ⁱ⁺ʲ log I_ν(x)/∂νⁱ∂xʲ for ν ≥ 0, x ≥ 0 and i and j rounded to integers between 0 and 7; NaN for others. From √(ν² + x²) = 40 on by Debye's expansion, which is uniform in both
    /// (DLMF 10.41.3). Below, derivatives in x alone by the continued fraction of I_{ν+1}/I_ν (DLMF 10.33.1), whose levels are positive; all others by the power series.
    /// </summary>
    /// <remarks>For i = 0 error below 3 ulp of the first derivative, 50 of the second and 180 of the third; for i &gt; 0 below 4 ulp in the expansion, and below 2⁻⁴⁹ elsewhere.</remarks>
    public static double LogBesselIDerivative(double orderDerivatives, double derivatives, double order, double x)
    {
        double first = Math.Round(orderDerivatives), second = Math.Round(derivatives);
        if (!(first >= 0 && first < Jet.Orders && second >= 0 && second < Jet.Orders && order >= 0 && x >= 0))
            return double.NaN;
        int i = (int)first, j = (int)second;
        if (double.IsInfinity(x) || double.IsInfinity(order))
            return i + j == 0 ? (double.IsInfinity(order) ? double.NegativeInfinity : x) : double.IsInfinity(order) ? double.NaN : i == 0 && j == 1 ? 1 : 0;
        if (x == 0 && i > 0)
            return i == 1 && j == 0 ? double.NegativeInfinity : double.NaN;
        if (!(order < BesselFar && x < BesselFar && (order * order) + (x * x) < BesselFar * BesselFar))
            return i == 0 && j > 0 ? BesselFarSlope(order, x, j - 1).Derivative(0, j - 1) : BesselFarLog(order, x, i, j).Derivative(i, j);
        return i == 0 && j > 0 ? BesselNearSlope(order, x, j - 1).Derivative(0, j - 1) : BesselNearLog(order, x, i, j).Derivative(i, j);
    }

    /// <summary>ν·log(x/2) − log Γ(ν + 1) + log Σ (x²/4)ᵏ/(k!·(ν + 1)…(ν + k)).</summary>
    private static Jet BesselNearLog(double order, double x, int i, int j)
    {
        int rows = i + 1, columns = j + 1;
        Jet nu = Jet.First(rows, columns, order), v = Jet.Second(rows, columns, x);
        Jet z = v * v * 0.25, term = new(rows, columns, 1), rest = new(rows, columns, 0);
        for (double k = 1; k < 200 && term[0, 0] > 1e-24 * rest[0, 0]; k++)
        {
            term = term * z / ((nu + k) * k);
            rest += term;
        }
        Jet value = Jet.Log(rest + 1.0, Log1p(rest[0, 0])) + LogGammaJet(order + 1, rows, columns) * -1;
        return order == 0 && i == 0 ? value : value + (nu * Jet.Log(v * 0.5, Log(x * 0.5)));
    }

    /// <summary>The derivative ν/x + r with r = I_{ν+1}/I_ν = x/(2(ν + 1) + x·x/(2(ν + 2) + x·…)).</summary>
    private static Jet BesselNearSlope(double order, double x, int j)
    {
        Jet v = Jet.Second(1, j + 1, x), ratio = new(1, j + 1, 0);
        for (int k = 20 + (int)(7 * Math.Sqrt(x)); k > 0; k--)
            ratio = v / ((v * ratio) + (2 * (order + k)));
        return order == 0 ? ratio : ratio + (new Jet(1, j + 1, order) / v);
    }

    /// <summary>s − ν·arsinh(ν/x) − ½·log(2πs) + log Σ uₖ(ν/s)/νᵏ with s = √(ν² + x²).</summary>
    private static Jet BesselFarLog(double order, double x, int i, int j)
    {
        int rows = i + 1, columns = j + 1;
        BesselParts(order, x, rows, columns, out Jet nu, out Jet v, out Jet s, out Jet inverse);
        Jet angle = new(rows, columns, x < order ? (x > 1e-290 ? Log((order + s[0, 0]) / x) : Log(order + s[0, 0]) - Log(x)) : Asinh(order / x));
        Jet slope = nu * inverse / v * -1;
        for (int k = 0; k < rows; k++)
            for (int l = k == 0 ? 1 : 0; l < columns; l++)
                angle[k, l] = k > 0 ? inverse[k - 1, l] / k : slope[0, l - 1] / l;

        // In s − ν·arsinh(ν/x) the derivatives of the two parts cancel: those in ν are −arsinh(ν/x), those in x are s/x.
        Jet value = new(rows, columns, s[0, 0] - (order == 0 ? 0 : order * angle[0, 0]) - (0.5 * Log(6.283185307179586 * s[0, 0])));
        Jet root = Jet.Log(s, 0), main = s / v;
        for (int k = 0; k < rows; k++)
            for (int l = k == 0 ? 1 : 0; l < columns; l++)
                value[k, l] = (k > 0 ? -angle[k - 1, l] / k : main[0, l - 1] / l) - (0.5 * root[k, l]);
        return value + BesselCorrection(nu, inverse, rows, columns);
    }

    /// <summary>The derivative s/x − x/(2s²) + (log Σ)′, where s/x is 1 + ν²/(x(s + x)): a difference less to cancel in further derivatives.</summary>
    private static Jet BesselFarSlope(double order, double x, int j)
    {
        BesselParts(order, x, 1, j + 2, out Jet nu, out Jet v, out Jet s, out Jet inverse);
        Jet slope = (nu * nu / (v * (s + v))) + 1.0 + (v * inverse * inverse * -0.5), correction = BesselCorrection(nu, inverse, 1, j + 2);
        for (int l = 0; l <= j; l++)
            slope[0, l] += correction[0, l + 1] * (l + 1);
        return slope;
    }

    private static void BesselParts(double order, double x, int rows, int columns, out Jet nu, out Jet v, out Jet s, out Jet inverse)
    {
        nu = Jet.First(rows, columns, order);
        v = Jet.Second(rows, columns, x);
        s = Jet.Sqrt((nu * nu) + (v * v));
        inverse = new Jet(rows, columns, 1) / s;
    }

    /// <summary>log Σ uₖ(ν/s)/νᵏ: uₖ(ν/s)/νᵏ is s⁻ᵏ times a polynomial in ν²/s².</summary>
    private static Jet BesselCorrection(in Jet nu, in Jet inverse, int rows, int columns)
    {
        Jet t = nu * inverse, square = t * t, rest = new(rows, columns, 0), power = new(rows, columns, 1);
        for (int k = 1; k < Debye.Length; k++)
        {
            power *= inverse;
            Jet polynomial = new(rows, columns, Debye[k][k]);
            for (int m = k - 1; m >= 0; m--)
                polynomial = (polynomial * square) + Debye[k][m];
            rest += power * polynomial;
        }
        return Jet.Log(rest + 1.0, Log1p(rest[0, 0]));
    }

    /// <summary>log Γ(u) for u &gt; 0.</summary>
    private static Jet LogGammaJet(double u, int rows, int columns)
    {
        Jet value = new(rows, columns, LogGamma(u));
        double factorial = 1;
        for (int k = 1; k < rows; k++)
        {
            factorial *= k;
            value[k, 0] = (k == 1 ? Digamma(u) : Polygamma(k - 1, u)) / factorial;
        }
        return value;
    }

    /// <summary>u₀ = 1, uₖ₊₁ = ½t²(1 − t²)uₖ′ + ⅛∫(1 − 5t²)uₖ dt (DLMF 10.41.9).</summary>
    private static double[][] DebyePolynomials(int count)
    {
        double[][] polynomials = new double[count][];
        polynomials[0] = [1];
        for (int k = 0; k + 1 < count; k++)
        {
            double[] next = new double[k + 2];
            for (int m = 0; m <= k; m++)
            {
                double power = k + (2 * m), c = polynomials[k][m];
                next[m] += c * ((power / 2) + (1 / (8 * (power + 1))));
                next[m + 1] -= c * ((power / 2) + (5 / (8 * (power + 3))));
            }
            polynomials[k + 1] = next;
        }
        return polynomials;
    }
}
