using System;
using Objectives.Simd;

namespace Objectives.Benchmarks;

/// <summary>The contractions of doubles.</summary>
internal readonly struct DoubleContractions : IContractions<double, long>
{
    public static void RowDots(double[] x, ReadOnlySpan<int> rows, double[] w, double[] z) => Contract.RowDots(ref x[0], w.Length, rows, ref w[0], w.Length, ref z[0]);

    public static void AddRows(double[] x, ReadOnlySpan<int> rows, double[] r, double[] g) => Contract.AddRows(ref x[0], g.Length, rows, ref r[0], g.Length, ref g[0]);

    public static void TileProduct(double[] a, int m, double[] b, int tile, double[] c) =>
        Contract.TileProduct(ref a[0], a.Length / m, 1, m, a.Length / m, ref b[0], tile, ref c[0]);

    public static void AddOuterRows(double[] r, int m, double[] x, ReadOnlySpan<int> rows, double[] g) =>
        Contract.AddOuterRows(ref r[0], rows.Length, m, ref x[0], g.Length / m, rows, g.Length / m, ref g[0], g.Length / m);

    public static void AddSums(double[] values, int tile, double[] sums) => Contract.AddSums(ref values[0], sums.Length, tile, tile, ref sums[0]);

    public static void AddSegments(double[] values, long[] segment, double[] sums)
    {
        int length = values.Length / segment.Length;
        Contract.ScatterAddRows(ref values[0], length, ref segment[0], segment.Length, segment.Length, ref sums[0], length);
    }
}
