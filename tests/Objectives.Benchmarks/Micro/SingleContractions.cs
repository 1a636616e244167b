using System;
using Objectives.Simd;

namespace Objectives.Benchmarks;

/// <summary>The contractions of floats.</summary>
internal readonly struct SingleContractions : IContractions<float, int>
{
    public static void RowDots(float[] x, ReadOnlySpan<int> rows, float[] w, float[] z) => Contract.RowDots(ref x[0], w.Length, rows, ref w[0], w.Length, ref z[0]);

    public static void AddRows(float[] x, ReadOnlySpan<int> rows, float[] r, float[] g) => Contract.AddRows(ref x[0], g.Length, rows, ref r[0], g.Length, ref g[0]);

    public static void TileProduct(float[] a, int m, float[] b, int tile, float[] c) =>
        Contract.TileProduct(ref a[0], a.Length / m, 1, m, a.Length / m, ref b[0], tile, ref c[0]);

    public static void AddOuterRows(float[] r, int m, float[] x, ReadOnlySpan<int> rows, float[] g) =>
        Contract.AddOuterRows(ref r[0], rows.Length, m, ref x[0], g.Length / m, rows, g.Length / m, ref g[0], g.Length / m);

    public static void AddSums(float[] values, int tile, float[] sums) => Contract.AddSums(ref values[0], sums.Length, tile, tile, ref sums[0]);

    public static void AddSegments(float[] values, int[] segment, float[] sums)
    {
        int length = values.Length / segment.Length;
        Contract.ScatterAddRows(ref values[0], length, ref segment[0], segment.Length, segment.Length, ref sums[0], length);
    }
}
