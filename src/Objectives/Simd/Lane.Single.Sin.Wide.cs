using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vf = System.Runtime.Intrinsics.Vector512<float>;
using Vi = System.Runtime.Intrinsics.Vector512<int>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>sin x: x = n·π/2 + r, then a polynomial in r for the sine or the cosine; beyond 2¹⁵ the sine of a double, rounded.</summary>
    /// <remarks>Error below 0.8 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Sin(Vf x)
    {
        Vf r = ReduceAngle(x, out Vf rLow, out Vi quadrant);
        SinCosOfReduced(r, rLow, out Vf sin, out Vf cos);
        Vi odd = V.Equals<int>(quadrant & V.Create(1), V.Create(1));
        Vf value = FlipSign(V.ConditionalSelect(V.As<int, float>(odd), cos, sin), quadrant);
        value = V.ConditionalSelect(V.Equals<float>(x, V.Create(0f)), x, value);
        Vf large = V.GreaterThan<float>(V.Abs(x), V.Create(Float.LargestFastAngle));
        return V.AnyWhereAllBitsSet(large) ? V.ConditionalSelect(large, V.Narrow(Sin(V.WidenLower(x)), Sin(V.WidenUpper(x))), value) : value;
    }

    /// <summary>cos x, as sin x.</summary>
    /// <remarks>Error below 0.8 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Cos(Vf x)
    {
        Vf r = ReduceAngle(x, out Vf rLow, out Vi quadrant);
        SinCosOfReduced(r, rLow, out Vf sin, out Vf cos);
        Vi odd = V.Equals<int>(quadrant & V.Create(1), V.Create(1));
        Vf value = FlipSign(V.ConditionalSelect(V.As<int, float>(odd), sin, cos), quadrant + V.Create(1));
        Vf large = V.GreaterThan<float>(V.Abs(x), V.Create(Float.LargestFastAngle));
        return V.AnyWhereAllBitsSet(large) ? V.ConditionalSelect(large, V.Narrow(Cos(V.WidenLower(x)), Cos(V.WidenUpper(x))), value) : value;
    }

    /// <summary>Changes the sign in quadrants two and three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf FlipSign(Vf value, Vi quadrant) =>
        V.As<int, float>(V.As<float, int>(value) ^ ((quadrant & V.Create(2)) << 30));

    /// <summary>
    /// sin(r + rLow) and cos(r + rLow) for |r| ≤ π/4: odd and even minimax polynomials of degree 2 in r² for
    /// (sin r − r)/r³ and (cos r − 1 + r²/2)/r⁴, the leading terms in two parts.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SinCosOfReduced(Vf r, Vf rLow, out Vf sin, out Vf cos)
    {
        Vf z = r * r;
        Vf s = V.FusedMultiplyAdd(z, V.Create(-0.000195169778f), V.Create(0.00833217613f));
        s = V.FusedMultiplyAdd(z, s, V.Create(-0.166666552f));
        Vf c = V.FusedMultiplyAdd(z, V.Create(2.44380917e-05f), V.Create(-0.00138873642f));
        c = V.FusedMultiplyAdd(z, c, V.Create(0.0416666456f));
        Vf h = z * V.Create(0.5f);
        Vf one = V.Create(1f) - h;
        sin = r + V.FusedMultiplyAdd(z * r, s, V.FusedMultiplyAdd(-h, rLow, rLow));
        cos = one + (((V.Create(1f) - one) - h) + V.FusedMultiplyAdd(z * z, c, -r * rLow));
    }

    /// <summary>
    /// x − quadrant·π/2 as an unevaluated sum with |r| ≤ π/4 (a little more by rounding): Cody and Waite with π/2 in three parts and fused
    /// multiply-add, where the first product is exact; for |x| ≤ 2¹⁵.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf ReduceAngle(Vf x, out Vf rLow, out Vi quadrant)
    {
        Vf shifted = V.FusedMultiplyAdd(x, V.Create(Float.TwoOverPi), V.Create(Float.Shifter));
        quadrant = V.As<float, int>(shifted);
        Vf n = shifted - V.Create(Float.Shifter);
        Vf head = V.FusedMultiplyAdd(n, V.Create(-Float.HalfPi), x);
        Vf middle = n * V.Create(Float.HalfPiLow);
        Vf middleLow = V.FusedMultiplyAdd(n, V.Create(Float.HalfPiLow), -middle);
        Vf sum = TwoSum(head, -middle, out Vf error);
        Vf r = FastTwoSum(sum, error - V.FusedMultiplyAdd(n, V.Create(Float.HalfPiLowest), middleLow), out rLow);
        return r;
    }
}
