using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>⌊x⌋.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd Floor(Vd x) => V.Floor(x);

    /// <summary>⌈x⌉.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd Ceiling(Vd x) => V.Ceiling(x);

    /// <summary>The nearest integer, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd Round(Vd x) => V.Round(x);

    /// <summary>−1, 0 or 1; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd Sign(Vd x) => V.ConditionalSelect(V.Equals<double>(x, V.Create(0.0)) | ~V.Equals<double>(x, x), x, V.CopySign(V.Create(1.0), x));

    /// <summary>|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd Abs(Vd x) => V.Abs(x);
}
