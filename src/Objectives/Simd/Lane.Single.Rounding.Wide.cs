using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vf = System.Runtime.Intrinsics.Vector512<float>;

namespace Objectives.Simd;

public static partial class Lane
{
    /// <summary>⌊x⌋.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vf Floor(Vf x) => V.Floor(x);

    /// <summary>⌈x⌉.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vf Ceiling(Vf x) => V.Ceiling(x);

    /// <summary>The nearest integer, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vf Round(Vf x) => V.Round(x);

    /// <summary>−1, 0 or 1; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vf Sign(Vf x) => V.ConditionalSelect(V.Equals<float>(x, V.Create(0f)) | ~V.Equals<float>(x, x), x, V.CopySign(V.Create(1f), x));

    /// <summary>|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vf Abs(Vf x) => V.Abs(x);
}
