using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>log(1 + x), from 1 + x in two parts.</summary>
    /// <remarks>Error below 0.65 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Log1p(Vd x)
    {
        Vd u = TwoSum(V.Create(1.0), x, out Vd uLow);
        Vd high = LogParts(u, uLow, out Vd low);
        Vd value = V.CopySign(high + low, x);
        Vd regular = V.GreaterThan<double>(x, V.Create(-1.0)) & V.LessThan<double>(x, V.Create(double.PositiveInfinity));
        return V.ConditionalSelect(regular, value, LogAtEnds(u));
    }

    /// <summary>log(1 − e^x) for x ≤ 0, from 1 − e^x in two parts; relative accuracy at both ends (Mächler, 2012, states the need).</summary>
    /// <remarks>Error below 0.75 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Log1mExp(Vd x)
    {
        Vd e = ExpOfNegative(x, V.Create(0.0), out Vd eLow);
        Vd u = OneMinus(e, eLow, out Vd uLow);
        Vd high = LogParts(u, uLow, out Vd low);
        Vd tiny = V.GreaterThan<double>(x, V.Create(-1e-300));
        Vd value = V.ConditionalSelect(tiny, Log(-x), -V.Abs(high + low));
        value = V.ConditionalSelect(V.GreaterThan<double>(x, V.Create(0.0)), V.Create(double.NaN), value);
        return value;
    }

    /// <summary>log(e^x + e^y) = max + log(1 + e^−|x−y|), with the rounding error of x − y carried along.</summary>
    /// <remarks>Error below 0.8 ulp, or 2⁻⁵⁹ where the result is near zero.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd LogAddExp(Vd x, Vd y)
    {
        Vd above = V.GreaterThanOrEqual<double>(x, y);
        Vd largest = V.ConditionalSelect(above, x, y);
        Vd smallest = V.ConditionalSelect(above, y, x);
        Vd d = TwoSum(smallest, -largest, out Vd dLow);

        // Equal infinities differ by nothing; the error term of anything infinite is NaN and is nothing too.
        d = V.ConditionalSelect(V.Equals<double>(x, y), V.Create(0.0), d);
        dLow = V.ConditionalSelect(V.GreaterThan<double>(d, V.Create(ExpUnderflow)), dLow, V.Create(0.0));
        dLow = V.ConditionalSelect(V.Equals<double>(d, V.Create(0.0)), V.Create(0.0), dLow);
        Vd a = SoftplusOfNegative(d, dLow, out Vd aLow);
        Vd sum = TwoSum(largest, a, out Vd error);
        Vd value = sum + (error + aLow);
        Vd ordered = V.Equals<double>(x, x) & V.Equals<double>(y, y);
        value = V.ConditionalSelect(V.LessThan<double>(V.Abs(largest), V.Create(double.PositiveInfinity)), value, largest);
        return V.ConditionalSelect(ordered, value, V.Create(double.NaN));
    }

    /// <summary>log(1 + e^x) = max(x, 0) + log(1 + e^−|x|): relative accuracy also where it is about e^x.</summary>
    /// <remarks>Error below 0.8 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Softplus(Vd x)
    {
        Vd e = ExpOfNegative(-V.Abs(x), V.Create(0.0), out Vd eLow);
        return SoftplusOf(x, e, eLow);
    }

    /// <summary>Softplus x, with σ(x) and σ(−x) from the same exponential: the same bits as one by one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Softplus(Vd x, out Vd sigmoid, out Vd complement)
    {
        Vd e = ExpOfNegative(-V.Abs(x), V.Create(0.0), out Vd eLow);
        sigmoid = SigmoidOf(x, e, eLow);
        complement = SigmoidOf(-x, e, eLow);
        return SoftplusOf(x, e, eLow);
    }

    /// <summary>Softplus x, with σ(x) from the same exponential: the same bits as one by one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Softplus(Vd x, out Vd sigmoid)
    {
        Vd e = ExpOfNegative(-V.Abs(x), V.Create(0.0), out Vd eLow);
        sigmoid = SigmoidOf(x, e, eLow);
        return SoftplusOf(x, e, eLow);
    }

    /// <summary>Softplus x from e^−|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd SoftplusOf(Vd x, Vd e, Vd eLow)
    {
        Vd a = Log1pOfFraction(e, eLow, out Vd low);
        Vd positive = V.ConditionalSelect(V.LessThan<double>(x, V.Create(0.0)), V.Create(0.0), x);
        Vd sum = TwoSum(positive, a, out Vd error);
        return V.ConditionalSelect(V.Equals<double>(x, V.Create(double.PositiveInfinity)), x, sum + (error + low));
    }

    /// <summary>log(1/(1 + e^−x)) = −Softplus(−x).</summary>
    /// <remarks>Error below 0.8 ulp.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd LogSigmoid(Vd x) => -Softplus(-x);

    /// <summary>log(1 + e^(x + xLow)) for x ≤ 0 as an unevaluated sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd SoftplusOfNegative(Vd x, Vd xLow, out Vd low)
    {
        Vd f = ExpOfNegative(x, xLow, out Vd fLow);
        return Log1pOfFraction(f, fLow, out low);
    }

    /// <summary>log(1 + f + fLow) for 0 ≤ f ≤ 1 as an unevaluated sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd Log1pOfFraction(Vd f, Vd fLow, out Vd low)
    {
        // Above one half: 1 + f = 2·(1 + (f − 1)/2), both exact.
        Vd upper = V.GreaterThan<double>(f, V.Create(0.5));
        f = V.ConditionalSelect(upper, V.FusedMultiplyAdd(f, V.Create(0.5), V.Create(-0.5)), f);
        fLow = V.ConditionalSelect(upper, fLow * V.Create(0.5), fLow);
        Vd high = LogCore(f, out low);
        low += V.FusedMultiplyAdd(-fLow, f, fLow);
        Vd sum = FastTwoSum(V.ConditionalSelect(upper, V.Create(Ln2), V.Create(0.0)), high, out Vd error);
        low += error + V.ConditionalSelect(upper, V.Create(Ln2Low), V.Create(0.0));
        return sum;
    }

    /// <summary>1 − (e + eLow) for 0 ≤ e ≤ 1, as an unevaluated sum with the smallest possible error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd OneMinus(Vd e, Vd eLow, out Vd low)
    {
        Vd t = FastTwoSum(V.Create(1.0), -e, out Vd tLow);
        return FastTwoSum(t, tLow - eLow, out low);
    }
}
