using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vf = System.Runtime.Intrinsics.Vector512<float>;

namespace Objectives.Simd;

// Lambert's, Bessel's and the incomplete gamma functions, as in Lane.Single.Widened.Wide.cs.
public static partial class Lane
{
    /// <summary>The principal branch of W(x)·e^W(x) = x: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf LambertW(Vf x) => V.Narrow(LambertW(V.WidenLower(x)), LambertW(V.WidenUpper(x)));

    /// <summary>I₀(x): that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf BesselI0(Vf x) => V.Narrow(BesselI0(V.WidenLower(x)), BesselI0(V.WidenUpper(x)));

    /// <summary>I₁(x): that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf BesselI1(Vf x) => V.Narrow(BesselI1(V.WidenLower(x)), BesselI1(V.WidenUpper(x)));

    /// <summary>Iₙ(x) for n rounded to an integer between 0 and 1000; NaN for others: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf BesselI(Vf order, Vf x) => V.Narrow(BesselI(V.WidenLower(order), V.WidenLower(x)), BesselI(V.WidenUpper(order), V.WidenUpper(x)));
}
