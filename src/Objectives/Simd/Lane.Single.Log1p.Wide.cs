using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vf = System.Runtime.Intrinsics.Vector512<float>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>log(1 + x), from 1 + x in two parts.</summary>
    /// <remarks>Error below 0.65 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Log1p(Vf x)
    {
        Vf u = TwoSum(V.Create(1f), x, out Vf uLow);
        Vf high = LogParts(u, uLow, out Vf low);
        Vf value = V.CopySign(high + low, x);
        Vf regular = V.GreaterThan<float>(x, V.Create(-1f)) & V.LessThan<float>(x, V.Create(float.PositiveInfinity));
        return V.ConditionalSelect(regular, value, LogAtEnds(u));
    }

    /// <summary>log(1 − e^x) for x ≤ 0, from 1 − e^x in two parts; relative accuracy at both ends (Mächler, 2012, states the need).</summary>
    /// <remarks>Error below 0.8 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Log1mExp(Vf x)
    {
        Vf e = ExpOfNegative(x, V.Create(0f), out Vf eLow);
        Vf u = OneMinus(e, eLow, out Vf uLow);
        Vf high = LogParts(u, uLow, out Vf low);
        Vf tiny = V.GreaterThan<float>(x, V.Create(-1e-12f));
        Vf value = V.ConditionalSelect(tiny, Log(-x), -V.Abs(high + low));
        value = V.ConditionalSelect(V.GreaterThan<float>(x, V.Create(0f)), V.Create(float.NaN), value);
        return value;
    }

    /// <summary>log(e^x + e^y) = max + log(1 + e^−|x−y|), with the rounding error of x − y carried along.</summary>
    /// <remarks>Error below 0.8 ulp, or 2⁻²⁷ where the result is near zero.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf LogAddExp(Vf x, Vf y)
    {
        Vf above = V.GreaterThanOrEqual<float>(x, y);
        Vf largest = V.ConditionalSelect(above, x, y);
        Vf smallest = V.ConditionalSelect(above, y, x);
        Vf d = TwoSum(smallest, -largest, out Vf dLow);

        // Equal infinities differ by nothing; the error term of anything infinite is NaN and is nothing too.
        d = V.ConditionalSelect(V.Equals<float>(x, y), V.Create(0f), d);
        dLow = V.ConditionalSelect(V.GreaterThan<float>(d, V.Create(Float.ExpUnderflow)), dLow, V.Create(0f));
        dLow = V.ConditionalSelect(V.Equals<float>(d, V.Create(0f)), V.Create(0f), dLow);
        Vf a = SoftplusOfNegative(d, dLow, out Vf aLow);
        Vf sum = TwoSum(largest, a, out Vf error);
        Vf value = sum + (error + aLow);
        Vf ordered = V.Equals<float>(x, x) & V.Equals<float>(y, y);
        value = V.ConditionalSelect(V.LessThan<float>(V.Abs(largest), V.Create(float.PositiveInfinity)), value, largest);
        return V.ConditionalSelect(ordered, value, V.Create(float.NaN));
    }

    /// <summary>log(1 + e^x) = max(x, 0) + log(1 + e^−|x|): relative accuracy also where it is about e^x.</summary>
    /// <remarks>Error below 0.8 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Softplus(Vf x)
    {
        Vf e = ExpOfNegative(-V.Abs(x), V.Create(0f), out Vf eLow);
        return SoftplusOf(x, e, eLow);
    }

    /// <summary>Softplus x, with σ(x) and σ(−x) from the same exponential: the same bits as one by one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Softplus(Vf x, out Vf sigmoid, out Vf complement)
    {
        Vf e = ExpOfNegative(-V.Abs(x), V.Create(0f), out Vf eLow);
        sigmoid = SigmoidOf(x, e, eLow);
        complement = SigmoidOf(-x, e, eLow);
        return SoftplusOf(x, e, eLow);
    }

    /// <summary>Softplus x, with σ(x) from the same exponential: the same bits as one by one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Softplus(Vf x, out Vf sigmoid)
    {
        Vf e = ExpOfNegative(-V.Abs(x), V.Create(0f), out Vf eLow);
        sigmoid = SigmoidOf(x, e, eLow);
        return SoftplusOf(x, e, eLow);
    }

    /// <summary>Softplus x from e^−|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf SoftplusOf(Vf x, Vf e, Vf eLow)
    {
        Vf a = Log1pOfFraction(e, eLow, out Vf low);
        Vf positive = V.ConditionalSelect(V.LessThan<float>(x, V.Create(0f)), V.Create(0f), x);
        Vf sum = TwoSum(positive, a, out Vf error);
        return V.ConditionalSelect(V.Equals<float>(x, V.Create(float.PositiveInfinity)), x, sum + (error + low));
    }

    /// <summary>log(1/(1 + e^−x)) = −Softplus(−x).</summary>
    /// <remarks>Error below 0.8 ulp.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vf LogSigmoid(Vf x) => -Softplus(-x);

    /// <summary>log(1 + e^(x + xLow)) for x ≤ 0 as an unevaluated sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf SoftplusOfNegative(Vf x, Vf xLow, out Vf low)
    {
        Vf f = ExpOfNegative(x, xLow, out Vf fLow);
        return Log1pOfFraction(f, fLow, out low);
    }

    /// <summary>log(1 + f + fLow) for 0 ≤ f ≤ 1 as an unevaluated sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf Log1pOfFraction(Vf f, Vf fLow, out Vf low)
    {
        // Above one half: 1 + f = 2·(1 + (f − 1)/2), both exact.
        Vf upper = V.GreaterThan<float>(f, V.Create(0.5f));
        f = V.ConditionalSelect(upper, V.FusedMultiplyAdd(f, V.Create(0.5f), V.Create(-0.5f)), f);
        fLow = V.ConditionalSelect(upper, fLow * V.Create(0.5f), fLow);
        Vf high = LogCore(f, out low);
        low += V.FusedMultiplyAdd(-fLow, f, fLow);
        Vf sum = FastTwoSum(V.ConditionalSelect(upper, V.Create(Float.Ln2), V.Create(0f)), high, out Vf error);
        low += error + V.ConditionalSelect(upper, V.Create(Float.Ln2Low), V.Create(0f));
        return sum;
    }

    /// <summary>1 − (e + eLow) for 0 ≤ e ≤ 1, as an unevaluated sum with the smallest possible error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf OneMinus(Vf e, Vf eLow, out Vf low)
    {
        Vf t = FastTwoSum(V.Create(1f), -e, out Vf tLow);
        return FastTwoSum(t, tLow - eLow, out low);
    }
}
