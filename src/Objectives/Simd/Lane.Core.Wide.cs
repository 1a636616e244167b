using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;
using Vl = System.Runtime.Intrinsics.Vector512<long>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>The sum and its rounding error, for |a| ≥ |b| or a = 0 (Dekker).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd FastTwoSum(Vd a, Vd b, out Vd error)
    {
        Vd sum = a + b;
        error = b - (sum - a);
        return sum;
    }

    /// <summary>The sum and its rounding error, for any a and b (Knuth).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd TwoSum(Vd a, Vd b, out Vd error)
    {
        Vd sum = a + b;
        Vd part = sum - a;
        error = (a - (sum - part)) + (b - part);
        return sum;
    }

    /// <summary>
    /// (e^r − 1 − r − r²/2)/r³ for |r| ≤ ½ log 2: Chebyshev interpolation of degree 9, absolute error 8·10⁻¹⁸. Parts of it side by side (Estrin):
    /// one after the other, the processor would wait for most of them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd ExpTail(Vd r)
    {
        Vd r2 = r * r, r4 = r2 * r2;
        Vd low = V.FusedMultiplyAdd(r2, V.FusedMultiplyAdd(r, V.Create(0.0013888888888886517), V.Create(0.008333333333330011)),
            V.FusedMultiplyAdd(r, V.Create(0.041666666666666664), V.Create(0.16666666666666669)));
        Vd middle = V.FusedMultiplyAdd(r2, V.FusedMultiplyAdd(r, V.Create(2.7557282693108636e-07), V.Create(2.75572680728901e-06)),
            V.FusedMultiplyAdd(r, V.Create(2.4801587317322748e-05), V.Create(0.00019841269863303223)));
        Vd high = V.FusedMultiplyAdd(r, V.Create(2.0911367871348534e-09), V.Create(2.5100569275813683e-08));
        return V.FusedMultiplyAdd(r4, V.FusedMultiplyAdd(r4, high, middle), low);
    }

    /// <summary>
    /// e^(x + xLow)/2^n as an unevaluated sum between √½ and √2, relative error about 2⁻⁵⁷, with n in the exponent field of
    /// <paramref name="power"/>, for |x| &lt; 2⁵⁰ and |xLow| ≤ ulp(x). NaN stays NaN. Reduction by Cody and Waite with fused multiply-add:
    /// x − n·Ln2 is exact.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd ExpMantissa(Vd x, Vd xLow, out Vd low, out Vl power)
    {
        Vd shifted = V.FusedMultiplyAdd(x, V.Create(Log2E), V.Create(Shifter));
        power = V.As<double, long>(shifted) << 52;
        Vd n = shifted - V.Create(Shifter);
        Vd head = V.FusedMultiplyAdd(n, V.Create(-Ln2), x);
        Vd tail = V.FusedMultiplyAdd(n, V.Create(Ln2Low), -xLow);
        Vd r = head - tail;
        Vd rLow = (head - r) - tail;
        Vd r2 = r * r;
        Vd m = FastTwoSum(r, V.FusedMultiplyAdd(r2 * r, ExpTail(r), r2 * V.Create(0.5)), out Vd mLow);
        Vd high = FastTwoSum(V.Create(1.0), m, out Vd highLow);
        low = highLow + (mLow + V.FusedMultiplyAdd(rLow, r, rLow));
        return high;
    }

    /// <summary>
    /// e^(x + xLow) as an unevaluated sum for x ≤ 0, relative error about 2⁻⁵⁷ down to the subnormal numbers, where it is rounded to their grid.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd ExpOfNegative(Vd x, Vd xLow, out Vd low)
    {
        // Beyond the end everything is zero, but NaN has to stay.
        x = V.ConditionalSelect(V.LessThan<double>(x, V.Create(ExpUnderflow)), V.Create(ExpUnderflow), x);
        Vd high = ExpMantissa(x, xLow, out low, out Vl power);
        Vd scale = V.As<long, double>(power + V.Create(TwoTo64Bits)) * V.Create(TwoToMinus64);
        low *= scale;
        return high * scale;
    }

    /// <summary>
    /// log(1 + f) as an unevaluated sum for 1 + f between 0.7 and 1.5, relative error about 2⁻⁵⁷. With s = f/(2 + f):
    /// log(1 + f) = f − f²/2 + s·(f²/2 + R(s²)), the form of fdlibm; R by Chebyshev interpolation, eight terms in s², in two halves side by side.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd LogCore(Vd f, out Vd low)
    {
        Vd s = f / (f + V.Create(2.0));
        Vd z = s * s;
        Vd halfF = f * V.Create(0.5);
        Vd h = f * halfF;
        Vd hLow = V.FusedMultiplyAdd(f, halfF, -h);
        Vd z2 = z * z;
        Vd upper = V.FusedMultiplyAdd(z2, V.FusedMultiplyAdd(z, V.Create(0.13609030262858499), V.Create(0.13209708242059462)),
            V.FusedMultiplyAdd(z, V.Create(0.15388867805613718), V.Create(0.18181737626302938)));
        Vd lower = V.FusedMultiplyAdd(z2, V.FusedMultiplyAdd(z, V.Create(0.2222222304835159), V.Create(0.28571428567275936)),
            V.FusedMultiplyAdd(z, V.Create(0.4000000000000794), V.Create(0.6666666666666666)));
        Vd p = V.FusedMultiplyAdd(z2 * z2, upper, lower);
        Vd high = FastTwoSum(f, -h, out Vd highLow);
        low = highLow + V.FusedMultiplyAdd(s, V.FusedMultiplyAdd(z, p, h), -hLow);
        return high;
    }

    /// <summary>
    /// Splits a positive normal u into m·2^k with m in [√½, √2): returns m; <paramref name="k"/> as a double;
    /// <paramref name="cut"/> holds k + 1023 in the exponent field.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd SplitExponent(Vd u, out Vd k, out Vl cut)
    {
        Vl bits = V.As<double, long>(u);
        Vl shifted = bits + V.Create(SqrtHalfShift);
        cut = shifted & V.Create(ExponentMask);
        k = V.As<long, double>(V.ShiftRightLogical(shifted, 52) | V.Create(TwoTo52Bits)) - V.Create(TwoTo52PlusBias);
        return V.As<long, double>((bits - cut) + V.Create(OneBits));
    }

    /// <summary>log 2^k + high + low, as an unevaluated sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd AddExponent(Vd k, Vd high, ref Vd low)
    {
        low = V.FusedMultiplyAdd(k, V.Create(Ln2Tail), low);
        Vd sum = FastTwoSum(k * V.Create(Ln2Head), high, out Vd error);
        low += error;
        return sum;
    }

    /// <summary>
    /// log(u + uLow) as an unevaluated sum, for positive normal u and |uLow| ≤ ulp(u), or u = 1 and any small uLow: relative error about 2⁻⁵⁷
    /// also where the logarithm is small.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd LogParts(Vd u, Vd uLow, out Vd low)
    {
        Vd m = SplitExponent(u, out Vd k, out Vl cut);

        // 2^(1−k), which cannot overflow; zero where u is so large that uLow does not count.
        Vd scale = V.As<long, double>(V.Create(2047L << 52) - cut);
        Vd f = FastTwoSum(m - V.Create(1.0), uLow * (scale * V.Create(0.5)), out Vd fLow);
        Vd high = LogCore(f, out low);
        low += V.FusedMultiplyAdd(-fLow, f, fLow);
        return AddExponent(k, high, ref low);
    }
}
