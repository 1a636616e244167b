using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// ψ⁽ⁿ⁾(x) = (−1)ⁿ⁺¹·n!·Σ 1/(x + k)ⁿ⁺¹ over k ≥ 0, for n rounded to an integer between 1 and 100; NaN for others. A pole is +∞ for odd n; for even n it
    /// is −∞ at 0, +∞ at −0 and NaN at the negative integers. NaN at −∞.
    /// </summary>
    /// <remarks>Error below 7 ulp for n up to 12; for n = 2 below 2⁻⁴⁶ near the zeros on the negative axis, and for larger even n in proportion to n!·2ⁿ.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Polygamma(Vd order, Vd x)
    {
        Vd one = V.Create(1.0), zero = V.Create(0.0), nan = V.Create(double.NaN), infinity = V.Create(double.PositiveInfinity);
        Vd n = V.Round(order);
        Vd known = V.GreaterThanOrEqual<double>(n, one) & V.LessThanOrEqual<double>(n, V.Create(100.0));
        n = V.ConditionalSelect(known, n, one);
        Vd turns = n * V.Create(0.5);
        Vd even = V.Equals<double>(V.Floor(turns), turns);

        Vd factorial = one;
        for (Vd k = V.Create(2.0); V.LessThanOrEqualAny(k, n); k += one)
            factorial *= V.ConditionalSelect(V.LessThanOrEqual<double>(k, n), k, one);
        factorial = V.ConditionalSelect(even, -factorial, factorial);

        Vd a = V.Abs(x);
        Vd sum = Hurwitz(n, a);
        if (V.LessThanAny(x, zero))
        {
            // Both sides of the nearest pole −m, f away: all poles to the right of it, itself, and those to the left down to zero.
            Vd f = x - V.Round(x);
            Vd pole = Pow(V.Abs(f), -(n + one));
            pole = V.ConditionalSelect(even & V.LessThan<double>(f, zero), -pole, pole);
            Vd left = Hurwitz(n, one - f) - Hurwitz(n, one + a);
            Vd around = pole + (Hurwitz(n, one + f) + V.ConditionalSelect(even, -left, left));
            around = V.ConditionalSelect(V.Equals<double>(f, zero), V.ConditionalSelect(even, nan, infinity), around);
            around = V.ConditionalSelect(V.Equals<double>(a, infinity), nan, around);
            sum = V.ConditionalSelect(V.LessThan<double>(x, zero), around, sum);
        }
        sum = V.ConditionalSelect(even & V.Equals<double>(x, zero), V.CopySign(sum, x), sum);
        return V.ConditionalSelect(known & V.Equals<double>(x, x), factorial * sum, nan);
    }

    /// <summary>
    /// ζ(n + 1, y) = Σ 1/(y + k)ⁿ⁺¹ over k ≥ 0 for y ≥ 0: terms up to y + k ≥ n + 8, more for higher orders, then the formula of Euler and Maclaurin to order 20
    /// (DLMF 25.11.28). Each lane takes its own number of terms.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vd Hurwitz(Vd n, Vd y)
    {
        Vd one = V.Create(1.0), s = n + one, limit = n + V.ConditionalSelect(V.LessThanOrEqual<double>(n, V.Create(4.0)), V.Create(8.0), V.Create(12.0));
        Vd sum = V.Create(0.0);
        while (V.LessThanAny(y, limit))
        {
            Vd below = V.LessThan<double>(y, limit);
            sum += InversePower(y, s) & below;
            y += one & below;
        }
        Vd reciprocal = one / y;
        Vd z = reciprocal * reciprocal;
        Vd g = s * z;
        Vd series = reciprocal * V.Create(0.5);
        series = V.FusedMultiplyAdd(g, V.Create(0.08333333333333333), series);
        g *= ((s + V.Create(1.0)) * (s + V.Create(2.0))) * z;
        series = V.FusedMultiplyAdd(g, V.Create(-0.001388888888888889), series);
        g *= ((s + V.Create(3.0)) * (s + V.Create(4.0))) * z;
        series = V.FusedMultiplyAdd(g, V.Create(3.306878306878307e-05), series);
        g *= ((s + V.Create(5.0)) * (s + V.Create(6.0))) * z;
        series = V.FusedMultiplyAdd(g, V.Create(-8.267195767195768e-07), series);
        g *= ((s + V.Create(7.0)) * (s + V.Create(8.0))) * z;
        series = V.FusedMultiplyAdd(g, V.Create(2.08767569878681e-08), series);
        g *= ((s + V.Create(9.0)) * (s + V.Create(10.0))) * z;
        series = V.FusedMultiplyAdd(g, V.Create(-5.284190138687493e-10), series);
        g *= ((s + V.Create(11.0)) * (s + V.Create(12.0))) * z;
        series = V.FusedMultiplyAdd(g, V.Create(1.3382536530684679e-11), series);
        g *= ((s + V.Create(13.0)) * (s + V.Create(14.0))) * z;
        series = V.FusedMultiplyAdd(g, V.Create(-3.3896802963225827e-13), series);
        g *= ((s + V.Create(15.0)) * (s + V.Create(16.0))) * z;
        series = V.FusedMultiplyAdd(g, V.Create(8.586062056277845e-15), series);
        g *= ((s + V.Create(17.0)) * (s + V.Create(18.0))) * z;
        series = V.FusedMultiplyAdd(g, V.Create(-2.174868698558062e-16), series);
        return V.FusedMultiplyAdd(InversePower(y, n), one / n + series, sum);
    }

    /// <summary>1/yⁿ for y ≥ 0 and an integer n ≥ 1: by products where they are few and stay among the normal numbers, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd InversePower(Vd y, Vd n)
    {
        Vd square = y * y;
        Vd power = V.ConditionalSelect(V.LessThan<double>(n, V.Create(2.0)), y, square);
        power *= V.ConditionalSelect(V.LessThan<double>(n, V.Create(3.0)), V.Create(1.0), V.ConditionalSelect(V.LessThan<double>(n, V.Create(4.0)), y, square));
        power *= V.ConditionalSelect(V.LessThan<double>(n, V.Create(5.0)), V.Create(1.0), y);
        Vd inverse = V.Create(1.0) / power;
        Vd other = V.GreaterThan<double>(n, V.Create(5.0)) | V.LessThan<double>(y, V.Create(1e-60)) | V.GreaterThan<double>(y, V.Create(1e60));
        return V.EqualsAll(other, V.Create(0.0)) ? inverse : V.ConditionalSelect(other, Pow(y, -n), inverse);
    }
}
