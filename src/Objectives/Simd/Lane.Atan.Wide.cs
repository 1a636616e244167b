using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>The angle with tangent x, that is the angle of (1, x) with one.</summary>
    /// <remarks>Error below 2.5 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Atan(Vd x)
    {
        Vd a = V.Abs(x);
        Vd above = V.GreaterThan<double>(a, V.Create(1.0));
        Vd angle = AtanOfRatio(V.ConditionalSelect(above, V.Create(1.0), a), V.ConditionalSelect(above, a, V.Create(1.0)));
        angle = V.ConditionalSelect(above, (V.Create(HalfPi) - angle) + V.Create(HalfPiLow), angle);
        return V.CopySign(angle, x);
    }

    /// <summary>The angle of the point (x, y), from −π to π; signs of zeros and infinities as in IEEE 754.</summary>
    /// <remarks>Error below 2 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Atan2(Vd y, Vd x)
    {
        Vd ay = V.Abs(y), ax = V.Abs(x);
        Vd steep = V.GreaterThan<double>(ay, ax);
        Vd large = V.ConditionalSelect(steep, ay, ax), small = V.ConditionalSelect(steep, ax, ay);

        // Two infinities are at one half of a right angle, two zeros at none. Large numbers must not overflow in the sum of the two, and the
        // product with tan(π/8) must not be rounded to the subnormal grid.
        Vd bothInfinite = V.Equals<double>(small, V.Create(double.PositiveInfinity));
        Vd huge = V.GreaterThan<double>(large, V.Create(1e300));
        Vd tiny = V.LessThan<double>(large, V.Create(1e-290));
        Vd scale = V.ConditionalSelect(huge, V.Create(0.25), V.ConditionalSelect(tiny, V.Create(1.152921504606846976e18), V.Create(1.0)));
        large = V.ConditionalSelect(bothInfinite | V.Equals<double>(large, V.Create(0.0)), V.Create(1.0), large * scale);
        small = V.ConditionalSelect(bothInfinite, V.Create(1.0), small * scale);

        Vd angle = AtanOfRatio(small, large);
        angle = V.ConditionalSelect(steep, (V.Create(HalfPi) - angle) + V.Create(HalfPiLow), angle);
        Vd left = V.As<long, double>(V.LessThan<long>(V.As<double, long>(x), V.Create(0L)));
        angle = V.ConditionalSelect(left, (V.Create(2 * HalfPi) - angle) + V.Create(2 * HalfPiLow), angle);
        Vd ordered = V.Equals<double>(x, x) & V.Equals<double>(y, y);
        return V.ConditionalSelect(ordered, V.CopySign(angle, y), V.Create(double.NaN));
    }

    /// <summary>
    /// The angle with tangent small/large, 0 ≤ small ≤ large. Above tan(π/8) through atan(s/l) = π/4 + atan((s − l)/(s + l)); then an odd
    /// polynomial by Chebyshev interpolation of degree 11 in t² for (atan t − t)/t³.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd AtanOfRatio(Vd small, Vd large)
    {
        Vd upper = V.GreaterThan<double>(small, large * V.Create(0.41421356237309503));
        Vd t = V.ConditionalSelect(upper, small - large, small) / V.ConditionalSelect(upper, small + large, large);
        Vd z = t * t;
        Vd p = V.FusedMultiplyAdd(z, V.Create(0.01627194475162406), V.Create(-0.034558092551413795));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.04551108126325172));
        p = V.FusedMultiplyAdd(z, p, V.Create(-0.052303478730160745));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.058789145444006215));
        p = V.FusedMultiplyAdd(z, p, V.Create(-0.06666423628069258));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.0769229630497447));
        p = V.FusedMultiplyAdd(z, p, V.Create(-0.09090908751076636));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.11111111105106705));
        p = V.FusedMultiplyAdd(z, p, V.Create(-0.14285714285659326));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.199999999999998));
        p = V.FusedMultiplyAdd(z, p, V.Create(-0.3333333333333333));
        Vd angle = V.FusedMultiplyAdd(t * z, p, t);
        return V.ConditionalSelect(upper, V.Create(0.5 * HalfPi) + (angle + V.Create(0.5 * HalfPiLow)), angle);
    }
}
