using System;

namespace Objectives.Simd;

public static partial class Lane
{
    private const int LargestBesselOrder = 1000;

    /// <summary>
    /// Iₙ(x) for n rounded to an integer between 0 and 1000; NaN for others. The power series (DLMF 10.25.2), whose terms are positive; where |x| is at least 30
    /// and n² the expansion for large arguments (DLMF 10.40.1).
    /// </summary>
    /// <remarks>Error below 20 ulp.</remarks>
    public static double BesselI(double order, double x)
    {
        double n = Math.Round(order, MidpointRounding.ToEven), a = Math.Abs(x);
        if (!(n >= 0 && n <= LargestBesselOrder) || double.IsNaN(x))
            return double.NaN;
        double value = double.IsInfinity(a) ? a : a >= 30 && a >= n * n ? BesselIFar(n, a) : BesselISeries((int)n, a);
        return x < 0 && n % 2 != 0 ? -value : value;
    }

    /// <summary>Σ (a/2)^(n + 2k)/(k!·(n + k)!). What rounding (a/2)² loses would count k times in term k: it comes back as a derivative.</summary>
    private static double BesselISeries(int n, double a)
    {
        double half = a * 0.5, z = half * half, first = 1;
        for (int k = 1; k <= n; k++)
            first *= half / k;
        double sum = first, term = first, moment = 0;
        for (double k = 1; term > sum * 1e-17 && term < double.PositiveInfinity; k++)
        {
            term *= z / (k * (k + n));
            sum += term;
            moment += k * term;
        }
        double lost = Math.FusedMultiplyAdd(half, half, -z) / z * moment;
        return double.IsFinite(lost) ? sum + lost : sum;
    }

    /// <summary>e^a/√(2πa)·Σ (−1)ᵏ ∏ (4n² − (2j − 1)²)/(8ja).</summary>
    private static double BesselIFar(double n, double a)
    {
        double mu = 4 * n * n, sum = 1, term = 1;
        for (double k = 1; k < 40 && Math.Abs(term) > 1e-17; k++)
        {
            term *= (((2 * k) - 1) * ((2 * k) - 1) - mu) / (8 * k * a);
            sum += term;
        }
        double root = Exp(a * 0.5);
        return sum * 0.3989422804014327 / Math.Sqrt(a) * root * root;
    }
}
