using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;
using Vl = System.Runtime.Intrinsics.Vector512<long>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// e^x − 1, from e^x in two parts, so that nothing is lost where the two cancel.
    /// </summary>
    /// <remarks>Error below 0.75 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Expm1(Vd x)
    {
        Vd bounded = V.ConditionalSelect(V.GreaterThan<double>(x, V.Create(710.0)), V.Create(710.0), x);
        bounded = V.ConditionalSelect(V.LessThan<double>(bounded, V.Create(-100.0)), V.Create(-100.0), bounded);
        Vd e = ExpMantissa(bounded, V.Create(0.0), out Vd low, out Vl power);

        // Half of e^x, which is still finite where e^x is not.
        Vd scale = V.As<long, double>(power + V.Create(HalfBits));
        Vd sum = TwoSum(e * scale, V.Create(-0.5), out Vd error);
        Vd value = (sum + V.FusedMultiplyAdd(low, scale, error)) * V.Create(2.0);
        Vd tiny = V.LessThan<double>(V.Abs(x), V.Create(TwoToMinus64));
        return V.ConditionalSelect(tiny, x, value);
    }
}
