using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vf = System.Runtime.Intrinsics.Vector512<float>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>2/√π·∫₀ˣ e^−t² dt: below one an odd polynomial, above 1 − erfc |x|.</summary>
    /// <remarks>Error below 1.5 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Erf(Vf x)
    {
        Vf a = V.Abs(x);
        a = V.ConditionalSelect(V.GreaterThan<float>(a, V.Create(4.5f)), V.Create(4.5f), a);
        Vf tail = ScaledErfc(a, a * a, V.FusedMultiplyAdd(a, a, -(a * a)));
        return V.CopySign(V.ConditionalSelect(V.LessThan<float>(a, V.Create(1f)), ErfOfSmall(a), V.Create(1f) - tail), x);
    }

    /// <summary>1 − erf x, with relative accuracy in the upper tail.</summary>
    /// <remarks>Error below 3.75 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Erfc(Vf x)
    {
        Vf a = V.Abs(x);
        a = V.ConditionalSelect(V.GreaterThan<float>(a, V.Create(10.7f)), V.Create(10.7f), a);
        Vf tail = ScaledErfc(a, a * a, V.FusedMultiplyAdd(a, a, -(a * a)));
        tail = V.ConditionalSelect(V.LessThan<float>(x, V.Create(0f)), V.Create(2f) - tail, tail);
        return V.ConditionalSelect(V.LessThan<float>(a, V.Create(0.5f)), V.Create(1f) - V.CopySign(ErfOfSmall(a), x), tail);
    }

    /// <summary>½·erfc(−x/√2), with relative accuracy in the lower tail.</summary>
    /// <remarks>Error below 3.75 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf NormalCdf(Vf x)
    {
        Vf b = V.Abs(x);
        b = V.ConditionalSelect(V.GreaterThan<float>(b, V.Create(15f)), V.Create(15f), b);
        Vf a = b * V.Create(0.707106769f);
        Vf square = b * b;
        Vf squareLow = V.FusedMultiplyAdd(b, b, -square);
        Vf half = V.Create(0.5f);
        Vf tail = ScaledErfc(a, square * half, squareLow * half) * half;
        tail = V.ConditionalSelect(V.GreaterThan<float>(x, V.Create(0f)), V.Create(1f) - tail, tail);
        return V.ConditionalSelect(V.LessThan<float>(a, half), V.FusedMultiplyAdd(V.CopySign(ErfOfSmall(a), x), half, half), tail);
    }

    /// <summary>erf a for 0 ≤ a ≤ 1: a·(2/√π + a²·p(a²)), the constant in two parts, p minimax of degree 5.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf ErfOfSmall(Vf a)
    {
        Vf z = a * a;
        Vf p = V.FusedMultiplyAdd(z, V.Create(7.9331141e-05f), V.Create(-0.000803503324f));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.00519129215f));
        p = V.FusedMultiplyAdd(z, p, V.Create(-0.0268554837f));
        p = V.FusedMultiplyAdd(z, p, V.Create(0.112836301f));
        p = V.FusedMultiplyAdd(z, p, V.Create(-0.376126319f));
        p = V.FusedMultiplyAdd(z, p, V.Create(-5.86353828e-08f));
        return V.FusedMultiplyAdd(a, V.Create(1.12837923f), a * p);
    }

    /// <summary>
    /// e^−(square + squareLow)·(e^a²·erfc a) for 0 ≤ a ≤ 10.7, where square is a² in two parts. (1 + 2a)·e^a²·erfc a hardly varies: it is minimax of
    /// degree 9 in (a − 2)/(a + 2) (M. M. Shepherd and J. G. Laframboise, 1981).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vf ScaledErfc(Vf a, Vf square, Vf squareLow)
    {
        Vf e = ExpOfNegative(-square, -squareLow, out Vf eLow);
        Vf q = (a - V.Create(2f)) / (a + V.Create(2f));
        Vf p = V.FusedMultiplyAdd(q, V.Create(-0.000393913651f), V.Create(-0.00121866621f));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.00131199905f));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.0086222142f));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.00806133635f));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.0542017668f));
        p = V.FusedMultiplyAdd(q, p, V.Create(0.164055794f));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.166031644f));
        p = V.FusedMultiplyAdd(q, p, V.Create(-0.0927640051f));
        p = V.FusedMultiplyAdd(q, p, V.Create(1.27697837f));
        Vf g = p / V.FusedMultiplyAdd(a, V.Create(2f), V.Create(1f));
        return V.FusedMultiplyAdd(e, g, eLow * g);
    }
}
