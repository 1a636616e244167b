using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// log |Γ(x)|: below 8 as log((x − 1)(x − 2)…(x − m)) + log Γ(x − m) with x − m in [1, 2), above by Stirling's series (DLMF 5.11.1), at
    /// negative numbers by reflection (DLMF 5.5.3). +∞ at 0 and the negative integers.
    /// </summary>
    /// <remarks>Error below 3 ulp, also near the zeros 1 and 2; below 2⁻⁵² near the zeros on the negative axis.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd LogGamma(Vd x)
    {
        Vd infinity = V.Create(double.PositiveInfinity);
        Vd a = V.Abs(x);
        Vd fraction = V.LessThan<double>(a, V.Create(1.0));

        // log Γ(a), or log Γ(1 + a) of a fraction.
        Vd high = LogGammaFromOne(a, out Vd low);
        Vd log = LogParts(a, V.Create(0.0), out Vd logLow);
        Vd sum = TwoSum(high, -log, out Vd error);
        Vd value = V.ConditionalSelect(fraction, sum + ((error + low) - logLow), high + low);
        if (V.LessThanAny(x, V.Create(0.0)))
        {
            Vd reflected = ReflectedLogGamma(a, high, low, fraction);
            value = V.ConditionalSelect(V.LessThan<double>(x, V.Create(0.0)), reflected, value);
        }

        // Nearer than 2⁻⁶⁰ to the origin nothing but the pole counts, and a may be subnormal.
        Vd tiny = V.LessThan<double>(a, V.Create(8.673617379884035e-19));
        if (V.AnyWhereAllBitsSet(tiny))
            value = V.ConditionalSelect(tiny, -Log(a), value);
        value = V.ConditionalSelect(V.GreaterThanOrEqual<double>(high, infinity), infinity, value);
        return V.ConditionalSelect(V.Equals<double>(x, x), value, x);
    }

    /// <summary>log Γ(a) for a ≥ 1, log Γ(1 + a) for 0 ≤ a &lt; 1, as an unevaluated sum; infinite where it overflows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vd LogGammaFromOne(Vd a, out Vd low)
    {
        Vd one = V.Create(1.0), zero = V.Create(0.0);
        Vd large = V.GreaterThanOrEqual<double>(a, V.Create(8.0));
        Vd s = V.ConditionalSelect(V.LessThan<double>(a, one), a, V.ConditionalSelect(large, one, a) - one);
        Vd product = one;
        for (int i = 0; i < 6; i++)
        {
            Vd above = V.GreaterThanOrEqual<double>(s, one);
            product = V.ConditionalSelect(above, product * s, product);
            s = V.ConditionalSelect(above, s - one, s);
        }
        Vd log = LogParts(V.ConditionalSelect(large, a, product), zero, out Vd logLow);

        // log Γ(1 + s) = s·(s − 1)·q(s − ½) for 0 ≤ s < 1: q by Chebyshev interpolation of degree 21.
        Vd u = s - V.Create(0.5);
        Vd q = V.FusedMultiplyAdd(u, V.Create(-7.760660152513446e-06), V.Create(1.2140008083973407e-05));
        q = V.FusedMultiplyAdd(u, q, V.Create(-8.355075869795273e-06));
        q = V.FusedMultiplyAdd(u, q, V.Create(1.3186019073996835e-05));
        q = V.FusedMultiplyAdd(u, q, V.Create(-2.7201673025504752e-05));
        q = V.FusedMultiplyAdd(u, q, V.Create(4.30276814976503e-05));
        q = V.FusedMultiplyAdd(u, q, V.Create(-6.614136022346414e-05));
        q = V.FusedMultiplyAdd(u, q, V.Create(0.00010535512483785591));
        q = V.FusedMultiplyAdd(u, q, V.Create(-0.0001689178215524898));
        q = V.FusedMultiplyAdd(u, q, V.Create(0.00027131373861446925));
        q = V.FusedMultiplyAdd(u, q, V.Create(-0.00043799307479613914));
        q = V.FusedMultiplyAdd(u, q, V.Create(0.000711519067515296));
        q = V.FusedMultiplyAdd(u, q, V.Create(-0.0011644145847310124));
        q = V.FusedMultiplyAdd(u, q, V.Create(0.0019229163127905161));
        q = V.FusedMultiplyAdd(u, q, V.Create(-0.0032120740737152814));
        q = V.FusedMultiplyAdd(u, q, V.Create(0.005446457839126065));
        q = V.FusedMultiplyAdd(u, q, V.Create(-0.009425622448525798));
        q = V.FusedMultiplyAdd(u, q, V.Create(0.01679709863127416));
        q = V.FusedMultiplyAdd(u, q, V.Create(-0.031308487501010646));
        q = V.FusedMultiplyAdd(u, q, V.Create(0.06291140107456439));
        q = V.FusedMultiplyAdd(u, q, V.Create(-0.14595989591430608));
        q = V.FusedMultiplyAdd(u, q, V.Create(0.4831289505409809));
        Vd small = TwoSum(log, (s * (s - one)) * q, out Vd smallLow);
        smallLow += logLow;

        // (a − ½)·(log a − 1) + ½·log 2π − ½ + w(1/a²)/a: w by Chebyshev interpolation of degree 7.
        Vd reciprocal = one / a;
        Vd z = reciprocal * reciprocal;
        Vd w = V.FusedMultiplyAdd(z, V.Create(-0.020855820837463117), V.Create(0.0062081367662297935));
        w = V.FusedMultiplyAdd(z, w, V.Create(-0.001914965912162907));
        w = V.FusedMultiplyAdd(z, w, V.Create(0.0008417325268022405));
        w = V.FusedMultiplyAdd(z, w, V.Create(-0.0005952380234291254));
        w = V.FusedMultiplyAdd(z, w, V.Create(0.0007936507935117282));
        w = V.FusedMultiplyAdd(z, w, V.Create(-0.0027777777777776747));
        w = V.FusedMultiplyAdd(z, w, V.Create(0.08333333333333333));
        Vd half = a - V.Create(0.5);
        Vd less = FastTwoSum(log, -one, out Vd lessLow);
        lessLow += logLow;
        Vd main = half * less;
        Vd mainLow = V.FusedMultiplyAdd(half, less, -main) + half * lessLow;
        Vd stirling = FastTwoSum(main, V.FusedMultiplyAdd(w, reciprocal, V.Create(0.4189385332046727)), out Vd stirlingLow);
        Vd finite = V.LessThan<double>(main, V.Create(double.PositiveInfinity));
        stirlingLow = V.ConditionalSelect(finite, stirlingLow + mainLow, zero);
        stirling = V.ConditionalSelect(finite, stirling, V.Create(double.PositiveInfinity));

        low = V.ConditionalSelect(large, stirlingLow, smallLow);
        return V.ConditionalSelect(large, stirling, small);
    }

    /// <summary>log |Γ(−a)| = log(π/(a·|sin πa|)) − log Γ(a) for a > 0; a fraction comes with log Γ(1 + a) and needs no factor a.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vd ReflectedLogGamma(Vd a, Vd high, Vd low, Vd fraction)
    {
        SinCosOfHalfTurns(a, out Vd sin, out _);
        sin = V.Abs(sin);
        Vd factor = V.ConditionalSelect(fraction, V.Create(1.0), a);
        Vd w = factor * sin;
        Vd log = LogParts(w, V.FusedMultiplyAdd(factor, sin, -w), out Vd logLow);
        Vd sum = TwoSum(-high, -log, out Vd error);
        sum = TwoSum(sum, V.Create(1.1447298858494002), out Vd secondError);
        Vd value = sum + ((error + secondError) - (low + logLow));
        return V.ConditionalSelect(V.Equals<double>(sin, V.Create(0.0)), V.Create(double.PositiveInfinity), value);
    }

    /// <summary>
    /// sin πa and cos πa for a ≥ 0, both up to the same sign: a is at most a quarter away from a multiple of one half, which is
    /// subtracted exactly. From 2⁵² on every number is an integer.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SinCosOfHalfTurns(Vd a, out Vd sin, out Vd cos)
    {
        Vd half = V.Create(0.5);
        Vd n = V.Floor(V.FusedMultiplyAdd(a, V.Create(2.0), half));
        Vd integer = V.GreaterThanOrEqual<double>(a, V.Create(4503599627370496.0));
        Vd rest = V.ConditionalSelect(integer, V.Create(0.0), V.FusedMultiplyAdd(n, -half, a));
        Vd angle = rest * V.Create(3.141592653589793);
        Vd angleLow = V.FusedMultiplyAdd(rest, V.Create(1.2246467991473532e-16), V.FusedMultiplyAdd(rest, V.Create(3.141592653589793), -angle));
        SinCosOfReduced(angle, angleLow, out Vd s, out Vd c);
        Vd turns = n * half;
        Vd odd = V.AndNot(~V.Equals<double>(V.Floor(turns), turns), integer);
        sin = V.ConditionalSelect(odd, c, s);
        cos = V.ConditionalSelect(odd, -s, c);
    }
}
