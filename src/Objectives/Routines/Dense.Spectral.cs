using System;

namespace Objectives.Runtime;

internal static partial class Dense
{
    /// <summary>Eigenvalues smaller than this, relative to the largest, are zeros that rounding moved.</summary>
    public const double NegligibleEigenvalue = 1e-13;

    /// <summary>V·diag(g)·Vᵀ; the eigenvectors are the columns.</summary>
    public static void Spectral(ReadOnlySpan<double> v, ReadOnlySpan<double> g, int n, Span<double> result)
    {
        double[] scaled = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int m = 0; m < n; m++)
                scaled[m] = v[(i * n) + m] * g[m];
            for (int j = 0; j <= i; j++)
                result[(i * n) + j] = result[(j * n) + i] = Dot(scaled, v.Slice(j * n, n));
        }
    }

    public static void Roots(ReadOnlySpan<double> values, Span<double> roots)
    {
        double largest = 0;
        foreach (double value in values)
            largest = Math.Max(largest, Math.Abs(value));
        for (int m = 0; m < values.Length; m++)
            roots[m] = values[m] < 0 && -values[m] <= NegligibleEigenvalue * largest ? 0 : Math.Sqrt(values[m]);
    }

    /// <summary>
    /// The Y of R·Y + Y·R = B in the basis where R is diagonal: (VᵀBV)[k, m] / (λ_k + λ_m), and 0 where that element of B is 0.
    /// <paramref name="eigen"/> has the eigenvalues, and below them the eigenvectors as columns.
    /// </summary>
    public static void Sylvester(ReadOnlySpan<double> eigen, ReadOnlySpan<double> b, int n, Span<double> result)
    {
        var v = eigen[n..];
        double[] transposed = new double[n * n];
        for (int i = 0; i < n; i++)
            for (int m = 0; m < n; m++)
                transposed[(m * n) + i] = v[(i * n) + m];
        double[] inside = Product(Product(transposed, b, n), v, n);
        for (int k = 0; k < n; k++)
            for (int m = 0; m < n; m++)
                if (inside[(k * n) + m] != 0)
                    inside[(k * n) + m] /= eigen[k] + eigen[m];
        Product(Product(v, inside, n), transposed, n).CopyTo(result);
    }
}
