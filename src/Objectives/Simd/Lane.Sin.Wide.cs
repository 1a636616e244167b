using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;
using Vl = System.Runtime.Intrinsics.Vector512<long>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>sin x: x = n·π/2 + r, then a polynomial in r for the sine or the cosine. Any argument.</summary>
    /// <remarks>Error below 0.8 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Sin(Vd x)
    {
        Vd r = ReduceAngle(x, out Vd rLow, out Vl quadrant);
        SinCosOfReduced(r, rLow, out Vd sin, out Vd cos);
        Vl odd = V.Equals<long>(quadrant & V.Create(1L), V.Create(1L));
        Vd value = FlipSign(V.ConditionalSelect(V.As<long, double>(odd), cos, sin), quadrant);
        return V.ConditionalSelect(V.Equals<double>(x, V.Create(0.0)), x, value);
    }

    /// <summary>cos x, as sin x.</summary>
    /// <remarks>Error below 0.8 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Cos(Vd x)
    {
        Vd r = ReduceAngle(x, out Vd rLow, out Vl quadrant);
        SinCosOfReduced(r, rLow, out Vd sin, out Vd cos);
        Vl odd = V.Equals<long>(quadrant & V.Create(1L), V.Create(1L));
        return FlipSign(V.ConditionalSelect(V.As<long, double>(odd), sin, cos), quadrant + V.Create(1L));
    }

    /// <summary>sin x/cos x.</summary>
    /// <remarks>Error below 2.25 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Tan(Vd x)
    {
        Vd r = ReduceAngle(x, out Vd rLow, out Vl quadrant);
        SinCosOfReduced(r, rLow, out Vd sin, out Vd cos);
        Vd odd = V.As<long, double>(V.Equals<long>(quadrant & V.Create(1L), V.Create(1L)));
        Vd value = V.ConditionalSelect(odd, -cos, sin) / V.ConditionalSelect(odd, sin, cos);
        return V.ConditionalSelect(V.Equals<double>(x, V.Create(0.0)), x, value);
    }

    /// <summary>Changes the sign in quadrants two and three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd FlipSign(Vd value, Vl quadrant) =>
        V.As<long, double>(V.As<double, long>(value) ^ ((quadrant & V.Create(2L)) << 62));

    /// <summary>
    /// sin(r + rLow) and cos(r + rLow) for |r| ≤ π/4: odd and even polynomials by Chebyshev interpolation of degrees 6 and 5 in r² for
    /// (sin r − r)/r³ and (cos r − 1 + r²/2)/r⁴, the leading terms in two parts.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SinCosOfReduced(Vd r, Vd rLow, out Vd sin, out Vd cos)
    {
        Vd z = r * r;
        Vd s = V.FusedMultiplyAdd(z, V.Create(-7.586094789672621e-13), V.Create(1.6058521349954986e-10));
        s = V.FusedMultiplyAdd(z, s, V.Create(-2.5052106167335705e-08));
        s = V.FusedMultiplyAdd(z, s, V.Create(2.7557319219150783e-06));
        s = V.FusedMultiplyAdd(z, s, V.Create(-0.00019841269841264821));
        s = V.FusedMultiplyAdd(z, s, V.Create(0.008333333333333331));
        s = V.FusedMultiplyAdd(z, s, V.Create(-0.16666666666666666));
        Vd c = V.FusedMultiplyAdd(z, V.Create(-1.1381754653662937e-11), V.Create(2.0876134024090145e-09));
        c = V.FusedMultiplyAdd(z, c, V.Create(-2.755731721268659e-07));
        c = V.FusedMultiplyAdd(z, c, V.Create(2.4801587298651292e-05));
        c = V.FusedMultiplyAdd(z, c, V.Create(-0.0013888888888887322));
        c = V.FusedMultiplyAdd(z, c, V.Create(0.041666666666666664));
        Vd h = z * V.Create(0.5);
        Vd one = V.Create(1.0) - h;
        sin = r + V.FusedMultiplyAdd(z * r, s, V.FusedMultiplyAdd(-h, rLow, rLow));
        cos = one + (((V.Create(1.0) - one) - h) + V.FusedMultiplyAdd(z * z, c, -r * rLow));
    }

    /// <summary>
    /// x − quadrant·π/2 as an unevaluated sum with |r| ≤ π/4 (a little more by rounding): Cody and Waite with π/2 in three parts and fused
    /// multiply-add, where the first product is exact. Beyond 2³⁰ by Payne and Hanek, number by number.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd ReduceAngle(Vd x, out Vd rLow, out Vl quadrant)
    {
        Vd shifted = V.FusedMultiplyAdd(x, V.Create(TwoOverPi), V.Create(Shifter));
        quadrant = V.As<double, long>(shifted);
        Vd n = shifted - V.Create(Shifter);
        Vd head = V.FusedMultiplyAdd(n, V.Create(-HalfPi), x);
        Vd middle = n * V.Create(HalfPiLow);
        Vd middleLow = V.FusedMultiplyAdd(n, V.Create(HalfPiLow), -middle);
        Vd sum = TwoSum(head, -middle, out Vd error);
        Vd r = FastTwoSum(sum, error - V.FusedMultiplyAdd(n, V.Create(HalfPiLowest), middleLow), out rLow);
        if (V.GreaterThanAny(V.Abs(x), V.Create(LargestFastAngle)))
            ReduceLargeAngles(x, ref r, ref rLow, ref quadrant);
        return r;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReduceLargeAngles(Vd x, ref Vd r, ref Vd rLow, ref Vl quadrant)
    {
        for (int i = 0; i < Vd.Count; i++)
        {
            double angle = V.GetElement(x, i);
            if (!(double.Abs(angle) > LargestFastAngle))
                continue;
            double reduced = ReduceLargeAngle(angle, out double low, out long n);
            r = V.WithElement(r, i, reduced);
            rLow = V.WithElement(rLow, i, low);
            quadrant = V.WithElement(quadrant, i, n);
        }
    }
}
