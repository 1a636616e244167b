using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;
using Vl = System.Runtime.Intrinsics.Vector512<long>;

namespace Objectives.Simd;

/// <summary>Comparisons: all bits of a lane are set where they hold, whatever the type of the operands.</summary>
public static partial class Lane
{
    /// <summary>x &lt; y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd Less(Vd x, Vd y) => V.LessThan<double>(x, y);

    /// <summary>x ≤ y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd LessOrEqual(Vd x, Vd y) => V.LessThanOrEqual<double>(x, y);

    /// <summary>x = y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd Equal(Vd x, Vd y) => V.Equals<double>(x, y);

    /// <summary>Whether a is zero and p is infinite or NaN: p − p is zero exactly where p is finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd StrongZero(Vd a, Vd p) => V.BitwiseAnd(V.Equals<double>(a, Vd.Zero), V.OnesComplement(V.Equals<double>(p - p, Vd.Zero)));

    /// <summary>x &lt; y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd Less(Vl x, Vl y) => V.As<long, double>(V.LessThan<long>(x, y));

    /// <summary>x ≤ y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd LessOrEqual(Vl x, Vl y) => V.As<long, double>(V.LessThanOrEqual<long>(x, y));

    /// <summary>x = y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd Equal(Vl x, Vl y) => V.As<long, double>(V.Equals<long>(x, y));

    /// <summary>The index, checked.</summary>
    /// <exception cref="System.IndexOutOfRangeException">An index is not in 0 … length − 1.</exception>
    public static Vl Index(Vl index, int length, string what)
    {
        for (int i = 0; i < Vl.Count; i++)
            Runtime.Bind.Index(index[i], length, what);
        return index;
    }
}
