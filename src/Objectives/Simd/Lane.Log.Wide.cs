using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>log x = k·log 2 + log m, x = m·2^k, m in [√½, √2).</summary>
    /// <remarks>Error below 0.65 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Log(Vd x)
    {
        if (V.AnyWhereAllBitsSet(~IsPositiveNormal(x)))
            return LogOfAny(x);
        Vd m = SplitExponent(x, out Vd k, out _);
        Vd high = LogCore(m - V.Create(1.0), out Vd low);
        high = AddExponent(k, high, ref low);
        return high + low;
    }

    /// <summary>log₂ x = k + log m·log₂ e, the product in two parts; exact for powers of two.</summary>
    /// <remarks>Error below 0.75 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Log2(Vd x) => LogToBase(x, V.Create(Log2E), V.Create(Log2ELow), V.Create(1.0), V.Create(0.0));

    /// <summary>log₁₀ x = k·log₁₀ 2 + log m·log₁₀ e, both in two parts.</summary>
    /// <remarks>Error below 0.7 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Log10(Vd x) =>
        LogToBase(x, V.Create(0.4342944819032518), V.Create(1.098319650216765e-17), V.Create(0.30102999566383914), V.Create(1.42050232272661e-13));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd LogToBase(Vd x, Vd perLog, Vd perLogLow, Vd perBit, Vd perBitLow)
    {
        Vd normal = IsPositiveNormal(x);
        Vd tiny = V.LessThan<double>(x, V.Create(SmallestNormal));
        Vd m = SplitExponent(V.ConditionalSelect(tiny, x * V.Create(TwoTo54), x), out Vd k, out _);
        k -= V.ConditionalSelect(tiny, V.Create(54.0), V.Create(0.0));
        Vd a = LogCore(m - V.Create(1.0), out Vd aLow);
        Vd product = a * perLog;
        Vd productLow = V.FusedMultiplyAdd(a, perLog, -product) + V.FusedMultiplyAdd(a, perLogLow, aLow * perLog);
        Vd high = FastTwoSum(k * perBit, product, out Vd low);
        low += V.FusedMultiplyAdd(k, perBitLow, productLow);
        return V.ConditionalSelect(normal | (tiny & V.GreaterThan<double>(x, V.Create(0.0))), high + low, LogAtEnds(x));
    }

    /// <summary>The mask of lanes that are positive, normal and finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd IsPositiveNormal(Vd x) =>
        V.GreaterThanOrEqual<double>(x, V.Create(SmallestNormal)) & V.LessThan<double>(x, V.Create(double.PositiveInfinity));

    /// <summary>−∞ at zero, NaN below, x at +∞ and NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd LogAtEnds(Vd x)
    {
        Vd below = V.ConditionalSelect(V.LessThan<double>(x, V.Create(0.0)), V.Create(double.NaN), x);
        return V.ConditionalSelect(V.Equals<double>(x, V.Create(0.0)), V.Create(double.NegativeInfinity), below);
    }

    /// <summary>log x where some lane is not a positive normal number; the other lanes take the same steps as in <c>Log</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vd LogOfAny(Vd x)
    {
        Vd tiny = V.LessThan<double>(x, V.Create(SmallestNormal));
        Vd m = SplitExponent(V.ConditionalSelect(tiny, x * V.Create(TwoTo54), x), out Vd k, out _);
        k -= V.ConditionalSelect(tiny, V.Create(54.0), V.Create(0.0));
        Vd high = LogCore(m - V.Create(1.0), out Vd low);
        high = AddExponent(k, high, ref low);
        Vd regular = V.GreaterThan<double>(x, V.Create(0.0)) & V.LessThan<double>(x, V.Create(double.PositiveInfinity));
        return V.ConditionalSelect(regular, high + low, LogAtEnds(x));
    }
}
