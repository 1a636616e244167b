using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vl = System.Runtime.Intrinsics.Vector512<long>;

namespace Objectives.Simd;

/// <summary>Integers in lanes: values of 32 bits with their sign, however wide the lane is.</summary>
public static partial class Lane
{
    /// <summary>x / y, rounded towards 0; 0 where y is 0.</summary>
    public static Vl Quotient(Vl x, Vl y)
    {
        Vl result = default;
        for (int i = 0; i < Vl.Count; i++)
            result = V.WithElement(result, i, Quotient((int)x[i], (int)y[i]));
        return result;
    }

    /// <summary>x % y, with the sign of x; 0 where y is 0.</summary>
    public static Vl Remainder(Vl x, Vl y)
    {
        Vl result = default;
        for (int i = 0; i < Vl.Count; i++)
            result = V.WithElement(result, i, Remainder((int)x[i], (int)y[i]));
        return result;
    }

    /// <summary>x &lt;&lt; y.</summary>
    public static Vl ShiftLeft(Vl x, Vl y)
    {
        Vl result = default;
        for (int i = 0; i < Vl.Count; i++)
            result = V.WithElement(result, i, (int)x[i] << (int)y[i]);
        return result;
    }

    /// <summary>x &gt;&gt; y.</summary>
    public static Vl ShiftRight(Vl x, Vl y)
    {
        Vl result = default;
        for (int i = 0; i < Vl.Count; i++)
            result = V.WithElement(result, i, (int)x[i] >> (int)y[i]);
        return result;
    }

    /// <summary>x &amp; y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vl BitAnd(Vl x, Vl y) => V.BitwiseAnd(x, y);

    /// <summary>x | y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vl BitOr(Vl x, Vl y) => V.BitwiseOr(x, y);

    /// <summary>x ^ y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vl BitXor(Vl x, Vl y) => V.Xor(x, y);
}
