using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>The angle with sine x: above one half π/2 − 2·asin √((1 − |x|)/2).</summary>
    /// <remarks>Error below 2 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Asin(Vd x)
    {
        Vd a = V.Abs(x);
        Vd angle = AsinOfHalf(a, out Vd upper);
        angle = V.ConditionalSelect(upper, (V.Create(HalfPi) - (angle + angle)) + V.Create(HalfPiLow), angle);
        return V.CopySign(angle, x);
    }

    /// <summary>The angle with cosine x: 2·asin √((1 − x)/2) above one half, π/2 − asin x in the middle.</summary>
    /// <remarks>Error below 1.5 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Acos(Vd x)
    {
        Vd angle = AsinOfHalf(V.Abs(x), out Vd upper);
        Vd negative = V.LessThan<double>(x, V.Create(0.0));
        Vd outer = angle + angle;
        outer = V.ConditionalSelect(negative, (V.Create(2 * HalfPi) - outer) + V.Create(2 * HalfPiLow), outer);
        Vd inner = V.Create(HalfPi) - (V.CopySign(angle, x) - V.Create(HalfPiLow));
        return V.ConditionalSelect(upper, outer, inner);
    }

    /// <summary>
    /// asin a for a ≤ ½, asin √((1 − a)/2) above (NaN beyond 1): an odd polynomial by Chebyshev interpolation of degree 12 in s² for
    /// (asin s − s)/s³.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd AsinOfHalf(Vd a, out Vd upper)
    {
        upper = V.GreaterThan<double>(a, V.Create(0.5));
        Vd z = V.ConditionalSelect(upper, (V.Create(1.0) - a) * V.Create(0.5), a * a);
        Vd s = V.ConditionalSelect(upper, Sqrt(z), a);
        Vd p = V.FusedMultiplyAdd(z, V.Create(0.02877844261259304), V.Create(-0.014881409392818066));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.017419357964884856));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.00545087818772055));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.010324318288744113));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.011478952690257387));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.013971235301124539));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.017352391265909227));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.022372173002005596));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.030381944137085216));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.04464285714637338));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.07499999999998425));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.16666666666666669));
        return V.FusedMultiplyAdd(s * z, p, s);
    }
}
