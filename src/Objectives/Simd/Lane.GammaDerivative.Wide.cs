using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// ψ(x) = Γ′(x)/Γ(x): below 8 as ψ(x − m) + Σ 1/(x − k) with x − m in [1, 2), above by its asymptotic series (DLMF 5.11.2), at
    /// negative numbers by reflection (DLMF 5.5.4). −∞ at 0, +∞ at −0, NaN at the negative integers and −∞.
    /// </summary>
    /// <remarks>Error below 3.5 ulp, also near the positive zero; below 2⁻⁵⁰ near the zeros on the negative axis.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Digamma(Vd x)
    {
        Vd one = V.Create(1.0), zero = V.Create(0.0), infinity = V.Create(double.PositiveInfinity);
        Vd a = V.Abs(x);
        Vd negative = V.LessThan<double>(x, zero);
        Vd large = V.GreaterThanOrEqual<double>(a, V.Create(8.0)), fraction = V.LessThan<double>(a, one);
        Vd reciprocal = one / a;

        // ψ(a) of a positive number, ψ(1 + a) = ψ(a) + 1/a for the reflection: the polynomial is ψ(1 + a) of a fraction.
        Vd pole = V.ConditionalSelect(negative, V.AndNot(reciprocal, fraction), -(reciprocal & fraction));

        Vd s = V.ConditionalSelect(fraction, a, V.ConditionalSelect(large, one, a) - one);
        Vd top = zero, bottom = one;
        for (int i = 0; i < 6; i++)
        {
            Vd above = V.GreaterThanOrEqual<double>(s, one);
            top = V.ConditionalSelect(above, V.FusedMultiplyAdd(top, s, bottom), top);
            bottom = V.ConditionalSelect(above, bottom * s, bottom);
            s = V.ConditionalSelect(above, s - one, s);
        }

        // ψ(1 + s) = (s − s₀)·p(s − ½) with the zero s₀ in two parts: p by Chebyshev interpolation of degree 22.
        Vd u = s - V.Create(0.5);
        Vd p = V.FusedMultiplyAdd(u, V.Create(0.00011881232908510335), V.Create(-0.0001782188548855923));
        p = V.FusedMultiplyAdd(u, p, V.Create(9.653646261410062e-05));
        p = V.FusedMultiplyAdd(u, p, V.Create(-0.00014480643368061614));
        p = V.FusedMultiplyAdd(u, p, V.Create(0.00032395945401345196));
        p = V.FusedMultiplyAdd(u, p, V.Create(-0.00048595039220036254));
        p = V.FusedMultiplyAdd(u, p, V.Create(0.0006909255761282986));
        p = V.FusedMultiplyAdd(u, p, V.Create(-0.0010364584817312839));
        p = V.FusedMultiplyAdd(u, p, V.Create(0.0015633696313653504));
        p = V.FusedMultiplyAdd(u, p, V.Create(-0.0023454947397380833));
        p = V.FusedMultiplyAdd(u, p, V.Create(0.003518106563802472));
        p = V.FusedMultiplyAdd(u, p, V.Create(-0.005279937255532708));
        p = V.FusedMultiplyAdd(u, p, V.Create(0.007927021796868154));
        p = V.FusedMultiplyAdd(u, p, V.Create(-0.011908220105959716));
        p = V.FusedMultiplyAdd(u, p, V.Create(0.017907248317313294));
        p = V.FusedMultiplyAdd(u, p, V.Create(-0.026975796659787055));
        p = V.FusedMultiplyAdd(u, p, V.Create(0.040760833940846085));
        p = V.FusedMultiplyAdd(u, p, V.Create(-0.06192213327548831));
        p = V.FusedMultiplyAdd(u, p, V.Create(0.09498872445289039));
        p = V.FusedMultiplyAdd(u, p, V.Create(-0.14840492305388092));
        p = V.FusedMultiplyAdd(u, p, V.Create(0.24054248424078697));
        p = V.FusedMultiplyAdd(u, p, V.Create(-0.4236274212814606));
        p = V.FusedMultiplyAdd(u, p, V.Create(0.9510558760318328));
        Vd small = ((s - V.Create(0.46163214496836236)) + V.Create(1.5522348162858677e-17)) * p;
        Vd high = TwoSum(small, top / bottom, out Vd low);
        high = TwoSum(high, pole, out Vd error);
        low = V.ConditionalSelect(V.LessThan<double>(V.Abs(pole), infinity), low + error, zero);

        // log a − 1/(2a) + w(1/a²)/a²: w by Chebyshev interpolation of degree 8.
        Vd z = reciprocal * reciprocal;
        Vd w = V.FusedMultiplyAdd(z, V.Create(-1.7723438848038762), V.Create(0.4103919397123186));
        w = V.FusedMultiplyAdd(z, w, V.Create(-0.08284662584146768));
        w = V.FusedMultiplyAdd(z, w, V.Create(0.021088476563015532));
        w = V.FusedMultiplyAdd(z, w, V.Create(-0.007575734736252119));
        w = V.FusedMultiplyAdd(z, w, V.Create(0.0041666665982644955));
        w = V.FusedMultiplyAdd(z, w, V.Create(-0.003968253968150779));
        w = V.FusedMultiplyAdd(z, w, V.Create(0.008333333333333273));
        w = V.FusedMultiplyAdd(z, w, V.Create(-0.08333333333333333));
        Vd log = LogParts(a, zero, out Vd logLow);
        logLow += V.FusedMultiplyAdd(w, z, V.FusedMultiplyAdd(reciprocal, V.Create(-0.5), pole));
        high = V.ConditionalSelect(large, log, high);
        low = V.ConditionalSelect(large, logLow, low);

        Vd value = high + low;
        if (V.LessThanAny(x, zero))
            value = V.ConditionalSelect(negative, ReflectedDigamma(a, reciprocal, high, low), value);
        value = V.ConditionalSelect(V.Equals<double>(a, infinity), V.ConditionalSelect(negative, V.Create(double.NaN), x), value);
        return V.ConditionalSelect(V.Equals<double>(x, zero), V.CopySign(infinity, -x), value);
    }

    /// <summary>ψ(−a) = ψ(1 + a) + π·cot πa for a > 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vd ReflectedDigamma(Vd a, Vd reciprocal, Vd high, Vd low)
    {
        SinCosOfHalfTurns(a, out Vd sin, out Vd cos);

        // The quotient, times π, with what its rounding lost.
        Vd ratio = cos / sin;
        Vd ratioLow = V.FusedMultiplyAdd(-ratio, sin, cos) / sin;
        Vd turn = V.Create(3.141592653589793);
        Vd cot = ratio * turn;
        Vd cotLow = V.FusedMultiplyAdd(ratio, V.Create(1.2246467991473532e-16), V.FusedMultiplyAdd(ratio, turn, -cot)) + ratioLow * turn;

        // Close to 0 the cotangent is 1/a, and the products may overflow before it does.
        Vd tiny = V.LessThan<double>(a, V.Create(9.313225746154785e-10));
        cot = V.ConditionalSelect(tiny, reciprocal, cot);
        cotLow = V.ConditionalSelect(tiny, V.Create(0.0), cotLow);
        Vd sum = TwoSum(cot, high, out Vd error);
        error = V.ConditionalSelect(V.Equals<double>(reciprocal, V.Create(double.PositiveInfinity)), V.Create(0.0), (error + low) + cotLow);
        return V.ConditionalSelect(V.Equals<double>(sin, V.Create(0.0)), V.Create(double.NaN), sum + error);
    }

    /// <summary>
    /// ψ′(x): below 8 as Σ 1/(x + k)² for k &lt; 8 + ψ′(x + 8), above by its asymptotic series (DLMF 5.15.8), at negative numbers by reflection
    /// (DLMF 5.15.6). +∞ at 0 and the negative integers, NaN at −∞.
    /// </summary>
    /// <remarks>Error below 3.5 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Trigamma(Vd x)
    {
        Vd one = V.Create(1.0), zero = V.Create(0.0), infinity = V.Create(double.PositiveInfinity);
        Vd a = V.Abs(x);
        Vd small = V.LessThan<double>(a, V.Create(8.0));
        Vd top = zero, bottom = one, t = V.ConditionalSelect(small, a, one);
        for (int i = 0; i < 7; i++)
        {
            t += one;
            Vd square = t * t;
            top = V.FusedMultiplyAdd(top, square, bottom);
            bottom *= square;
        }
        Vd y = V.ConditionalSelect(small, t + one, a);

        // 1/y + 1/(2y²) + w(1/y²)/y³: w by Chebyshev interpolation of degree 8.
        Vd reciprocal = one / y;
        Vd z = reciprocal * reciprocal;
        Vd w = V.FusedMultiplyAdd(z, V.Create(30.16232499270368), V.Create(-6.4640994255594775));
        w = V.FusedMultiplyAdd(z, w, V.Create(1.1574253415441726));
        w = V.FusedMultiplyAdd(z, w, V.Create(-0.25303182992145234));
        w = V.FusedMultiplyAdd(z, w, V.Create(0.07575714459070881));
        w = V.FusedMultiplyAdd(z, w, V.Create(-0.03333333204380414));
        w = V.FusedMultiplyAdd(z, w, V.Create(0.023809523807580096));
        w = V.FusedMultiplyAdd(z, w, V.Create(-0.0333333333333322));
        w = V.FusedMultiplyAdd(z, w, V.Create(0.16666666666666666));
        Vd series = reciprocal + V.FusedMultiplyAdd(w * z, reciprocal, z * V.Create(0.5));
        Vd sum = series + ((top / bottom) & small);
        Vd first = one / a;
        first *= first;
        Vd value = sum + (first & small);
        if (V.LessThanAny(x, zero))
        {
            // ψ′(−a) = (π/sin πa)² − ψ′(1 + a).
            SinCosOfHalfTurns(a, out Vd sin, out _);
            Vd cosecant = V.Create(3.141592653589793) / sin;
            Vd reflected = V.FusedMultiplyAdd(cosecant, cosecant, V.AndNot(first, small) - sum);
            reflected = V.ConditionalSelect(V.LessThan<double>(a, V.Create(9.313225746154785e-10)), first, reflected);
            reflected = V.ConditionalSelect(V.Equals<double>(a, infinity), V.Create(double.NaN), reflected);
            value = V.ConditionalSelect(V.LessThan<double>(x, zero), reflected, value);
        }
        return V.ConditionalSelect(V.Equals<double>(x, zero), infinity, value);
    }
}
