using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

/// <summary>Integers at offsets: they are as wide as the reals whose lanes they share, and are gathered like those.</summary>
public static partial class Lane
{
    /// <summary>source[offsets[i]] in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Gather(ref long source, Vector512<long> offsets) => Gather(ref Unsafe.As<long, double>(ref source), offsets).AsInt64();

    /// <inheritdoc cref="Gather(ref long, Vector512{long})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<long> Gather(ref long source, Vector<long> offsets) => Gather(ref Unsafe.As<long, double>(ref source), offsets).As<double, long>();

    /// <inheritdoc cref="Gather(ref long, Vector512{long})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Gather(ref int source, Vector512<int> offsets) => Gather(ref Unsafe.As<int, float>(ref source), offsets).AsInt32();

    /// <inheritdoc cref="Gather(ref long, Vector512{long})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<int> Gather(ref int source, Vector<int> offsets) => Gather(ref Unsafe.As<int, float>(ref source), offsets).As<float, int>();
}
