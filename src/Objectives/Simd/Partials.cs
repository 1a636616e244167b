using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

/// <summary>
/// The partial results of a reduction of values that are never written to memory: a loop over lanes adds each to them as it is computed, by <c>Lanes.Add</c>
/// and its like. They are those of <see cref="Contract.Sum(ref double, int)"/> — four times 64 bytes of lanes, element i in partial i mod
/// <see cref="Count"/> — so a sum has the bits of one over an array, at every width.
/// </summary>
/// <typeparam name="T"><see cref="double"/> or <see cref="float"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential)]
public struct Partials<T>
{
    // Only their places matter: they are read and written by reference.
    private Vector512<T> _first, _second, _third, _fourth;

    /// <summary>All partials begin at this number: 0 for a sum, −∞ for a maximum.</summary>
    public Partials(T identity) => _first = _second = _third = _fourth = Vector512.Create(identity);

    /// <summary>The number of partials: 32 doubles or 64 floats.</summary>
    public static nuint Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 4 * (nuint)Vector512<T>.Count;
    }

    /// <summary>The partials from that of element <paramref name="index"/> on, which is a whole number of vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref T At(ref Partials<T> partials, nuint index) => ref Unsafe.Add(ref Unsafe.As<Partials<T>, T>(ref partials), index & (Count - 1));
}
