using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vf = System.Runtime.Intrinsics.Vector512<float>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>log x = k·log 2 + log m, x = m·2^k, m in [√½, √2).</summary>
    /// <remarks>Error below 0.65 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Log(Vf x)
    {
        if (V.AnyWhereAllBitsSet(~IsPositiveNormal(x)))
            return LogOfAny(x);
        Vf m = SplitExponent(x, out Vf k, out _);
        Vf high = LogCore(m - V.Create(1f), out Vf low);
        high = AddExponent(k, high, ref low);
        return high + low;
    }

    /// <summary>log₂ x = k + log m·log₂ e, the product in two parts; exact for powers of two.</summary>
    /// <remarks>Error below 0.75 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Log2(Vf x) => LogToBase(x, V.Create(Float.Log2E), V.Create(Float.Log2ELow), V.Create(1f), V.Create(0f));

    /// <summary>log₁₀ x = k·log₁₀ 2 + log m·log₁₀ e, both in two parts.</summary>
    /// <remarks>Error below 0.7 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Log10(Vf x) =>
        LogToBase(x, V.Create(0.434294492f), V.Create(-1.010305e-08f), V.Create(0.30103302f), V.Create(-3.02435546e-06f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf LogToBase(Vf x, Vf perLog, Vf perLogLow, Vf perBit, Vf perBitLow)
    {
        Vf normal = IsPositiveNormal(x);
        Vf tiny = V.LessThan<float>(x, V.Create(Float.SmallestNormal));
        Vf m = SplitExponent(V.ConditionalSelect(tiny, x * V.Create(Float.TwoTo24), x), out Vf k, out _);
        k -= V.ConditionalSelect(tiny, V.Create(24f), V.Create(0f));
        Vf a = LogCore(m - V.Create(1f), out Vf aLow);
        Vf product = a * perLog;
        Vf productLow = V.FusedMultiplyAdd(a, perLog, -product) + V.FusedMultiplyAdd(a, perLogLow, aLow * perLog);
        Vf high = FastTwoSum(k * perBit, product, out Vf low);
        low += V.FusedMultiplyAdd(k, perBitLow, productLow);
        return V.ConditionalSelect(normal | (tiny & V.GreaterThan<float>(x, V.Create(0f))), high + low, LogAtEnds(x));
    }

    /// <summary>The mask of lanes that are positive, normal and finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf IsPositiveNormal(Vf x) =>
        V.GreaterThanOrEqual<float>(x, V.Create(Float.SmallestNormal)) & V.LessThan<float>(x, V.Create(float.PositiveInfinity));

    /// <summary>−∞ at zero, NaN below, x at +∞ and NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf LogAtEnds(Vf x)
    {
        Vf below = V.ConditionalSelect(V.LessThan<float>(x, V.Create(0f)), V.Create(float.NaN), x);
        return V.ConditionalSelect(V.Equals<float>(x, V.Create(0f)), V.Create(float.NegativeInfinity), below);
    }

    /// <summary>log x where some lane is not a positive normal number; the other lanes take the same steps as in <c>Log</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vf LogOfAny(Vf x)
    {
        Vf tiny = V.LessThan<float>(x, V.Create(Float.SmallestNormal));
        Vf m = SplitExponent(V.ConditionalSelect(tiny, x * V.Create(Float.TwoTo24), x), out Vf k, out _);
        k -= V.ConditionalSelect(tiny, V.Create(24f), V.Create(0f));
        Vf high = LogCore(m - V.Create(1f), out Vf low);
        high = AddExponent(k, high, ref low);
        Vf regular = V.GreaterThan<float>(x, V.Create(0f)) & V.LessThan<float>(x, V.Create(float.PositiveInfinity));
        return V.ConditionalSelect(regular, high + low, LogAtEnds(x));
    }
}
