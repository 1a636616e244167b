using System;

namespace Objectives.Generator.Algebra;

/// <summary>Error-free transforms and scaling by powers of two: what everything else is made of.</summary>
internal readonly partial struct DoubleDouble
{
    /// <summary>Magnitudes between these two multiply without overflow or underflow anywhere in a transform.</summary>
    private const double Small = 1.1830521861667747e-271;   // 2⁻⁹⁰⁰

    private const double Large = 8.452712498170644e270;     // 2⁹⁰⁰

    /// <summary>D. E. Knuth's sum: a + b and what its rounding lost. Exact for any order of magnitudes.</summary>
    private static DoubleDouble TwoSum(double a, double b)
    {
        double s = a + b;
        double t = s - a;
        double e = (a - (s - t)) + (b - t);
        // An overflowing sum is an infinity without a NaN below it; a zero keeps its sign.
        return e == 0 || s - s != 0 ? new(s) : new(s, e);
    }

    /// <summary>Dekker's sum for |a| ≥ |b| or a = 0, as the last step of every operation.</summary>
    private static DoubleDouble Normalized(double a, double b)
    {
        if (b == 0 || a - a != 0)
            return new(a);
        double s = a + b;
        return s - s != 0 || s == 0 ? new(s) : new(s, b - (s - a));
    }

    /// <summary>What rounding <paramref name="p"/> = a·b lost, by splitting each factor into halves of 26 bits (no fused instruction here).</summary>
    private static double ProductError(double a, double b, double p)
    {
        const double splitter = 134217729;   // 2²⁷ + 1
        double t = splitter * a;
        double ah = t - (t - a), al = a - ah;
        t = splitter * b;
        double bh = t - (t - b), bl = b - bh;
        return ((ah * bh - p) + ah * bl + al * bh) + al * bl;
    }

    /// <summary>The exact product of two doubles of moderate magnitude.</summary>
    private static DoubleDouble TwoProduct(double a, double b)
    {
        double p = a * b;
        return new(p, ProductError(a, b, p));
    }

    /// <summary>Whether transforms of this magnitude are exact.</summary>
    private static bool IsModerate(double x) => Math.Abs(x) is > Small and < Large;

    /// <summary>⌊log₂|x|⌋ of a finite number that is not zero.</summary>
    private static int Exponent(double x)
    {
        int biased = (int)(BitConverter.DoubleToInt64Bits(x) >> 52) & 0x7FF;
        return biased != 0 ? biased - 1023 : ((int)(BitConverter.DoubleToInt64Bits(x * 18014398509481984.0) >> 52) & 0x7FF) - 1023 - 54;
    }

    /// <summary>x·2ᵏ, rounded once where the result is subnormal.</summary>
    private static double ScaleBy(double x, int k)
    {
        const double up = 8.98846567431158e307;         // 2¹⁰²³
        const double down = 2.004168360008973e-292;     // 2⁻⁹⁶⁹: leaves room, so that only the last product rounds
        for (int i = 0; i < 2 && k > 1023; i++)
        {
            x *= up;
            k -= 1023;
        }
        for (int i = 0; i < 2 && k < -1022; i++)
        {
            x *= down;
            k += 969;
        }
        k = Math.Min(Math.Max(k, -1022), 1023);
        return x * BitConverter.Int64BitsToDouble((long)(k + 1023) << 52);
    }

    /// <summary>This number times 2ᵏ; an infinity or a signed zero beyond the range.</summary>
    public DoubleDouble ScaleBy(int k) => Normalized(ScaleBy(Hi, k), ScaleBy(Lo, k));
}
