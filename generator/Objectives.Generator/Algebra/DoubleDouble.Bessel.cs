using System;

namespace Objectives.Generator.Algebra;

/// <summary>Modified Bessel functions of the first kind.</summary>
internal readonly partial struct DoubleDouble
{
    private const int LargestBesselOrder = 1000;

    /// <summary>
    /// Iₙ(x) for n rounded to an integer between 0 and 1000; NaN for others. The power series (DLMF 10.25.2), whose terms are positive; where |x| is at least 100
    /// and n² the expansion for large arguments (DLMF 10.40.1).
    /// </summary>
    public static DoubleDouble BesselI(DoubleDouble order, DoubleDouble x)
    {
        double n = Round(order).Hi;
        if (!(n is >= 0 and <= LargestBesselOrder) || x.IsNaN)
            return NaN;
        var a = Abs(x);
        var value = a.IsInfinity ? a : a.Hi >= 100 && a.Hi >= n * n ? BesselIFar(n, a) : BesselISeries((int)n, a);
        return x.IsNegative && n % 2 != 0 ? -value : value;
    }

    /// <summary>Σ (a/2)^(n + 2k)/(k!·(n + k)!).</summary>
    private static DoubleDouble BesselISeries(int n, DoubleDouble a)
    {
        DoubleDouble half = a.ScaleBy(-1), z = half * half, first = One;
        for (int k = 1; k <= n; k++)
            first *= half / new DoubleDouble(k);
        DoubleDouble sum = first, term = first;
        for (int k = 1; term.Hi > sum.Hi * 1e-33 && term.IsFinite; k++)
        {
            term *= z / new DoubleDouble((double)k * (k + n));
            sum += term;
        }
        return sum;
    }

    /// <summary>e^a/√(2πa)·Σ (−1)ᵏ ∏ (4n² − (2j − 1)²)/(8ja).</summary>
    private static DoubleDouble BesselIFar(double n, DoubleDouble a)
    {
        DoubleDouble sum = One, term = One;
        for (int k = 1; k < 100 && Math.Abs(term.Hi) > 1e-33; k++)
        {
            term *= new DoubleDouble((2.0 * k - 1) * (2.0 * k - 1) - 4 * n * n) / (new DoubleDouble(8.0 * k) * a);
            sum += term;
        }
        var root = Exp(a.ScaleBy(-1));
        return sum / Sqrt(Pi.ScaleBy(1) * a) * root * root;
    }
}
