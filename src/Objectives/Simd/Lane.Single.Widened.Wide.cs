using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;
using Vf = System.Runtime.Intrinsics.Vector512<float>;

namespace Objectives.Simd;

/// <summary>Functions of floats by way of doubles: each half of the lanes is computed as doubles, whose error vanishes in the one rounding to a float.</summary>
public static partial class Lane
{
    /// <summary>sin x/cos x: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Tan(Vf x) => V.Narrow(Tan(V.WidenLower(x)), Tan(V.WidenUpper(x)));

    /// <summary>The angle in [−π/2, π/2] whose sine is x: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Asin(Vf x) => V.Narrow(Asin(V.WidenLower(x)), Asin(V.WidenUpper(x)));

    /// <summary>The angle in [0, π] whose cosine is x: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Acos(Vf x) => V.Narrow(Acos(V.WidenLower(x)), Acos(V.WidenUpper(x)));

    /// <summary>The angle in [−π/2, π/2] whose tangent is x: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Atan(Vf x) => V.Narrow(Atan(V.WidenLower(x)), Atan(V.WidenUpper(x)));

    /// <summary>(e^x − e^−x)/2: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Sinh(Vf x) => V.Narrow(Sinh(V.WidenLower(x)), Sinh(V.WidenUpper(x)));

    /// <summary>(e^x + e^−x)/2: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Cosh(Vf x) => V.Narrow(Cosh(V.WidenLower(x)), Cosh(V.WidenUpper(x)));

    /// <summary>log(x + √(x² + 1)): that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Asinh(Vf x) => V.Narrow(Asinh(V.WidenLower(x)), Asinh(V.WidenUpper(x)));

    /// <summary>log(x + √(x² − 1)) for x ≥ 1: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Acosh(Vf x) => V.Narrow(Acosh(V.WidenLower(x)), Acosh(V.WidenUpper(x)));

    /// <summary>½·log((1 + x)/(1 − x)): that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Atanh(Vf x) => V.Narrow(Atanh(V.WidenLower(x)), Atanh(V.WidenUpper(x)));

    /// <summary>∛x: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Cbrt(Vf x) => V.Narrow(Cbrt(V.WidenLower(x)), Cbrt(V.WidenUpper(x)));

    /// <summary>The angle of the point (x, y) in [−π, π]: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Atan2(Vf y, Vf x) => V.Narrow(Atan2(V.WidenLower(y), V.WidenLower(x)), Atan2(V.WidenUpper(y), V.WidenUpper(x)));

    /// <summary>x^y in all cases of IEEE 754 pow: that of doubles, rounded.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vf Pow(Vf x, Vf y) => V.Narrow(Pow(V.WidenLower(x), V.WidenLower(y)), Pow(V.WidenUpper(x), V.WidenUpper(y)));

    /// <summary>√(x² + y²), where no square of a float leaves the range of doubles; infinite if either is infinite.</summary>
    /// <remarks>Error below 0.51 ulp.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vf Hypot(Vf x, Vf y)
    {
        Vd xLower = V.WidenLower(x), yLower = V.WidenLower(y), xUpper = V.WidenUpper(x), yUpper = V.WidenUpper(y);
        Vd lower = Sqrt(V.FusedMultiplyAdd(xLower, xLower, yLower * yLower)), upper = Sqrt(V.FusedMultiplyAdd(xUpper, xUpper, yUpper * yUpper));
        Vf infinity = V.Create(float.PositiveInfinity);
        Vf infinite = V.Equals<float>(V.Abs(x), infinity) | V.Equals<float>(V.Abs(y), infinity);
        return V.ConditionalSelect(infinite, infinity, V.Narrow(lower, upper));
    }
}
