using System;

namespace Objectives.Generator.Algebra;

/// <summary>The logarithm of the modified Bessel function of the first kind, and its derivatives in order and argument.</summary>
internal readonly partial struct DoubleDouble
{
    /// <summary>From here on √(ν² + x²) is large enough for the expansion in its inverse.</summary>
    private const double BesselFarFrom = 120;

    /// <summary>
    /// ∂ⁱ⁺ʲ log I_ν(x)/∂νⁱ∂xʲ for ν ≥ 0, x ≥ 0 and i and j rounded to integers between 0 and 7; NaN for others. From √(ν² + x²) = 120 on by Debye's expansion, which is uniform in
    /// both (DLMF 10.41.3). Below, derivatives in x alone by the continued fraction of I_{ν+1}/I_ν (DLMF 10.33.1), whose levels are positive; all others by the power series.
    /// </summary>
    public static DoubleDouble LogBesselI(DoubleDouble orderDerivatives, DoubleDouble derivatives, DoubleDouble order, DoubleDouble x)
    {
        double first = Round(orderDerivatives).Hi, second = Round(derivatives).Hi;
        if (!(first is >= 0 and < Jet.Orders && second is >= 0 and < Jet.Orders && order.Hi >= 0 && x.Hi >= 0))
            return NaN;
        int i = (int)first, j = (int)second;
        if (x.IsInfinity || order.IsInfinity)
            return i + j == 0 ? (order.IsInfinity ? NegativeInfinity : x) : order.IsInfinity ? NaN : i == 0 && j == 1 ? One : Zero;
        if (x.IsZero && i > 0)
            return i == 1 && j == 0 ? NegativeInfinity : NaN;
        bool slope = i == 0 && j > 0;
        if (!(order.Hi < BesselFarFrom && x.Hi < BesselFarFrom && order.Hi * order.Hi + x.Hi * x.Hi < BesselFarFrom * BesselFarFrom))
            return slope ? BesselFarSlope(order, x, j - 1).Derivative(0, j - 1) : BesselFarLog(order, x, i, j).Derivative(i, j);
        if (slope)
            return BesselNearSlope(order, x, j - 1).Derivative(0, j - 1);
        var value = BesselNearLog(order, x, i, j).Derivative(i, j);

        // The derivative in ν is −K₀/I₀ at ν = 0 (DLMF 10.38.3): where it is below the rounding errors of the sum they are not it.
        return i > 0 && Math.Abs(value.Hi) < 1e-30 ? Zero : value;
    }

    /// <summary>ν·log(x/2) − log Γ(ν + 1) + log Σ (x²/4)ᵏ/(k!·(ν + 1)…(ν + k)).</summary>
    private static Jet BesselNearLog(DoubleDouble order, DoubleDouble x, int i, int j)
    {
        int rows = i + 1, columns = j + 1;
        Jet nu = Jet.First(rows, columns, order), v = Jet.Second(rows, columns, x);
        Jet z = v * v * 0.25, term = new Jet(rows, columns, One), rest = new Jet(rows, columns, Zero);
        for (int k = 1; k < 600 && term[0, 0].Hi > 1e-42 * rest[0, 0].Hi; k++)
        {
            term = term * z / ((nu + k) * k);
            rest += term;
        }
        var value = Jet.Log(rest + One, Log1p(rest[0, 0])) + LogGammaJet(order + One, rows, columns) * -One;
        return order.IsZero && i == 0 ? value : value + nu * Jet.Log(v * 0.5, Log(x.ScaleBy(-1)));
    }

    /// <summary>The derivative ν/x + r with r = I_{ν+1}/I_ν = x/(2(ν + 1) + x·x/(2(ν + 2) + x·…)).</summary>
    private static Jet BesselNearSlope(DoubleDouble order, DoubleDouble x, int j)
    {
        Jet v = Jet.Second(1, j + 1, x), ratio = new Jet(1, j + 1, Zero);
        for (int k = 30 + (int)(10 * Math.Sqrt(x.Hi)); k > 0; k--)
            ratio = v / (v * ratio + (order + k).ScaleBy(1));
        return order.IsZero ? ratio : ratio + new Jet(1, j + 1, order) / v;
    }

    /// <summary>s − ν·arsinh(ν/x) − ½·log(2πs) + log Σ uₖ(ν/s)/νᵏ with s = √(ν² + x²).</summary>
    private static Jet BesselFarLog(DoubleDouble order, DoubleDouble x, int i, int j)
    {
        int rows = i + 1, columns = j + 1;
        var (nu, v, s, inverse) = BesselParts(order, x, rows, columns);
        var angle = new Jet(rows, columns, x < order ? Log(order + s[0, 0]) - Log(x) : Asinh(order / x));
        var slope = nu * inverse / v * -One;
        for (int k = 0; k < rows; k++)
            for (int l = k == 0 ? 1 : 0; l < columns; l++)
                angle[k, l] = k > 0 ? inverse[k - 1, l] / k : slope[0, l - 1] / l;

        // In s − ν·arsinh(ν/x) the derivatives of the two parts cancel: those in ν are −arsinh(ν/x), those in x are s/x.
        var value = new Jet(rows, columns, s[0, 0] - (order.IsZero ? Zero : order * angle[0, 0]) - Log(Pi.ScaleBy(1) * s[0, 0]).ScaleBy(-1));
        Jet root = Jet.Log(s, Zero), main = s / v;
        for (int k = 0; k < rows; k++)
            for (int l = k == 0 ? 1 : 0; l < columns; l++)
                value[k, l] = (k > 0 ? -angle[k - 1, l] / k : main[0, l - 1] / l) - root[k, l].ScaleBy(-1);
        return value + BesselCorrection(nu, inverse, rows, columns);
    }

    /// <summary>The derivative s/x − x/(2s²) + (log Σ)′, where s/x is 1 + ν²/(x(s + x)): a difference less to cancel in further derivatives.</summary>
    private static Jet BesselFarSlope(DoubleDouble order, DoubleDouble x, int j)
    {
        var (nu, v, s, inverse) = BesselParts(order, x, 1, j + 2);
        Jet slope = nu * nu / (v * (s + v)) + One + v * inverse * inverse * -0.5, correction = BesselCorrection(nu, inverse, 1, j + 2);
        for (int l = 0; l <= j; l++)
            slope[0, l] += correction[0, l + 1] * (l + 1);
        return slope;
    }

    private static (Jet Order, Jet Argument, Jet Root, Jet Inverse) BesselParts(DoubleDouble order, DoubleDouble x, int rows, int columns)
    {
        Jet nu = Jet.First(rows, columns, order), v = Jet.Second(rows, columns, x);
        var s = Jet.Sqrt(nu * nu + v * v);
        return (nu, v, s, new Jet(rows, columns, One) / s);
    }

    /// <summary>log Σ uₖ(ν/s)/νᵏ: uₖ(ν/s)/νᵏ is s⁻ᵏ times a polynomial in ν²/s².</summary>
    private static Jet BesselCorrection(Jet nu, Jet inverse, int rows, int columns)
    {
        Jet t = nu * inverse, square = t * t, rest = new Jet(rows, columns, Zero), power = new Jet(rows, columns, One);
        for (int k = 1; k < Debye.Polynomials.Length; k++)
        {
            power *= inverse;
            var coefficients = Debye.Polynomials[k];
            var polynomial = new Jet(rows, columns, coefficients[k]);
            for (int m = k - 1; m >= 0; m--)
                polynomial = polynomial * square + coefficients[m];
            rest += power * polynomial;
        }
        return Jet.Log(rest + One, Log1p(rest[0, 0]));
    }

    /// <summary>log Γ(u) for u &gt; 0.</summary>
    private static Jet LogGammaJet(DoubleDouble u, int rows, int columns)
    {
        var value = new Jet(rows, columns, LogGamma(u));
        for (int k = 1; k < rows; k++)
            value[k, 0] = (k == 1 ? Digamma(u) : Polygamma(k - 1, u)) * Factorial.Inverse[k];
        return value;
    }

    /// <summary>
    /// uₖ(t) = tᵏ·Σ Polynomials[k][m]·t²ᵐ with u₀ = 1, uₖ₊₁ = ½t²(1 − t²)uₖ′ + ⅛∫(1 − 5t²)uₖ dt (DLMF 10.41.9); a class of its own, because the order of initialisers
    /// over files is undefined.
    /// </summary>
    private static class Debye
    {
        public static readonly DoubleDouble[][] Polynomials = new DoubleDouble[27][];

        static Debye()
        {
            Polynomials[0] = [One];
            for (int k = 0; k + 1 < Polynomials.Length; k++)
            {
                var next = new DoubleDouble[k + 2];
                for (int m = 0; m <= k; m++)
                {
                    double power = k + 2 * m;
                    DoubleDouble c = Polynomials[k][m], half = new DoubleDouble(power).ScaleBy(-1);
                    next[m] += c * (half + One / new DoubleDouble(8 * (power + 1)));
                    next[m + 1] -= c * (half + new DoubleDouble(5) / new DoubleDouble(8 * (power + 3)));
                }
                Polynomials[k + 1] = next;
            }
        }
    }
}
