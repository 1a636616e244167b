using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;
using Vl = System.Runtime.Intrinsics.Vector512<long>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>
    /// ∛x: x = m·2^(3j), 0.7 ≤ m &lt; 5.7; Newton's iteration for m^(−1/3) from a polynomial with error 5·10⁻⁵, then one step on y³ = m
    /// with y² in two parts.
    /// </summary>
    /// <remarks>Error below 0.55 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Cbrt(Vd x)
    {
        Vd a = V.Abs(x);
        Vd tiny = V.LessThan<double>(a, V.Create(SmallestNormal));
        Vd m = SplitExponent(V.ConditionalSelect(tiny, a * V.Create(TwoTo54), a), out Vd k, out _);
        k -= V.ConditionalSelect(tiny, V.Create(54.0), V.Create(0.0));
        Vd third = V.Floor((k + V.Create(0.5)) * V.Create(0.3333333333333333));
        Vd rest = V.FusedMultiplyAdd(third, V.Create(-3.0), k);
        Vd w = V.FusedMultiplyAdd(m, V.Create(0.12474055895636721), V.Create(-0.6869060714891523));
        w = V.FusedMultiplyAdd(m, w, V.Create(1.5369933614033604));
        w = V.FusedMultiplyAdd(m, w, V.Create(-1.845190787795483));
        w = V.FusedMultiplyAdd(m, w, V.Create(1.8703346450078002));
        Vd two = V.Equals<double>(rest, V.Create(2.0)), one = V.Equals<double>(rest, V.Create(1.0));
        m *= V.ConditionalSelect(two, V.Create(4.0), V.ConditionalSelect(one, V.Create(2.0), V.Create(1.0)));
        w *= V.ConditionalSelect(two, V.Create(0.6299605249474366), V.ConditionalSelect(one, V.Create(0.7937005259840998), V.Create(1.0)));
        w = V.FusedMultiplyAdd(w * V.Create(0.3333333333333333), V.FusedMultiplyAdd(-m * w, w * w, V.Create(1.0)), w);
        w = V.FusedMultiplyAdd(w * V.Create(0.3333333333333333), V.FusedMultiplyAdd(-m * w, w * w, V.Create(1.0)), w);
        Vd y = m * (w * w);
        Vd square = y * y;
        Vd squareLow = V.FusedMultiplyAdd(y, y, -square);
        Vd residual = V.FusedMultiplyAdd(-squareLow, y, V.FusedMultiplyAdd(-square, y, m));
        y = V.FusedMultiplyAdd(residual, (w * w) * V.Create(0.3333333333333333), y);
        Vd scale = V.As<long, double>((V.As<double, long>(third + V.Create(Shifter)) << 52) + V.Create(OneBits));
        Vd regular = V.GreaterThan<double>(a, V.Create(0.0)) & V.LessThan<double>(a, V.Create(double.PositiveInfinity));
        return V.ConditionalSelect(regular, V.CopySign(y * scale, x), x);
    }

    /// <summary>√(x² + y²), scaled by a power of two where a square would leave the range; infinite if either is infinite.</summary>
    /// <remarks>Error below 1 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vd Hypot(Vd x, Vd y)
    {
        Vd ax = V.Abs(x), ay = V.Abs(y);
        Vd steep = V.GreaterThan<double>(ay, ax);
        Vd large = V.ConditionalSelect(steep, ay, ax), small = V.ConditionalSelect(steep, ax, ay);
        Vd huge = V.GreaterThan<double>(large, V.Create(1e150)), tiny = V.LessThan<double>(large, V.Create(1e-150));
        Vd up = V.Create(4.149515568880993e180), down = V.Create(2.409919865102884e-181);
        Vd scale = V.ConditionalSelect(huge, down, V.ConditionalSelect(tiny, up, V.Create(1.0)));
        Vd back = V.ConditionalSelect(huge, up, V.ConditionalSelect(tiny, down, V.Create(1.0)));
        large *= scale;
        small *= scale;
        Vd value = Sqrt(V.FusedMultiplyAdd(large, large, small * small)) * back;
        Vd infinity = V.Create(double.PositiveInfinity);
        return V.ConditionalSelect(V.Equals<double>(ax, infinity) | V.Equals<double>(ay, infinity), infinity, value);
    }
}
