using System;
using System.Buffers;
using Objectives.Simd;

namespace Objectives.Runtime;

internal static unsafe partial class Dense
{
    // Rows and columns that are taken together.
    private const int CongruenceBlock = 48;

    /// <summary>
    /// L⁻¹·B·L⁻ᵀ, or L⁻ᵀ·B·L⁻¹, of a symmetric B, from the lower parts of L and B. A block of columns at a time: its triangle by itself, what it takes
    /// away from the columns behind it by products, and the solution below it. Source: E. Anderson et al., LAPACK Users' Guide, 3rd ed.,
    /// section 2.3.7 (xSYGST).
    /// </summary>
    public static void Congruence(ReadOnlySpan<double> l, double* b, nint bRow, nint bColumn, int n, bool isTransposed, Span<double> result)
    {
        if (n == 0)
            return;
        int square = n * n, block = Math.Min(CongruenceBlock, n);
        double[] rented = ArrayPool<double>.Shared.Rent(square + (3 * block * n) + (block * block) + Contract.SolveRoom(n));
        fixed (double* w = rented, lower = l)
        {
            // From the last element back, Lᵀ is lower triangular, and the upper part of B stands where the lower one did.
            for (int i = 0; i < n; i++)
                for (int j = 0; j <= i; j++)
                    w[(i * n) + j] = isTransposed ? b[((n - 1 - j) * bRow) + ((n - 1 - i) * bColumn)] : b[(i * bRow) + (j * bColumn)];
            double* t = isTransposed ? lower + square - 1 : lower;
            var (row, column) = isTransposed ? (-1, -n) : ((nint)n, (nint)1);
            double* side = w + square, own = side + (3 * block * n), room = own + (block * block);
            for (int k = 0; k < n; k += block)
                CongruenceColumns(t + (k * row) + (k * column), row, column, w + ((nint)k * n) + k, n, Math.Min(block, n - k), n - k, side, own, room);
            for (int i = 0; i < n; i++)
                for (int j = 0; j <= i; j++)
                {
                    double value = w[(i * n) + j];
                    int to = isTransposed ? ((n - 1 - i) * n) + n - 1 - j : (i * n) + j, mirrored = isTransposed ? ((n - 1 - j) * n) + n - 1 - i : (j * n) + i;
                    (result[to], result[mirrored]) = (value, value);
                }
        }
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>The first columns of what is left, of length <paramref name="n"/>.</summary>
    private static void CongruenceColumns(double* t, nint row, nint column, double* w, nint stride, int block, int n, double* side, double* own, double* room)
    {
        for (int i = 0; i < block; i++)
            for (int j = 0; j < i; j++)
                w[(j * stride) + i] = w[(i * stride) + j];
        Contract.SolveTriangle(t, row, column, false, block, w, stride, 1, own, block, 1, block, room);
        Contract.SolveTriangle(t, row, column, false, block, own, 1, block, w, stride, 1, block, room);
        int rest = n - block;
        if (rest == 0)
            return;
        // V = T⁻¹·Wᵀ of the block's triangle T, between copies of V: V, Tᵀ and V again for [V T]·[T V]ᵀ.
        double* below = w + (block * stride), v = side, tBelow = t + (block * row), other = v + ((nint)block * rest), again = other + ((nint)block * rest);
        for (int i = 0; i < rest; i++)
            for (int j = 0; j < block; j++)
                (v[((nint)j * rest) + i], other[((nint)j * rest) + i]) = (below[(i * stride) + j], tBelow[(i * row) + (j * column)]);
        Contract.SolveTriangle(t, row, column, false, block, v, rest, 1, v, rest, 1, rest, room);
        for (int i = 0; i < block; i++)
            for (int j = 0; j < block; j++)
                own[(i * block) + j] = w[(i * stride) + j] / 2;
        Contract.MatrixProduct(own, block, 1, other, rest, 1, v, rest, 1, block, block, rest, sign: -1, isAdded: true);
        new ReadOnlySpan<double>(v, block * rest).CopyTo(new Span<double>(again, block * rest));
        double* corner = below + block;
        for (int i = 0; i < rest; i += CongruenceBlock)
        {
            int rows = Math.Min(CongruenceBlock, rest - i);
            Contract.MatrixProduct(v + i, 1, rest, other, rest, 1, corner + (i * stride), stride, 1, rows, 2 * block, i + rows, sign: -1, isAdded: true);
        }
        Contract.MatrixProduct(own, block, 1, other, rest, 1, v, rest, 1, block, block, rest, sign: -1, isAdded: true);
        Contract.SolveTriangle(tBelow + (block * column), row, column, false, rest, v, 1, rest, below, stride, 1, block, room);
    }
}
