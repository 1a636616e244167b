using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vf = System.Runtime.Intrinsics.Vector512<float>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// 1/(1 + e^−x), as e^x/(1 + e^x) for negative x: relative accuracy on both sides. The quotient's residual is added back.
    /// </summary>
    /// <remarks>Error below 0.8 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Sigmoid(Vf x)
    {
        Vf e = ExpOfNegative(-V.Abs(x), V.Create(0f), out Vf eLow);
        return SigmoidOf(x, e, eLow);
    }

    /// <summary>σ(x) from e^−|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf SigmoidOf(Vf x, Vf e, Vf eLow)
    {
        Vf d = FastTwoSum(V.Create(1f), e, out Vf dLow);
        Vf negative = V.LessThan<float>(x, V.Create(0f));
        Vf top = V.ConditionalSelect(negative, e, V.Create(1f));
        Vf topLow = V.ConditionalSelect(negative, eLow, V.Create(0f));
        return Quotient(top, topLow, d, dLow + eLow);
    }

    /// <summary>(1 − e^−2|x|)/(1 + e^−2|x|) with the sign of x, all in two parts.</summary>
    /// <remarks>Error below 0.75 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Tanh(Vf x)
    {
        Vf a = V.Abs(x);
        a = V.ConditionalSelect(V.GreaterThan<float>(a, V.Create(20f)), V.Create(20f), a);
        Vf e = ExpOfNegative(a * V.Create(-2f), V.Create(0f), out Vf eLow);
        Vf top = OneMinus(e, eLow, out Vf topLow);
        Vf d = FastTwoSum(V.Create(1f), e, out Vf dLow);
        return V.CopySign(Quotient(top, topLow, d, dLow + eLow), x);
    }

    /// <summary>(a + aLow)/(b + bLow), rounded almost always right, for b between 1 and 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf Quotient(Vf a, Vf aLow, Vf b, Vf bLow)
    {
        Vf reciprocal = V.Create(1f) / b;
        Vf q = a * reciprocal;
        Vf residual = V.FusedMultiplyAdd(-q, b, a) + V.FusedMultiplyAdd(-q, bLow, aLow);
        return V.FusedMultiplyAdd(residual, reciprocal, q);
    }
}
