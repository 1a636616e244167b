using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vf = System.Runtime.Intrinsics.Vector512<float>;

namespace Objectives.Simd;

// The tails of the normal distribution and the derivatives of log Γ, as in Lane.Single.Widened.Wide.cs.
public static partial class Lane
{
    /// <summary>log Φ(x), the logarithm of the probability that a standard normal number is at most x: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf LogNormalCdf(Vf x) => V.Narrow(LogNormalCdf(V.WidenLower(x)), LogNormalCdf(V.WidenUpper(x)));

    /// <summary>φ(x)/Φ(x), the derivative of log Φ: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf NormalHazard(Vf x) => V.Narrow(NormalHazard(V.WidenLower(x)), NormalHazard(V.WidenUpper(x)));

    /// <summary>x + φ(x)/Φ(x), the mean of x − Y given Y &lt; x for a standard normal Y: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf NormalShortfall(Vf x) => V.Narrow(NormalShortfall(V.WidenLower(x)), NormalShortfall(V.WidenUpper(x)));

    /// <summary>log |Γ(x)|: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp; near the zeros on the negative axis the absolute error of the double is added.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf LogGamma(Vf x) => V.Narrow(LogGamma(V.WidenLower(x)), LogGamma(V.WidenUpper(x)));

    /// <summary>ψ(x) = Γ′(x)/Γ(x): that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp; near the zeros on the negative axis the absolute error of the double is added.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Digamma(Vf x) => V.Narrow(Digamma(V.WidenLower(x)), Digamma(V.WidenUpper(x)));

    /// <summary>ψ′(x): that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Trigamma(Vf x) => V.Narrow(Trigamma(V.WidenLower(x)), Trigamma(V.WidenUpper(x)));

    /// <summary>ψ⁽ⁿ⁾(x) for n rounded to an integer between 1 and 100; NaN for others: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp; near the zeros on the negative axis the absolute error of the double is added.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Polygamma(Vf order, Vf x) => V.Narrow(Polygamma(V.WidenLower(order), V.WidenLower(x)), Polygamma(V.WidenUpper(order), V.WidenUpper(x)));
}
