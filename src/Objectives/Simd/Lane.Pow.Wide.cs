using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;
using Vl = System.Runtime.Intrinsics.Vector512<long>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// x^y = e^(y·log |x|) with the sign for odd integers y; the logarithm to about 2⁻⁶⁶ and the product in two parts. All cases of IEEE 754 pow:
    /// x⁰ = 1 and 1^y = 1 also for NaN; negative x with a y that is not an integer gives NaN.
    /// </summary>
    /// <remarks>Error below 0.6 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Pow(Vd x, Vd y)
    {
        Vd a = V.Abs(x);
        Vd log = LogInTwoParts(a, out Vd logLow);
        Vd t = y * log;
        Vd tLow = V.FusedMultiplyAdd(y, logLow, V.FusedMultiplyAdd(y, log, -t));

        // Far outside the range of the exponential, where the products may have overflowed, the ends do as well.
        Vd above = V.GreaterThan<double>(t, V.Create(710.0)), below = V.LessThan<double>(t, V.Create(-746.0));
        tLow = V.ConditionalSelect(above | below, V.Create(0.0), tLow);
        t = V.ConditionalSelect(above, V.Create(710.0), V.ConditionalSelect(below, V.Create(-746.0), t));
        Vd e = ExpMantissa(t, tLow, out Vd eLow, out Vl power);
        Vd negativePower = V.LessThan<double>(t, V.Create(0.0));
        Vl unit = V.ConditionalSelect(V.As<double, long>(negativePower), V.Create(TwoTo64Bits), V.Create(HalfBits));
        Vd value = ((e + eLow) * V.As<long, double>(power + unit)) * V.ConditionalSelect(negativePower, V.Create(TwoToMinus64), V.Create(2.0));

        Vd zero = V.Create(0.0), one = V.Create(1.0), infinity = V.Create(double.PositiveInfinity);
        Vd towardsZero = V.LessThan<double>(y, zero);
        value = V.ConditionalSelect(V.Equals<double>(a, zero), V.ConditionalSelect(towardsZero, infinity, zero), value);
        value = V.ConditionalSelect(V.Equals<double>(a, infinity), V.ConditionalSelect(towardsZero, zero, infinity), value);
        value = V.ConditionalSelect(V.Equals<double>(a, one), one, value);

        Vd negative = V.As<long, double>(V.LessThan<long>(V.As<double, long>(x), V.Create(0L)));
        Vd half = y * V.Create(0.5);
        Vd integer = V.Equals<double>(V.Floor(y), y);
        Vd odd = integer & ~V.Equals<double>(V.Floor(half), half);
        value = V.ConditionalSelect(negative & odd, -value, value);
        Vd regular = V.GreaterThan<double>(a, zero) & V.LessThan<double>(a, infinity);
        value = V.ConditionalSelect(negative & regular & ~integer, V.Create(double.NaN), value);
        value = V.ConditionalSelect(V.Equals<double>(x, x) & V.Equals<double>(y, y), value, V.Create(double.NaN));
        return V.ConditionalSelect(V.Equals<double>(y, zero) | V.Equals<double>(x, one), one, value);
    }

    /// <summary>
    /// log a as an unevaluated sum, relative error about 2⁻⁶⁵, for positive finite a. s = f/(2 + f), its cube and the first coefficient of
    /// 2·(s + s³/3 + s⁵/5 + …) are in two parts, the rest by Chebyshev interpolation of degree 7 in s².
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd LogInTwoParts(Vd a, out Vd low)
    {
        Vd tiny = V.LessThan<double>(a, V.Create(SmallestNormal));
        Vd m = SplitExponent(V.ConditionalSelect(tiny, a * V.Create(TwoTo54), a), out Vd k, out _);
        k -= V.ConditionalSelect(tiny, V.Create(54.0), V.Create(0.0));
        Vd f = m - V.Create(1.0);
        Vd d = V.Create(2.0) + f;
        Vd dLow = f - (d - V.Create(2.0));
        Vd reciprocal = V.Create(1.0) / d;
        Vd s = f * reciprocal;
        Vd sLow = V.FusedMultiplyAdd(-s, dLow, V.FusedMultiplyAdd(-s, d, f)) * reciprocal;
        Vd z = s * s;
        Vd zLow = V.FusedMultiplyAdd(s + s, sLow, V.FusedMultiplyAdd(s, s, -z));
        Vd p = V.FusedMultiplyAdd(z, V.Create(0.10623477276739669), V.Create(0.10472288152327053));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.11766073023707332));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.13333314253346026));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.15384615528882667));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.18181818181283266));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.22222222222222976));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.2857142857142857));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.4));
        Vd c = FastTwoSum(V.Create(0.6666666666666666), z * p, out Vd cLow);
        cLow += V.Create(3.700743415417188e-17);
        Vd cube = s * z;
        Vd cubeLow = V.FusedMultiplyAdd(s, z, -cube) + V.FusedMultiplyAdd(s, zLow, sLow * z);
        Vd term = cube * c;
        Vd termLow = V.FusedMultiplyAdd(cube, c, -term) + V.FusedMultiplyAdd(cube, cLow, cubeLow * c);
        Vd sum = FastTwoSum(s + s, term, out Vd error);
        low = error + ((sLow + sLow) + termLow);
        sum = FastTwoSum(k * V.Create(Ln2Head), sum, out error);
        low += V.FusedMultiplyAdd(k, V.Create(Ln2Tail), error);
        return FastTwoSum(sum, low, out low);
    }
}
