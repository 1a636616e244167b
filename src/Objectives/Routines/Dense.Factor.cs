using System;

namespace Objectives.Runtime;

/// <summary>Linear algebra on small dense matrices, row-major.</summary>
internal static partial class Dense
{
    /// <summary>
    /// P·A = L·U with partial pivoting, in place; row i of the result was row <paramref name="rows"/>[i]. The sign of the permutation;
    /// a zero pivot stays in U. Source: G. Golub, C. Van Loan, Matrix Computations, 4th ed., algorithm 3.4.1.
    /// </summary>
    public static int Factor(Span<double> a, int n, Span<int> rows)
    {
        int sign = 1;
        for (int i = 0; i < n; i++)
            rows[i] = i;
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++)
                if (Math.Abs(a[(i * n) + k]) > Math.Abs(a[(pivot * n) + k]))
                    pivot = i;
            if (pivot != k)
            {
                sign = -sign;
                (rows[k], rows[pivot]) = (rows[pivot], rows[k]);
                Swap(a.Slice(k * n, n), a.Slice(pivot * n, n));
            }
            var top = a.Slice((k * n) + k + 1, n - k - 1);
            for (int i = k + 1; i < n; i++)
            {
                // Below a zero pivot stand zeros alone.
                double factor = a[(i * n) + k] == 0 ? 0 : a[(i * n) + k] / a[(k * n) + k];
                a[(i * n) + k] = factor;
                AddMultiple(a.Slice((i * n) + k + 1, n - k - 1), -factor, top);
            }
        }
        return sign;
    }

    /// <summary>A⁻¹·b from P·A = L·U.</summary>
    public static void Solve(ReadOnlySpan<double> factors, int n, ReadOnlySpan<int> rows, ReadOnlySpan<double> b, Span<double> x)
    {
        for (int i = 0; i < n; i++)
            x[i] = b[rows[i]] - Dot(factors.Slice(i * n, i), x[..i]);
        for (int i = n - 1; i >= 0; i--)
            x[i] = (x[i] - Dot(factors.Slice((i * n) + i + 1, n - i - 1), x[(i + 1)..n])) / factors[(i * n) + i];
    }

    /// <summary>A⁻ᵀ·b from P·A = L·U.</summary>
    public static void SolveTransposed(ReadOnlySpan<double> factors, int n, ReadOnlySpan<int> rows, ReadOnlySpan<double> b, Span<double> x)
    {
        Span<double> y = n <= 256 ? stackalloc double[n] : new double[n];
        b[..n].CopyTo(y);
        for (int i = 0; i < n; i++)
        {
            y[i] /= factors[(i * n) + i];
            AddMultiple(y[(i + 1)..], -y[i], factors.Slice((i * n) + i + 1, n - i - 1));
        }
        for (int i = n - 1; i > 0; i--)
            AddMultiple(y[..i], -y[i], factors.Slice(i * n, i));
        for (int i = 0; i < n; i++)
            x[rows[i]] = y[i];
    }

    private static void Swap(Span<double> a, Span<double> b)
    {
        for (int j = 0; j < a.Length; j++)
            (a[j], b[j]) = (b[j], a[j]);
    }
}
