using System;
using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

internal static unsafe partial class WideKernels
{
    /// <summary>The columns that go through a product or a substitution together: three vectors.</summary>
    public static int PanelWidth => 3 * Vd.Count;

    // Columns of b three vectors at a time, copied side by side first: then any strides are the same, and nothing is evicted by rows whose distance
    // is a power of two. The blocks of TileProduct do the rest; columns past the last are zeros, computed and not stored. Where a factor is a
    // triangle, terms that are zeros for a whole block are left out.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MatrixProduct(
        double* a, nint aRow, nint aColumn, double* b, nint bRow, nint bColumn, double* c, nint cRow, nint cColumn, int m, int k, int n, int sign, bool isAdded,
        MatrixPart ofA, MatrixPart ofB)
    {
        int width = 3 * Vd.Count;
        bool isWhole = ofA == MatrixPart.All && ofB == MatrixPart.All;   // what is left out of triangles is the same for every width
        double* panel = stackalloc double[Math.Min(k, ProductBlock) * width], own = stackalloc double[8 * width];
        double** aRows = stackalloc double*[8], cRows = stackalloc double*[8];
        for (int j = 0; j < n; j += width)
        {
            int columns = Math.Min(width, n - j), vectors = (columns + Vd.Count - 1) / Vd.Count, tile = vectors * Vd.Count;
            bool isDirect = columns == tile && cColumn == 1;
            int p = 0;
            do
            {
                int terms = Math.Min(ProductBlock, k - p);
                Pack(b + p * bRow + j * bColumn, bRow, bColumn, terms, columns, sign, panel, tile);
                for (int i = 0, height; i < m; i += height)
                {
                    height = isWhole ? BlockHeight(vectors, m - i) : vectors == 1 ? 8 : 4;
                    int rows = Math.Min(height, m - i);
                    bool isFirst = p == 0 && !isAdded;
                    int first = Math.Max(Math.Max(ofA == MatrixPart.Upper ? i : 0, ofB == MatrixPart.Lower ? j : 0) - p, 0);
                    int end = Math.Min(Math.Min(ofA == MatrixPart.Lower ? i + rows : k, ofB == MatrixPart.Upper ? j + columns : k) - p, terms);
                    if (first >= end && !isFirst)
                        continue;
                    double* cFirst = c + i * cRow + j * cColumn;
                    for (int r = 0; r < height; r++)
                    {
                        int row = Math.Min(r, rows - 1);
                        aRows[r] = a + (i + row) * aRow + (p + first) * aColumn;
                        cRows[r] = isDirect ? cFirst + row * cRow : own + r * tile;
                    }
                    // What the next block adds to, while this one computes: rows lie too far apart for the machine to foresee.
                    if (isDirect && isAdded && p == 0)
                        for (int r = 0; r < Math.Min(height, m - i - height); r++)
                            for (int v = 0; v < tile * sizeof(double); v += 64)
                                Memory.Prefetch(cFirst + (height + r) * cRow + v / sizeof(double));
                    if (!isDirect && !isFirst)
                        Pack(cFirst, cRow, cColumn, rows, columns, 1, own, tile);
                    Block(aRows, aColumn, end - first, panel + (nint)first * tile, tile, vectors, height, cRows, isFirst);
                    if (!isDirect)
                        Unpack(own, tile, rows, columns, 1, cFirst, cRow, cColumn);
                }
                p += ProductBlock;
            }
            while (p < k);
        }
    }

    // Row by row of X, a block of rows at once: what the rows above give is a product, the triangle on the diagonal is left. Kept is −X, for which
    // that product adds.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SolveTriangle(
        double* t, nint tRow, nint tColumn, bool isUnit, int n, double* b, nint bRow, nint bColumn, double* x, nint xRow, nint xColumn, int count, double* room)
    {
        int width = 3 * Vd.Count;
        double* own = stackalloc double[8 * width];
        double** tRows = stackalloc double*[8], rows = stackalloc double*[8];
        for (int j = 0; j < count; j += width)
        {
            int columns = Math.Min(width, count - j), vectors = (columns + Vd.Count - 1) / Vd.Count, height = vectors == 1 ? 8 : 4, tile = vectors * Vd.Count;
            for (int i = 0; i < n; i += height)
            {
                int inside = Math.Min(height, n - i);
                for (int r = 0; r < height; r++)
                {
                    tRows[r] = t + (i + Math.Min(r, inside - 1)) * tRow;
                    rows[r] = own + r * tile;
                }
                Pack(b + i * bRow + j * bColumn, bRow, bColumn, inside, columns, 1, own, tile);
                if (i > 0)
                    Block(tRows, tColumn, i, room, tile, vectors, height, rows, false);
                for (int r = 0; r < inside; r++)
                {
                    double* solved = room + (nint)(i + r) * tile;
                    Vd pivot = V.Create(isUnit ? 1 : tRows[r][(i + r) * tColumn]);
                    for (int v = 0; v < tile; v += Vd.Count)
                    {
                        Vd sum = V.Load(rows[r] + v);
                        for (int q = 0; q < r; q++)
                            sum = V.FusedMultiplyAdd(V.Create(tRows[r][(i + q) * tColumn]), V.Load(room + (nint)(i + q) * tile + v), sum);
                        V.Store(-(isUnit ? sum : sum / pivot), solved + v);
                    }
                }
                Unpack(room + (nint)i * tile, tile, inside, columns, -1, x + i * xRow + j * xColumn, xRow, xColumn);
            }
        }
    }

    /// <summary>target[i, j] = sign·source[i, j], side by side; zeros past the last column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pack(double* source, nint row, nint column, int rows, int columns, int sign, double* target, int tile)
    {
        bool isTransposed = row == 1 && column != 1 && sign == 1;
        if (isTransposed)
            Contract.Transpose(source, column, columns, rows, target, tile);
        var factor = V.Create((double)sign);
        for (int i = 0; i < rows; i++)
        {
            double* from = source + i * row, to = target + (nint)i * tile;
            int j = isTransposed ? columns : 0;
            if (column == 1)
                for (; j + Vd.Count <= columns; j += Vd.Count)
                    V.Store(V.Load(from + j) * factor, to + j);
            for (; j < columns; j++)
                to[j] = from[j * column] * sign;
            for (; j < tile; j++)
                to[j] = 0;
        }
    }

    /// <summary>target[i, j] = sign·source[i, j] for the columns that there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Unpack(double* source, int tile, int rows, int columns, int sign, double* target, nint row, nint column)
    {
        var factor = V.Create((double)sign);
        for (int i = 0; i < rows; i++)
        {
            double* from = source + (nint)i * tile, to = target + i * row;
            int j = 0;
            if (column == 1)
                for (; j + Vd.Count <= columns; j += Vd.Count)
                    V.Store(V.Load(from + j) * factor, to + j);
            for (; j < columns; j++)
                to[j * column] = from[j] * sign;
        }
    }
}
