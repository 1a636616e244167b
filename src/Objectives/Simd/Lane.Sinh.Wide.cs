using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;
using Vl = System.Runtime.Intrinsics.Vector512<long>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>(e^x − e^−x)/2; below one an odd polynomial by Chebyshev interpolation of degree 6 in x² for (sinh x − x)/x³.</summary>
    /// <remarks>Error below 0.75 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Sinh(Vd x)
    {
        Vd a = V.Abs(x);
        Vd z = x * x;
        Vd p = V.FusedMultiplyAdd(z, V.Create(7.746178593018827e-13), V.Create(1.6057679623801638e-10));
        p = V.FusedMultiplyAdd(z, p, V.Create(2.5052117695907823e-08));
        p = V.FusedMultiplyAdd(z, p, V.Create(2.7557319191381816e-06));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.00019841269841324198));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.008333333333333299));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.16666666666666666));
        Vd near = V.FusedMultiplyAdd(a * z, p, a);
        Vd quarter = QuarterExp(a, out Vd low);
        Vd far = (quarter + (low - V.Create(0.0625) / quarter)) * V.Create(2.0);
        return V.CopySign(V.ConditionalSelect(V.LessThan<double>(a, V.Create(1.0)), near, far), x);
    }

    /// <summary>(e^x + e^−x)/2.</summary>
    /// <remarks>Error below 1 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Cosh(Vd x)
    {
        Vd quarter = QuarterExp(V.Abs(x), out Vd low);
        return (quarter + (low + V.Create(0.0625) / quarter)) * V.Create(2.0);
    }

    /// <summary>e^x/4 as an unevaluated sum for x ≥ 0; twice it overflows where the hyperbolic functions do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd QuarterExp(Vd x, out Vd low)
    {
        x = V.ConditionalSelect(V.GreaterThan<double>(x, V.Create(710.6)), V.Create(710.6), x);
        Vd high = ExpMantissa(x, V.Create(0.0), out low, out Vl power);
        Vd scale = V.As<long, double>(power + V.Create(QuarterBits));
        low *= scale;
        return high * scale;
    }

    /// <summary>log(|x| + √(x² + 1)) with the sign of x, as log(1 + (|x| + x²/(1 + √(x² + 1)))); log 2|x| where the difference is lost.</summary>
    /// <remarks>Error below 1.5 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Asinh(Vd x)
    {
        Vd a = V.Abs(x);
        Vd far = V.GreaterThan<double>(a, V.Create(268435456.0));
        Vd z = a * a;
        Vd w = a + z / (V.Create(1.0) + Sqrt(z + V.Create(1.0)));
        Vd value = LogOfOnePlus(w, a, far);
        return V.ConditionalSelect(V.LessThan<double>(a, V.Create(double.PositiveInfinity)), V.CopySign(value, x), x);
    }

    /// <summary>log(x + √(x² − 1)) for x ≥ 1, as log(1 + (t + √(t·(t + 2)))), t = x − 1; log 2x where the difference is lost.</summary>
    /// <remarks>Error below 2 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Acosh(Vd x)
    {
        Vd far = V.GreaterThan<double>(x, V.Create(268435456.0));
        Vd t = x - V.Create(1.0);
        Vd w = t + Sqrt(t * (t + V.Create(2.0)));
        Vd value = LogOfOnePlus(w, x, far);
        value = V.ConditionalSelect(V.GreaterThanOrEqual<double>(x, V.Create(1.0)), value, V.Create(double.NaN));
        return V.ConditionalSelect(V.LessThan<double>(x, V.Create(double.PositiveInfinity)), value, x + Sqrt(x));
    }

    /// <summary>½·log((1 + x)/(1 − x)), as ½·log(1 + 2|x|/(1 − |x|)) with the sign of x.</summary>
    /// <remarks>Error below 1.5 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Atanh(Vd x)
    {
        Vd a = V.Abs(x);
        Vd w = (a + a) / (V.Create(1.0) - a);
        Vd value = LogOfOnePlus(w, a, V.Create(0.0)) * V.Create(0.5);
        Vd end = V.ConditionalSelect(V.Equals<double>(a, V.Create(1.0)), V.Create(double.PositiveInfinity), V.Create(double.NaN));
        return V.CopySign(V.ConditionalSelect(V.LessThan<double>(a, V.Create(1.0)), value, end), x);
    }

    /// <summary>log(1 + w) for w ≥ 0; log 2a where <paramref name="far"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd LogOfOnePlus(Vd w, Vd a, Vd far)
    {
        Vd u = TwoSum(V.Create(1.0), w, out Vd uLow);
        u = V.ConditionalSelect(far, a, u);
        uLow = V.ConditionalSelect(far, V.Create(0.0), uLow);
        Vd high = LogParts(u, uLow, out Vd low);
        return high + (low + V.ConditionalSelect(far, V.Create(Ln2), V.Create(0.0)));
    }
}
