using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;
using Vl = System.Runtime.Intrinsics.Vector512<long>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// e^x = 2^n·(1 + r + r²·q(r)), n = round(x/log 2), r = x − n·log 2 in two parts (Cody and Waite with fused multiply-add), q of degree 10.
    /// </summary>
    /// <remarks>Error below 1 ulp.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Exp(Vd x)
    {
        Vd y = V.MaxNative(x, V.Create(ExpUnderflow));
        Vd shifted = V.FusedMultiplyAdd(y, V.Create(Log2E), V.Create(Shifter));
        Vd n = shifted - V.Create(Shifter);
        Vd r = V.FusedMultiplyAdd(n, V.Create(-Ln2Low), V.FusedMultiplyAdd(n, V.Create(-Ln2), y));
        Vd q = V.FusedMultiplyAdd(r, ExpTail(r), V.Create(0.5));
        return ScaleExp(x, y, V.Create(1.0) + V.FusedMultiplyAdd(r * r, q, r), shifted, V.Create(ExpOverflow), V.Create(-708.0));
    }

    /// <summary>2^x = 2^n·e^((x − n)·log 2), n = round(x); exact for integers.</summary>
    /// <remarks>Error below 0.9 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Exp2(Vd x)
    {
        Vd y = V.MaxNative(x, V.Create(-1076.0));
        Vd shifted = V.MinNative(y, V.Create(1025.0)) + V.Create(Shifter);
        Vd n = shifted - V.Create(Shifter);
        Vd d = y - n;
        Vd r = d * V.Create(Ln2);
        Vd rLow = V.FusedMultiplyAdd(d, V.Create(Ln2Low), V.FusedMultiplyAdd(d, V.Create(Ln2), -r));
        Vd q = V.FusedMultiplyAdd(r, ExpTail(r), V.Create(0.5));
        Vd p = V.Create(1.0) + (r + V.FusedMultiplyAdd(r * r, q, rLow));
        return ScaleExp(x, y, p, shifted, V.Create(1023.9999999999999), V.Create(-1020.0));
    }

    /// <summary>p·2^n with n in the low bits of <paramref name="shifted"/>; infinite above <paramref name="largest"/>, NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd ScaleExp(Vd x, Vd y, Vd p, Vd shifted, Vd largest, Vd smallest)
    {
        Vd subnormal = V.LessThan<double>(y, smallest);
        Vl exponent = (V.As<double, long>(shifted) << 52) + (V.As<double, long>(subnormal) & V.Create(64L << 52));
        Vd scaled = V.As<long, double>(V.As<double, long>(p) + exponent) * V.ConditionalSelect(subnormal, V.Create(TwoToMinus64), V.Create(1.0));
        return V.ConditionalSelect(V.LessThanOrEqual<double>(x, largest), scaled, x * V.Create(double.PositiveInfinity));
    }
}
