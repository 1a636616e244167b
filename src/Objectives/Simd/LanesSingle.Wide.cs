using System.ComponentModel;
using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vf = System.Runtime.Intrinsics.Vector512<float>;
using Vi = System.Runtime.Intrinsics.Vector512<int>;

namespace Objectives.Simd;

/// <summary>
/// Loads and stores of floats for generated code, where the return type alone tells the width: generated code names this class by the alias
/// <c>Lanes</c>. Numbers that were summed as doubles are read and written by the same names, rounded to the nearest float and widened.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class WideSingleLanes
{
    /// <summary>The number of lanes.</summary>
    public static nuint Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (nuint)Vf.Count;
    }

    /// <summary>Elements index, index + 1, …; zero where they are at or past <paramref name="count"/>, which are not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vf Load(ref float source, nuint index, nuint count) =>
        index + (nuint)Vf.Count <= count ? V.LoadUnsafe(ref source, index) : LoadTail(ref source, index, count);

    /// <summary>Elements index, index + 1, …, rounded to floats; zero where they are at or past <paramref name="count"/>, which are not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vf Load(ref double source, nuint index, nuint count) => V.Narrow(
        WideLanes.Load(ref source, index, count), WideLanes.Load(ref source, index + WideLanes.Count, count));

    /// <summary>Elements index, index + 1, …; zero where they are at or past <paramref name="count"/>, which are not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vi LoadIndex(ref int source, nuint index, nuint count) => index + (nuint)Vi.Count <= count
        ? V.LoadUnsafe(ref source, index)
        : V.As<float, int>(LoadTail(ref Unsafe.As<int, float>(ref source), index, count));

    /// <summary>Stores the lanes that fall before <paramref name="count"/>, and nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vf value, ref float target, nuint index, nuint count)
    {
        if (index + (nuint)Vf.Count <= count)
            V.StoreUnsafe(value, ref target, index);
        else
            StoreTail(value, ref target, index, count);
    }

    /// <summary>Stores the lanes that fall before <paramref name="count"/> as doubles, and nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vf value, ref double target, nuint index, nuint count)
    {
        WideLanes.Store(V.WidenLower(value), ref target, index, count);
        WideLanes.Store(V.WidenUpper(value), ref target, index + WideLanes.Count, count);
    }

    /// <summary>Stores the lanes that fall before <paramref name="count"/>, and nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreIndex(Vi value, ref int target, nuint index, nuint count) =>
        Store(V.As<int, float>(value), ref Unsafe.As<int, float>(ref target), index, count);

    /// <summary>Lane i is source[offset + (index + i)·stride]; zero where index + i is at or past <paramref name="count"/>.</summary>
    public static Vf LoadStrided(ref float source, nint offset, nint stride, nuint index, nuint count)
    {
        Vf result = V.Create(0f);
        ref float lanes = ref Unsafe.As<Vf, float>(ref result);
        ref float first = ref Unsafe.Add(ref source, offset + (nint)index * stride);
        nuint inside = Inside(index, count);
        for (nuint i = 0; i < inside; i++)
            Unsafe.Add(ref lanes, i) = Unsafe.Add(ref first, (nint)i * stride);
        return result;
    }

    /// <summary>Lane i is source[offset + (index + i)·stride], rounded to a float; zero where index + i is at or past <paramref name="count"/>.</summary>
    public static Vf LoadStrided(ref double source, nint offset, nint stride, nuint index, nuint count)
    {
        Vf result = V.Create(0f);
        ref float lanes = ref Unsafe.As<Vf, float>(ref result);
        ref double first = ref Unsafe.Add(ref source, offset + (nint)index * stride);
        nuint inside = Inside(index, count);
        for (nuint i = 0; i < inside; i++)
            Unsafe.Add(ref lanes, i) = (float)Unsafe.Add(ref first, (nint)i * stride);
        return result;
    }

    /// <inheritdoc cref="LoadStrided(ref float, nint, nint, nuint, nuint)"/>
    public static Vi LoadStrided(ref int source, nint offset, nint stride, nuint index, nuint count) =>
        V.As<float, int>(LoadStrided(ref Unsafe.As<int, float>(ref source), offset, stride, index, count));

    /// <inheritdoc cref="StoreStrided(Vf, ref float, nint, nint, nuint, nuint)"/>
    public static void StoreStrided(Vi value, ref int target, nint offset, nint stride, nuint index, nuint count) =>
        StoreStrided(V.As<int, float>(value), ref Unsafe.As<int, float>(ref target), offset, stride, index, count);

    /// <summary>Lane i goes to target[offset + (index + i)·stride], where index + i is before <paramref name="count"/>.</summary>
    public static void StoreStrided(Vf value, ref float target, nint offset, nint stride, nuint index, nuint count)
    {
        ref float lanes = ref Unsafe.As<Vf, float>(ref value);
        ref float first = ref Unsafe.Add(ref target, offset + (nint)index * stride);
        nuint inside = Inside(index, count);
        for (nuint i = 0; i < inside; i++)
            Unsafe.Add(ref first, (nint)i * stride) = Unsafe.Add(ref lanes, i);
    }

    /// <summary>Lane i goes to target[offset + (index + i)·stride] as a double, where index + i is before <paramref name="count"/>.</summary>
    public static void StoreStrided(Vf value, ref double target, nint offset, nint stride, nuint index, nuint count)
    {
        ref float lanes = ref Unsafe.As<Vf, float>(ref value);
        ref double first = ref Unsafe.Add(ref target, offset + (nint)index * stride);
        nuint inside = Inside(index, count);
        for (nuint i = 0; i < inside; i++)
            Unsafe.Add(ref first, (nint)i * stride) = Unsafe.Add(ref lanes, i);
    }

    /// <summary>first, first + 1, ….</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vi Iota(int first) => V.CreateSequence(first, 1);

    private static nuint Inside(nuint index, nuint count) => index >= count ? 0 : nuint.Min(count - index, (nuint)Vf.Count);

    /// <summary>The mask of lanes 0 … inside − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vf Mask(nuint inside) => V.As<int, float>(V.LessThan<int>(Iota(0), V.Create((int)inside)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe Vf LoadTail(ref float source, nuint index, nuint count)
    {
        fixed (float* first = &source)
            return TailMask.Load(first + index, Mask(Inside(index, count)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void StoreTail(Vf value, ref float target, nuint index, nuint count)
    {
        fixed (float* first = &target)
            TailMask.Store(first + index, Mask(Inside(index, count)), value);
    }
}
