using System;
using System.Buffers;
using Objectives.Simd;

namespace Objectives.Runtime;

internal static unsafe partial class Dense
{
    // Rows that are factored together, and from how many on.
    private const int CholeskyBlock = 32;

    /// <summary>
    /// The lower L of A = L·Lᵀ, from the lower part of A; zeros above. NaN from the first pivot on that is not positive.
    /// Source: Golub, Van Loan, Matrix Computations, 4th ed., sections 4.2.5 and 4.2.6.
    /// </summary>
    public static void Cholesky(ReadOnlySpan<double> a, int n, Span<double> l)
    {
        if (n <= 2 * CholeskyBlock)
        {
            CholeskyByRows(a, n, l);
            return;
        }
        fixed (double* matrix = a)
            CholeskyByBlocks(matrix, n, 1, n, l);
    }

    /// <summary>The same of a view of A.</summary>
    public static void Cholesky(double* a, nint row, nint column, int n, Span<double> l)
    {
        if (n > 2 * CholeskyBlock)
        {
            CholeskyByBlocks(a, row, column, n, l);
            return;
        }
        double[] rented = ArrayPool<double>.Shared.Rent(n * n);
        fixed (double* own = rented)
            Copy(a, row, column, n, n, own);
        CholeskyByRows(rented, n, l);
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Row by row, so that each element is one dot product of rows.</summary>
    private static void CholeskyByRows(ReadOnlySpan<double> a, int n, Span<double> l)
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

    /// <summary>
    /// The rows of U = Lᵀ, a block at a time: what the rows above take away is a product, the block's triangle is factored by itself, and the
    /// rest of its rows solve a system with it.
    /// </summary>
    private static void CholeskyByBlocks(double* a, nint row, nint column, int n, Span<double> l)
    {
        double[] rented = ArrayPool<double>.Shared.Rent((n * n) + Contract.SolveRoom(CholeskyBlock));
        fixed (double* u = rented)
        {
            Copy(a, column, row, n, n, u);
            for (int k = 0; k < n; k += CholeskyBlock)
            {
                int block = Math.Min(CholeskyBlock, n - k), rest = n - k - block;
                double* corner = u + ((nint)k * n) + k;
                Contract.MatrixProduct(u + k, 1, n, u + k, n, 1, corner, n, 1, block, k, n - k, sign: -1, isAdded: true);
                FactorUpper(corner, n, block);
                if (rest > 0)
                    Contract.SolveTriangle(corner, 1, n, false, block, corner + block, n, 1, corner + block, n, 1, rest, u + ((nint)n * n));
            }
            fixed (double* lower = l)
                Contract.Transpose(u, n, n, n, lower, n);
        }
        for (int i = 0; i < n; i++)
            l.Slice((i * n) + i + 1, n - i - 1).Clear();
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>The upper U of A = Uᵀ·U in place, from and to the upper part.</summary>
    private static void FactorUpper(double* a, nint stride, int n)
    {
        for (int k = 0; k < n; k++)
        {
            double* top = a + (k * stride);
            double root = top[k] > 0 ? Math.Sqrt(top[k]) : double.NaN;
            top[k] = root;
            for (int j = k + 1; j < n; j++)
                top[j] /= root;
            for (int i = k + 1; i < n; i++)
                AddMultiple(new Span<double>(a + (i * stride) + i, n - i), -top[i], new ReadOnlySpan<double>(top + i, n - i));
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

    /// <summary>L⁻¹·B, or L⁻ᵀ·B, for many right-hand sides, from the lower part of L, whose rows are <paramref name="n"/> apart.</summary>
    public static void SolveLower(double* l, int n, bool isTransposed, double* b, nint bRow, nint bColumn, double* x, nint xRow, nint xColumn, int count)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(Contract.SolveRoom(n));
        nint last = n - 1;
        fixed (double* room = rented)
        {
            // From the last row up, Lᵀ is lower triangular too.
            if (isTransposed)
                Contract.SolveTriangle(l + (last * n) + last, -1, -n, false, n, b + (last * bRow), -bRow, bColumn, x + (last * xRow), -xRow, xColumn, count, room);
            else
                Contract.SolveTriangle(l, n, 1, false, n, b, bRow, bColumn, x, xRow, xColumn, count, room);
        }
        ArrayPool<double>.Shared.Return(rented);
    }
}
