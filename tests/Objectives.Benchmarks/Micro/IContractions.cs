using System;

namespace Objectives.Benchmarks;

/// <summary>The contractions of one type of numbers; a type parameter, so that the calls are those of generated code.</summary>
/// <typeparam name="T">The numbers.</typeparam>
/// <typeparam name="TIndex">Integers as wide.</typeparam>
internal interface IContractions<T, TIndex>
{
    /// <inheritdoc cref="Simd.Contract.RowDots(ref double, nint, ReadOnlySpan{int}, ref double, int, ref double)"/>
    static abstract void RowDots(T[] x, ReadOnlySpan<int> rows, T[] w, T[] z);

    /// <inheritdoc cref="Simd.Contract.AddRows(ref double, nint, ReadOnlySpan{int}, ref double, int, ref double)"/>
    static abstract void AddRows(T[] x, ReadOnlySpan<int> rows, T[] r, T[] g);

    /// <inheritdoc cref="Simd.Contract.TileProduct(ref double, nint, nint, int, int, ref double, int, ref double)"/>
    static abstract void TileProduct(T[] a, int m, T[] b, int tile, T[] c);

    /// <inheritdoc cref="Simd.Contract.AddOuterRows(ref double, int, int, ref double, nint, ReadOnlySpan{int}, int, ref double, nint)"/>
    static abstract void AddOuterRows(T[] r, int m, T[] x, ReadOnlySpan<int> rows, T[] g);

    /// <inheritdoc cref="Simd.Contract.AddSums(ref double, int, int, int, ref double)"/>
    static abstract void AddSums(T[] values, int tile, T[] sums);

    /// <inheritdoc cref="Simd.Contract.ScatterAddRows(ref double, int, ref long, int, int, ref double, nint)"/>
    static abstract void AddSegments(T[] values, TIndex[] segment, T[] sums);
}
