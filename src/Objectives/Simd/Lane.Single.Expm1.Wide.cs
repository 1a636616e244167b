using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vf = System.Runtime.Intrinsics.Vector512<float>;
using Vi = System.Runtime.Intrinsics.Vector512<int>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// e^x − 1, from e^x in two parts, so that nothing is lost where the two cancel.
    /// </summary>
    /// <remarks>Error below 0.8 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Expm1(Vf x)
    {
        Vf bounded = V.ConditionalSelect(V.GreaterThan<float>(x, V.Create(89f)), V.Create(89f), x);
        bounded = V.ConditionalSelect(V.LessThan<float>(bounded, V.Create(-30f)), V.Create(-30f), bounded);
        Vf e = ExpMantissa(bounded, V.Create(0f), out Vf low, out Vi power);

        // Half of e^x, which is still finite where e^x is not.
        Vf scale = V.As<int, float>(power + V.Create(Float.HalfBits));
        Vf sum = TwoSum(e * scale, V.Create(-0.5f), out Vf error);
        Vf value = (sum + V.FusedMultiplyAdd(low, scale, error)) * V.Create(2f);
        Vf tiny = V.LessThan<float>(V.Abs(x), V.Create(Float.TwoToMinus64));
        return V.ConditionalSelect(tiny, x, value);
    }
}
