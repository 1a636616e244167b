using System;
using System.Buffers;
using Objectives.Simd;

namespace Objectives.Runtime;

/// <summary>Linear algebra on small dense matrices, row-major.</summary>
internal static unsafe partial class Dense
{
    // Columns that are eliminated together, and from how many on.
    private const int FactorBlock = 32;

    /// <summary>
    /// P·A = L·U with partial pivoting, in place; row i of the result was row <paramref name="rows"/>[i]. The sign of the permutation;
    /// a zero pivot stays in U. Source: G. Golub, C. Van Loan, Matrix Computations, 4th ed., algorithm 3.4.1 and section 3.2.11.
    /// </summary>
    public static int Factor(Span<double> a, int n, Span<int> rows)
    {
        int sign = 1;
        for (int i = 0; i < n; i++)
            rows[i] = i;
        if (n <= 2 * FactorBlock)
            FactorColumns(a, n, 0, n, rows, ref sign);
        else
            FactorByBlocks(a, n, rows, ref sign);
        return sign;
    }

    /// <summary>A block of columns, then its rows of U, then what both take away from the rest.</summary>
    private static void FactorByBlocks(Span<double> a, int n, Span<int> rows, ref int sign)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(Contract.SolveRoom(FactorBlock));
        fixed (double* start = a, room = rented)
        {
            for (int k = 0; k < n; k += FactorBlock)
            {
                int end = Math.Min(k + FactorBlock, n), rest = n - end;
                FactorColumns(a, n, k, end, rows, ref sign);
                if (rest == 0)
                    continue;
                double* corner = start + ((nint)k * n) + k, right = start + ((nint)k * n) + end, below = start + ((nint)end * n) + k;
                Contract.SolveTriangle(corner, n, 1, true, end - k, right, n, 1, right, n, 1, rest, room);
                Contract.MatrixProduct(below, n, 1, right, n, 1, start + ((nint)end * n) + end, n, 1, rest, end - k, rest, sign: -1, isAdded: true);
            }
        }
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Eliminates in some columns, from the row of the first one down; rows are exchanged as a whole.</summary>
    private static void FactorColumns(Span<double> a, int n, int first, int end, Span<int> rows, ref int sign)
    {
        for (int k = first; k < end; k++)
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
            var top = a.Slice((k * n) + k + 1, end - k - 1);
            for (int i = k + 1; i < n; i++)
            {
                // Below a zero pivot stand zeros alone.
                double factor = a[(i * n) + k] == 0 ? 0 : a[(i * n) + k] / a[(k * n) + k];
                a[(i * n) + k] = factor;
                AddMultiple(a.Slice((i * n) + k + 1, end - k - 1), -factor, top);
            }
        }
    }

    /// <summary>A⁻¹·b from P·A = L·U, whose rows are <paramref name="stride"/> apart.</summary>
    public static void Solve(ReadOnlySpan<double> factors, int stride, int n, ReadOnlySpan<int> rows, ReadOnlySpan<double> b, Span<double> x)
    {
        for (int i = 0; i < n; i++)
            x[i] = b[rows[i]] - Dot(factors.Slice(i * stride, i), x[..i]);
        for (int i = n - 1; i >= 0; i--)
            x[i] = (x[i] - Dot(factors.Slice((i * stride) + i + 1, n - i - 1), x[(i + 1)..n])) / factors[(i * stride) + i];
    }

    /// <summary>A⁻ᵀ·b from P·A = L·U, whose rows are <paramref name="stride"/> apart.</summary>
    public static void SolveTransposed(ReadOnlySpan<double> factors, int stride, int n, ReadOnlySpan<int> rows, ReadOnlySpan<double> b, Span<double> x)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(n);
        var y = rented.AsSpan(0, n);
        b[..n].CopyTo(y);
        for (int i = 0; i < n; i++)
        {
            y[i] /= factors[(i * stride) + i];
            AddMultiple(y[(i + 1)..], -y[i], factors.Slice((i * stride) + i + 1, n - i - 1));
        }
        for (int i = n - 1; i > 0; i--)
            AddMultiple(y[..i], -y[i], factors.Slice(i * stride, i));
        for (int i = 0; i < n; i++)
            x[rows[i]] = y[i];
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>
    /// A⁻¹·B, or A⁻ᵀ·B, for many right-hand sides from P·A = L·U, whose rows are <paramref name="stride"/> apart. X may not stand in B's place.
    /// </summary>
    public static void Solve(
        double* factors, nint stride, int n, ReadOnlySpan<int> rows, bool isTransposed, double* b, nint bRow, nint bColumn, double* x, nint xRow, nint xColumn, int count)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(Contract.SolveRoom(n) + (n * count));
        nint last = n - 1;
        fixed (double* y = rented)
        {
            double* room = y + ((nint)n * count), lastPivot = factors + (last * stride) + last, lastRow = y + (last * count);
            if (isTransposed)
            {
                Contract.SolveTriangle(factors, 1, stride, false, n, b, bRow, bColumn, y, count, 1, count, room);
                Contract.SolveTriangle(lastPivot, -1, -stride, true, n, lastRow, -count, 1, lastRow, -count, 1, count, room);
                for (int i = 0; i < n; i++)
                    Copy(y + ((nint)i * count), 1, x + (rows[i] * xRow), xColumn, count);
            }
            else
            {
                for (int i = 0; i < n; i++)
                    Copy(b + (rows[i] * bRow), bColumn, y + ((nint)i * count), 1, count);
                Contract.SolveTriangle(factors, stride, 1, true, n, y, count, 1, y, count, 1, count, room);
                Contract.SolveTriangle(lastPivot, -stride, -1, false, n, lastRow, -count, 1, x + (last * xRow), -xRow, xColumn, count, room);
            }
        }
        ArrayPool<double>.Shared.Return(rented);
    }

    private static void Copy(double* source, nint from, double* target, nint to, int count)
    {
        for (int j = 0; j < count; j++)
            target[j * to] = source[j * from];
    }

    private static void Swap(Span<double> a, Span<double> b)
    {
        for (int j = 0; j < a.Length; j++)
            (a[j], b[j]) = (b[j], a[j]);
    }
}
