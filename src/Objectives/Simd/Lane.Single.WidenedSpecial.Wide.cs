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

    /// <summary>log I_ν(x) for ν ≥ 0 and x ≥ 0: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp; near its zeros the absolute error of the double is added.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf LogBesselI(Vf order, Vf x) => V.Narrow(LogBesselI(V.WidenLower(order), V.WidenLower(x)), LogBesselI(V.WidenUpper(order), V.WidenUpper(x)));

    /// <summary>∂ⁱ⁺ʲ log I_ν(x)/∂νⁱ∂xʲ: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp; near its zeros the absolute error of the double is added.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf LogBesselIDerivative(Vf orderDerivatives, Vf derivatives, Vf order, Vf x) => V.Narrow(
        LogBesselIDerivative(V.WidenLower(orderDerivatives), V.WidenLower(derivatives), V.WidenLower(order), V.WidenLower(x)),
        LogBesselIDerivative(V.WidenUpper(orderDerivatives), V.WidenUpper(derivatives), V.WidenUpper(order), V.WidenUpper(x)));

    /// <summary>P(a, x): that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf GammaP(Vf shape, Vf x) => V.Narrow(GammaP(V.WidenLower(shape), V.WidenLower(x)), GammaP(V.WidenUpper(shape), V.WidenUpper(x)));

    /// <summary>Q(a, x) = 1 − P(a, x): that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf GammaQ(Vf shape, Vf x) => V.Narrow(GammaQ(V.WidenLower(shape), V.WidenLower(x)), GammaQ(V.WidenUpper(shape), V.WidenUpper(x)));

    /// <summary>∂ⁿP(a, x)/∂aⁿ: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf GammaPDerivative(Vf order, Vf shape, Vf x) => V.Narrow(GammaPDerivative(V.WidenLower(order), V.WidenLower(shape), V.WidenLower(x)), GammaPDerivative(V.WidenUpper(order), V.WidenUpper(shape), V.WidenUpper(x)));

    /// <summary>The n-th derivative in a of xᵃ⁻¹e⁻ˣ/Γ(a): that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf GammaDensity(Vf order, Vf shape, Vf x) => V.Narrow(GammaDensity(V.WidenLower(order), V.WidenLower(shape), V.WidenLower(x)), GammaDensity(V.WidenUpper(order), V.WidenUpper(shape), V.WidenUpper(x)));
}
