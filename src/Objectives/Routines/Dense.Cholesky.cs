using System;

namespace Objectives.Runtime;

internal static partial class Dense
{
    /// <summary>
    /// The lower L of A = L·Lᵀ, from the lower part of A; zeros above. Row by row, so that each element is one dot product of rows.
    /// NaN from the first pivot on that is not positive. Source: Golub, Van Loan, Matrix Computations, 4th ed., section 4.2.
    /// </summary>
    public static void Cholesky(ReadOnlySpan<double> a, int n, Span<double> l)
    {
        for (int i = 0; i < n; i++)
        {
            var row = l.Slice(i * n, n);
            for (int j = 0; j < i; j++)
                row[j] = (a[(i * n) + j] - Dot(row[..j], l.Slice(j * n, j))) / l[(j * n) + j];
            double pivot = a[(i * n) + i] - Dot(row[..i], row[..i]);
            row[i] = pivot > 0 ? Math.Sqrt(pivot) : double.NaN;
            row[(i + 1)..].Clear();
        }
    }

    /// <summary>L⁻¹·b, from the lower part of L.</summary>
    public static void SolveLower(ReadOnlySpan<double> l, int n, ReadOnlySpan<double> b, Span<double> x)
    {
        for (int i = 0; i < n; i++)
            x[i] = (b[i] - Dot(l.Slice(i * n, i), x[..i])) / l[(i * n) + i];
    }

    /// <summary>L⁻ᵀ·b, from the lower part of L.</summary>
    public static void SolveLowerTransposed(ReadOnlySpan<double> l, int n, ReadOnlySpan<double> b, Span<double> x)
    {
        b[..n].CopyTo(x);
        for (int i = n - 1; i >= 0; i--)
        {
            x[i] /= l[(i * n) + i];
            AddMultiple(x[..i], -x[i], l.Slice(i * n, i));
        }
    }
}
