using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;
using Vl = System.Runtime.Intrinsics.Vector512<long>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>2/√π·∫₀ˣ e^−t² dt: below one an odd polynomial, above 1 − erfc |x|.</summary>
    /// <remarks>Error below 1.25 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Erf(Vd x)
    {
        Vd a = V.Abs(x);
        Vd tail = ScaledErfc(a, a * a, V.FusedMultiplyAdd(a, a, -(a * a)));
        Vd value = V.ConditionalSelect(V.LessThan<double>(a, V.Create(1.0)), ErfOfSmall(a), V.Create(1.0) - tail);
        return V.CopySign(V.ConditionalSelect(V.GreaterThan<double>(a, V.Create(6.0)), V.Create(1.0), value), x);
    }

    /// <summary>1 − erf x, with relative accuracy in the upper tail.</summary>
    /// <remarks>Error below 2 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Erfc(Vd x)
    {
        Vd a = V.Abs(x);
        a = V.ConditionalSelect(V.GreaterThan<double>(a, V.Create(28.0)), V.Create(28.0), a);
        Vd tail = ScaledErfc(a, a * a, V.FusedMultiplyAdd(a, a, -(a * a)));
        tail = V.ConditionalSelect(V.LessThan<double>(x, V.Create(0.0)), V.Create(2.0) - tail, tail);
        return V.ConditionalSelect(V.LessThan<double>(a, V.Create(0.5)), V.Create(1.0) - V.CopySign(ErfOfSmall(a), x), tail);
    }

    /// <summary>½·erfc(−x/√2), with relative accuracy in the lower tail.</summary>
    /// <remarks>Error below 2.25 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd NormalCdf(Vd x)
    {
        Vd b = V.Abs(x);
        b = V.ConditionalSelect(V.GreaterThan<double>(b, V.Create(40.0)), V.Create(40.0), b);
        Vd a = b * V.Create(0.7071067811865476);
        Vd square = b * b;
        Vd squareLow = V.FusedMultiplyAdd(b, b, -square);
        Vd half = V.Create(0.5);
        Vd tail = ScaledErfc(a, square * half, squareLow * half) * half;
        tail = V.ConditionalSelect(V.GreaterThan<double>(x, V.Create(0.0)), V.Create(1.0) - tail, tail);
        return V.ConditionalSelect(V.LessThan<double>(a, half), V.FusedMultiplyAdd(V.CopySign(ErfOfSmall(a), x), half, half), tail);
    }

    /// <summary>erf a for 0 ≤ a ≤ 1: a·(1 + p(a²)), p by Chebyshev interpolation of degree 12.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd ErfOfSmall(Vd a)
    {
        Vd z = a * a;
        Vd p = V.FusedMultiplyAdd(z, V.Create(5.957176147748911e-11), V.Create(-1.1372848856791674e-09));
        p = V.FusedMultiplyAdd(z, p, V.Create(1.4659775274047436e-08));
        p = V.FusedMultiplyAdd(z, p, V.Create(-1.6350312701054695e-07));
        p = V.FusedMultiplyAdd(z, p, V.Create(1.6461000484121368e-06));
        p = V.FusedMultiplyAdd(z, p, V.Create(-1.4925595266831182e-05));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.0001205533111164271));
        p = V.FusedMultiplyAdd(z, p, V.Create(-0.000854832698083379));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.0052239776248180145));
        p = V.FusedMultiplyAdd(z, p, V.Create(-0.026866170645076792));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.11283791670954879));
        p = V.FusedMultiplyAdd(z, p, V.Create(-0.3761263890318375));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.1283791670955126));
        return V.FusedMultiplyAdd(a, p, a);
    }

    /// <summary>
    /// erfc a for a ≥ ½ as e^−a²·g(q)/(1 + 2a), q = (a − K)/(a + K): the form of Shepherd and Laframboise (1981) with K = 3.75, g by
    /// Chebyshev interpolation of degree 20 for ½ ≤ a ≤ 27.3. The square is given in two parts.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd ScaledErfc(Vd a, Vd square, Vd squareLow)
    {
        Vd q = (a - V.Create(3.75)) / (a + V.Create(3.75));
        Vd g = V.FusedMultiplyAdd(q, V.Create(2.5497974162237732e-08), V.Create(1.363659934000002e-08));
        g = V.FusedMultiplyAdd(q, g, V.Create(-2.42958733159656e-07));
        g = V.FusedMultiplyAdd(q, g, V.Create(-4.55445275535111e-08));
        g = V.FusedMultiplyAdd(q, g, V.Create(1.7409856628927416e-06));
        g = V.FusedMultiplyAdd(q, g, V.Create(-9.816860426264648e-07));
        g = V.FusedMultiplyAdd(q, g, V.Create(-1.143974357174816e-05));
        g = V.FusedMultiplyAdd(q, g, V.Create(2.2387738277840555e-05));
        g = V.FusedMultiplyAdd(q, g, V.Create(5.1647976582843e-05));
        g = V.FusedMultiplyAdd(q, g, V.Create(-0.00029015503427679506));
        g = V.FusedMultiplyAdd(q, g, V.Create(0.0002937138356238064));
        g = V.FusedMultiplyAdd(q, g, V.Create(0.0017556260156478727));
        g = V.FusedMultiplyAdd(q, g, V.Create(-0.009746579571602998));
        g = V.FusedMultiplyAdd(q, g, V.Create(0.028362277402325206));
        g = V.FusedMultiplyAdd(q, g, V.Create(-0.05869339858928527));
        g = V.FusedMultiplyAdd(q, g, V.Create(0.09230432116130569));
        g = V.FusedMultiplyAdd(q, g, V.Create(-0.10880393014173435));
        g = V.FusedMultiplyAdd(q, g, V.Create(0.08227673849012167));
        g = V.FusedMultiplyAdd(q, g, V.Create(0.0035854154854637445));
        g = V.FusedMultiplyAdd(q, g, V.Create(-0.1402405985855468));
        g = V.FusedMultiplyAdd(q, g, V.Create(0.2375126308378276));
        Vd top = FastTwoSum(V.Create(1.0), g, out Vd topLow);
        Vd bottom = FastTwoSum(a + a, V.Create(1.0), out Vd bottomLow);
        Vd reciprocal = V.Create(1.0) / bottom;
        Vd ratio = top * reciprocal;
        Vd ratioLow = (V.FusedMultiplyAdd(-ratio, bottom, top) + V.FusedMultiplyAdd(-ratio, bottomLow, topLow)) * reciprocal;
        Vd outside = V.GreaterThan<double>(square, V.Create(746.0));
        Vd t = V.ConditionalSelect(outside, V.Create(-746.0), -square);
        Vd tLow = V.ConditionalSelect(outside, V.Create(0.0), -squareLow);
        Vd e = ExpMantissa(t, tLow, out Vd eLow, out Vl power);
        return (V.FusedMultiplyAdd(e, ratio, V.FusedMultiplyAdd(e, ratioLow, eLow * ratio)) * V.As<long, double>(power + V.Create(TwoTo64Bits))) * V.Create(TwoToMinus64);
    }
}
