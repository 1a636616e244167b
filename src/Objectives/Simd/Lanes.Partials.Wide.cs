using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

// Reductions of values where they are computed. Lanes at or past the count are no elements: they count for nothing, whatever they hold.
public static partial class WideLanes
{
    /// <summary>Adds the elements index, index + 1, … to the partial sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Vd value, ref Partials<double> sums, nuint index, nuint count)
    {
        ref double part = ref Partials<double>.At(ref sums, index);
        V.StoreUnsafe(V.LoadUnsafe(ref part) + Before(value, Vd.Zero, index, count), ref part);
    }

    /// <summary>Adds the products a·b to the partial sums by fused multiply-add.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(Vd a, Vd b, ref Partials<double> sums, nuint index, nuint count)
    {
        ref double part = ref Partials<double>.At(ref sums, index);
        V.StoreUnsafe(V.FusedMultiplyAdd(Before(a, Vd.Zero, index, count), Before(b, Vd.Zero, index, count), V.LoadUnsafe(ref part)), ref part);
    }

    /// <summary>Raises the partial maxima to the elements where these are larger, or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Max(Vd value, ref Partials<double> maxima, nuint index, nuint count)
    {
        ref double part = ref Partials<double>.At(ref maxima, index);
        V.StoreUnsafe(V.Max(V.LoadUnsafe(ref part), Before(value, V.Create(double.NegativeInfinity), index, count)), ref part);
    }

    /// <summary>Lowers the partial minima to the elements where these are smaller, or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Min(Vd value, ref Partials<double> minima, nuint index, nuint count)
    {
        ref double part = ref Partials<double>.At(ref minima, index);
        V.StoreUnsafe(V.Min(V.LoadUnsafe(ref part), Before(value, V.Create(double.PositiveInfinity), index, count)), ref part);
    }

    /// <summary>The value in the lanes before the count, the identity in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd Before(Vd value, Vd identity, nuint index, nuint count) =>
        index + (nuint)Vd.Count <= count ? value : V.ConditionalSelect(Mask(Inside(index, count)), value, identity);
}
