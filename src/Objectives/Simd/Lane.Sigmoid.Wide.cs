using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// 1/(1 + e^−x), as e^x/(1 + e^x) for negative x: relative accuracy on both sides. The quotient's residual is added back.
    /// </summary>
    /// <remarks>Error below 0.8 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Sigmoid(Vd x)
    {
        Vd e = ExpOfNegative(-V.Abs(x), V.Create(0.0), out Vd eLow);
        return SigmoidOf(x, e, eLow);
    }

    /// <summary>σ(x) from e^−|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd SigmoidOf(Vd x, Vd e, Vd eLow)
    {
        Vd d = FastTwoSum(V.Create(1.0), e, out Vd dLow);
        Vd negative = V.LessThan<double>(x, V.Create(0.0));
        Vd top = V.ConditionalSelect(negative, e, V.Create(1.0));
        Vd topLow = V.ConditionalSelect(negative, eLow, V.Create(0.0));
        return Quotient(top, topLow, d, dLow + eLow);
    }

    /// <summary>(1 − e^−2|x|)/(1 + e^−2|x|) with the sign of x, all in two parts.</summary>
    /// <remarks>Error below 0.7 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Tanh(Vd x)
    {
        Vd a = V.Abs(x);
        a = V.ConditionalSelect(V.GreaterThan<double>(a, V.Create(40.0)), V.Create(40.0), a);
        Vd e = ExpOfNegative(a * V.Create(-2.0), V.Create(0.0), out Vd eLow);
        Vd top = OneMinus(e, eLow, out Vd topLow);
        Vd d = FastTwoSum(V.Create(1.0), e, out Vd dLow);
        return V.CopySign(Quotient(top, topLow, d, dLow + eLow), x);
    }

    /// <summary>(a + aLow)/(b + bLow), rounded almost always right, for b between 1 and 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd Quotient(Vd a, Vd aLow, Vd b, Vd bLow)
    {
        Vd reciprocal = V.Create(1.0) / b;
        Vd q = a * reciprocal;
        Vd residual = V.FusedMultiplyAdd(-q, b, a) + V.FusedMultiplyAdd(-q, bLow, aLow);
        return V.FusedMultiplyAdd(residual, reciprocal, q);
    }
}
