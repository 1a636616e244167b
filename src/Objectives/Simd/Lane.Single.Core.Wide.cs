using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vf = System.Runtime.Intrinsics.Vector512<float>;
using Vi = System.Runtime.Intrinsics.Vector512<int>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>The sum and its rounding error, for |a| ≥ |b| or a = 0 (Dekker).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf FastTwoSum(Vf a, Vf b, out Vf error)
    {
        Vf sum = a + b;
        error = b - (sum - a);
        return sum;
    }

    /// <summary>The sum and its rounding error, for any a and b (Knuth).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf TwoSum(Vf a, Vf b, out Vf error)
    {
        Vf sum = a + b;
        Vf part = sum - a;
        error = (a - (sum - part)) + (b - part);
        return sum;
    }

    /// <summary>(e^r − 1 − r − r²/2)/r³ for |r| ≤ ½ log 2: minimax of degree 4, what it adds to e^r is wrong by less than 2⁻³¹.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf ExpTail(Vf r)
    {
        Vf p = V.FusedMultiplyAdd(r, V.Create(0.000199131973f), V.Create(0.00139354041f));
        p = V.FusedMultiplyAdd(r, p, V.Create(0.00833327509f));
        p = V.FusedMultiplyAdd(r, p, V.Create(0.0416664593f));
        return V.FusedMultiplyAdd(r, p, V.Create(0.166666672f));
    }

    /// <summary>
    /// e^(x + xLow)/2^n as an unevaluated sum between √½ and √2, relative error about 2⁻²⁸, with n in the exponent field of
    /// <paramref name="power"/>, for |x| &lt; 2²¹ and |xLow| ≤ ulp(x). NaN stays NaN. Reduction by Cody and Waite with fused multiply-add:
    /// x − n·Ln2 is exact.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf ExpMantissa(Vf x, Vf xLow, out Vf low, out Vi power)
    {
        Vf shifted = V.FusedMultiplyAdd(x, V.Create(Float.Log2E), V.Create(Float.Shifter));
        power = V.As<float, int>(shifted) << 23;
        Vf n = shifted - V.Create(Float.Shifter);
        Vf head = V.FusedMultiplyAdd(n, V.Create(-Float.Ln2), x);
        Vf tail = V.FusedMultiplyAdd(n, V.Create(Float.Ln2Low), -xLow);
        Vf r = head - tail;
        Vf rLow = (head - r) - tail;
        Vf r2 = r * r;
        Vf m = FastTwoSum(r, V.FusedMultiplyAdd(r2 * r, ExpTail(r), r2 * V.Create(0.5f)), out Vf mLow);
        Vf high = FastTwoSum(V.Create(1f), m, out Vf highLow);
        low = highLow + (mLow + V.FusedMultiplyAdd(rLow, r, rLow));
        return high;
    }

    /// <summary>
    /// e^(x + xLow) as an unevaluated sum for x ≤ 0, relative error about 2⁻²⁸ down to the subnormal numbers, where it is rounded to their grid.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf ExpOfNegative(Vf x, Vf xLow, out Vf low)
    {
        // Beyond the end everything is zero, but NaN has to stay.
        x = V.ConditionalSelect(V.LessThan<float>(x, V.Create(Float.ExpUnderflow)), V.Create(Float.ExpUnderflow), x);
        Vf high = ExpMantissa(x, xLow, out low, out Vi power);
        Vf scale = V.As<int, float>(power + V.Create(Float.TwoTo64Bits)) * V.Create(Float.TwoToMinus64);
        low *= scale;
        return high * scale;
    }

    /// <summary>
    /// log(1 + f) as an unevaluated sum for 1 + f between 0.7 and 1.5, relative error about 2⁻²⁷: f − f²/2 + f³·p(f), the first two terms in
    /// two parts, p minimax of degree 8. Shorter than the quotient that the doubles use.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf LogCore(Vf f, out Vf low)
    {
        Vf halfF = f * V.Create(0.5f);
        Vf h = f * halfF;
        Vf hLow = V.FusedMultiplyAdd(f, halfF, -h);
        Vf p = V.FusedMultiplyAdd(f, V.Create(0.0497027673f), V.Create(-0.106280588f));
        p = V.FusedMultiplyAdd(f, p, V.Create(0.12148992f));
        p = V.FusedMultiplyAdd(f, p, V.Create(-0.126083627f));
        p = V.FusedMultiplyAdd(f, p, V.Create(0.142094329f));
        p = V.FusedMultiplyAdd(f, p, V.Create(-0.166555002f));
        p = V.FusedMultiplyAdd(f, p, V.Create(0.200021803f));
        p = V.FusedMultiplyAdd(f, p, V.Create(-0.250002474f));
        p = V.FusedMultiplyAdd(f, p, V.Create(0.333333135f));
        Vf high = FastTwoSum(f, -h, out Vf highLow);
        low = highLow + V.FusedMultiplyAdd(f * f * f, p, -hLow);
        return high;
    }

    /// <summary>
    /// Splits a positive normal u into m·2^k with m in [√½, √2): returns m; <paramref name="k"/> as a float;
    /// <paramref name="cut"/> holds k + 127 in the exponent field.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf SplitExponent(Vf u, out Vf k, out Vi cut)
    {
        Vi bits = V.As<float, int>(u);
        Vi shifted = bits + V.Create(Float.SqrtHalfShift);
        cut = shifted & V.Create(Float.ExponentMask);
        k = V.As<int, float>(V.ShiftRightLogical(shifted, 23) | V.Create(Float.TwoTo23Bits)) - V.Create(Float.TwoTo23PlusBias);
        return V.As<int, float>((bits - cut) + V.Create(Float.OneBits));
    }

    /// <summary>log 2^k + high + low, as an unevaluated sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf AddExponent(Vf k, Vf high, ref Vf low)
    {
        low = V.FusedMultiplyAdd(k, V.Create(Float.Ln2Tail), low);
        Vf sum = FastTwoSum(k * V.Create(Float.Ln2Head), high, out Vf error);
        low += error;
        return sum;
    }

    /// <summary>
    /// log(u + uLow) as an unevaluated sum, for positive normal u and |uLow| ≤ ulp(u), or u = 1 and any small uLow: relative error about 2⁻²⁷
    /// also where the logarithm is small.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf LogParts(Vf u, Vf uLow, out Vf low)
    {
        Vf m = SplitExponent(u, out Vf k, out Vi cut);

        // 2^(1−k), which cannot overflow; zero where u is so large that uLow does not count.
        Vf scale = V.As<int, float>(V.Create(255 << 23) - cut);
        Vf f = FastTwoSum(m - V.Create(1f), uLow * (scale * V.Create(0.5f)), out Vf fLow);
        Vf high = LogCore(f, out low);
        low += V.FusedMultiplyAdd(-fLow, f, fLow);
        return AddExponent(k, high, ref low);
    }
}
