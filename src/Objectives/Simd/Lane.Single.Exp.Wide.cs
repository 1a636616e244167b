using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vf = System.Runtime.Intrinsics.Vector512<float>;
using Vi = System.Runtime.Intrinsics.Vector512<int>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// e^x = 2^n·(1 + r + r²·q(r)), n = round(x/log 2), r = x − n·log 2 in two parts (Cody and Waite with fused multiply-add), q of degree 5.
    /// </summary>
    /// <remarks>Error below 1 ulp.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Exp(Vf x)
    {
        Vf y = V.MaxNative(x, V.Create(Float.ExpUnderflow));
        Vf shifted = V.FusedMultiplyAdd(y, V.Create(Float.Log2E), V.Create(Float.Shifter));
        Vf n = shifted - V.Create(Float.Shifter);
        Vf r = V.FusedMultiplyAdd(n, V.Create(-Float.Ln2Low), V.FusedMultiplyAdd(n, V.Create(-Float.Ln2), y));
        Vf q = V.FusedMultiplyAdd(r, ExpTail(r), V.Create(0.5f));
        return ScaleExp(x, y, V.Create(1f) + V.FusedMultiplyAdd(r * r, q, r), shifted, V.Create(Float.ExpOverflow), V.Create(-86f));
    }

    /// <summary>2^x = 2^n·e^((x − n)·log 2), n = round(x); exact for integers.</summary>
    /// <remarks>Error below 0.9 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Exp2(Vf x)
    {
        Vf y = V.MaxNative(x, V.Create(-151f));
        Vf shifted = V.MinNative(y, V.Create(129f)) + V.Create(Float.Shifter);
        Vf n = shifted - V.Create(Float.Shifter);
        Vf d = y - n;
        Vf r = d * V.Create(Float.Ln2);
        Vf rLow = V.FusedMultiplyAdd(d, V.Create(Float.Ln2Low), V.FusedMultiplyAdd(d, V.Create(Float.Ln2), -r));
        Vf q = V.FusedMultiplyAdd(r, ExpTail(r), V.Create(0.5f));
        Vf p = V.Create(1f) + (r + V.FusedMultiplyAdd(r * r, q, rLow));
        return ScaleExp(x, y, p, shifted, V.Create(127.999992f), V.Create(-124f));
    }

    /// <summary>p·2^n with n in the low bits of <paramref name="shifted"/>; infinite above <paramref name="largest"/>, NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf ScaleExp(Vf x, Vf y, Vf p, Vf shifted, Vf largest, Vf smallest)
    {
        Vf subnormal = V.LessThan<float>(y, smallest);
        Vi exponent = (V.As<float, int>(shifted) << 23) + (V.As<float, int>(subnormal) & V.Create(64 << 23));
        Vf scaled = V.As<int, float>(V.As<float, int>(p) + exponent) * V.ConditionalSelect(subnormal, V.Create(Float.TwoToMinus64), V.Create(1f));
        return V.ConditionalSelect(V.LessThanOrEqual<float>(x, largest), scaled, x * V.Create(float.PositiveInfinity));
    }
}
