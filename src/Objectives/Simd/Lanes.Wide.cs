using System.ComponentModel;
using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;
using Vl = System.Runtime.Intrinsics.Vector512<long>;

namespace Objectives.Simd;

/// <summary>
/// Loads and stores for generated code, where the return type alone tells the width: generated code names this class by the alias <c>Lanes</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class WideLanes
{
    /// <summary>The number of lanes.</summary>
    public static nuint Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (nuint)Vd.Count;
    }

    /// <summary>Elements index, index + 1, …; zero where they are at or past <paramref name="count"/>, which are not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd Load(ref double source, nuint index, nuint count) =>
        index + (nuint)Vd.Count <= count ? V.LoadUnsafe(ref source, index) : LoadTail(ref source, index, count);

    /// <summary>Elements index, index + 1, …; zero where they are at or past <paramref name="count"/>, which are not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vl LoadIndex(ref long source, nuint index, nuint count) => index + (nuint)Vl.Count <= count
        ? V.LoadUnsafe(ref source, index)
        : V.As<double, long>(LoadTail(ref Unsafe.As<long, double>(ref source), index, count));

    /// <summary>Stores the lanes that fall before <paramref name="count"/>, and nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vd value, ref double target, nuint index, nuint count)
    {
        if (index + (nuint)Vd.Count <= count)
            V.StoreUnsafe(value, ref target, index);
        else
            StoreTail(value, ref target, index, count);
    }

    /// <summary>
    /// Elements index + shift, index + shift + 1, …, and element 0 where that is none of the <paramref name="count"/>; zero in lanes past the last place.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vd LoadAt(ref double source, nint shift, nuint index, nuint count) => (nint)index + shift >= 0 && (nint)index + nint.Max(shift, 0) + Vd.Count <= (nint)count
        ? V.LoadUnsafe(ref source, (nuint)((nint)index + shift))
        : LoadEnd(ref source, shift, index, count);

    /// <inheritdoc cref="LoadAt(ref double, nint, nuint, nuint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vl LoadAtIndex(ref long source, nint shift, nuint index, nuint count) =>
        V.As<double, long>(LoadAt(ref Unsafe.As<long, double>(ref source), shift, index, count));

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static unsafe Vd LoadEnd(ref double source, nint shift, nuint index, nuint count)
    {
        if (index >= count)
            return Vd.Zero;
        Vd inside = Before(index, count);
        Vl place = V.CreateSequence((long)index + shift, 1L);
        Vd there = V.As<long, double>(V.GreaterThanOrEqual(place, Vl.Zero) & V.LessThan(place, V.Create((long)count))) & inside;
        fixed (double* first = &source)
            return V.ConditionalSelect(there, TailMask.Load(first + (nint)index + shift, there), V.Create(source) & inside);
    }

    /// <summary>Stores the lanes that fall before <paramref name="count"/>, and nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreIndex(Vl value, ref long target, nuint index, nuint count) =>
        Store(V.As<long, double>(value), ref Unsafe.As<long, double>(ref target), index, count);

    /// <summary>Lane i is source[offset + (index + i)·stride]; zero where index + i is at or past <paramref name="count"/>.</summary>
    public static Vd LoadStrided(ref double source, nint offset, nint stride, nuint index, nuint count)
    {
        if (index + (nuint)Vd.Count <= count)
            return Lane.Gather(ref Unsafe.Add(ref source, offset + (nint)index * stride), V.CreateSequence(0L, (long)stride));
        Vd result = V.Create(0.0);
        ref double lanes = ref Unsafe.As<Vd, double>(ref result);
        ref double first = ref Unsafe.Add(ref source, offset + (nint)index * stride);
        nuint inside = Inside(index, count);
        for (nuint i = 0; i < inside; i++)
            Unsafe.Add(ref lanes, i) = Unsafe.Add(ref first, (nint)i * stride);
        return result;
    }

    /// <inheritdoc cref="LoadStrided(ref double, nint, nint, nuint, nuint)"/>
    public static Vl LoadStrided(ref long source, nint offset, nint stride, nuint index, nuint count) =>
        V.As<double, long>(LoadStrided(ref Unsafe.As<long, double>(ref source), offset, stride, index, count));

    /// <inheritdoc cref="StoreStrided(Vd, ref double, nint, nint, nuint, nuint)"/>
    public static void StoreStrided(Vl value, ref long target, nint offset, nint stride, nuint index, nuint count) =>
        StoreStrided(V.As<long, double>(value), ref Unsafe.As<long, double>(ref target), offset, stride, index, count);

    /// <summary>Lane i goes to target[offset + (index + i)·stride], where index + i is before <paramref name="count"/>.</summary>
    public static void StoreStrided(Vd value, ref double target, nint offset, nint stride, nuint index, nuint count)
    {
        ref double lanes = ref Unsafe.As<Vd, double>(ref value);
        ref double first = ref Unsafe.Add(ref target, offset + (nint)index * stride);
        nuint inside = Inside(index, count);
        for (nuint i = 0; i < inside; i++)
            Unsafe.Add(ref first, (nint)i * stride) = Unsafe.Add(ref lanes, i);
    }

    /// <summary>first, first + 1, ….</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vl Iota(long first) => V.CreateSequence(first, 1L);

    private static nuint Inside(nuint index, nuint count) => index >= count ? 0 : nuint.Min(count - index, (nuint)Vd.Count);

    /// <summary>The mask of lanes 0 … inside − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vd Mask(nuint inside) => V.As<long, double>(V.LessThan<long>(Iota(0), V.Create((long)inside)));

    /// <summary>The mask of the lanes whose element index, index + 1, … is before <paramref name="count"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vd Before(nuint index, nuint count) => V.As<long, double>(V.LessThan<long>(V.CreateSequence((long)index, 1L), V.Create((long)count)));

    // Short arrays are all tail: the masked moves stand in the loop itself, where a call would have to keep every vector in memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vd LoadTail(ref double source, nuint index, nuint count)
    {
        fixed (double* first = &source)
            return TailMask.Load(first + index, Before(index, count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void StoreTail(Vd value, ref double target, nuint index, nuint count)
    {
        fixed (double* first = &target)
            TailMask.Store(first + index, Before(index, count), value);
    }
}
