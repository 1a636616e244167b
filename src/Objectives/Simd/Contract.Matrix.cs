using System;
using System.Runtime.Intrinsics;

namespace Objectives.Simd;

/// <summary>Products of matrices and substitution, on views of any strides: the first elements and the distances of rows and of columns.</summary>
public static unsafe partial class Contract
{
    /// <summary>
    /// c[i, j] = Σₚ a[i, p]·b[p, j] for i &lt; m, p &lt; k, j &lt; n, by fused multiply-add from zero in the order of p. What is not in the part
    /// of a factor is zeros in memory, and left out where that saves work.
    /// </summary>
    public static void MatrixProduct(
        ref double a, nint aRow, nint aColumn, ref double b, nint bRow, nint bColumn, ref double c, nint cRow, nint cColumn, int m, int k, int n,
        MatrixPart ofA = MatrixPart.All, MatrixPart ofB = MatrixPart.All)
    {
        fixed (double* pa = &a, pb = &b, pc = &c)
            MatrixProduct(pa, aRow, aColumn, pb, bRow, bColumn, pc, cRow, cColumn, m, k, n, sign: 1, isAdded: false, ofA, ofB);
    }

    /// <inheritdoc cref="MatrixProduct(ref double, nint, nint, ref double, nint, nint, ref double, nint, nint, int, int, int, MatrixPart, MatrixPart)"/>
    public static void MatrixProduct(
        ref float a, nint aRow, nint aColumn, ref float b, nint bRow, nint bColumn, ref float c, nint cRow, nint cColumn, int m, int k, int n,
        MatrixPart ofA = MatrixPart.All, MatrixPart ofB = MatrixPart.All)
    {
        fixed (float* pa = &a, pb = &b, pc = &c)
        {
            if (Vector512.IsHardwareAccelerated)
                WideSingleKernels.MatrixProduct(pa, aRow, aColumn, pb, bRow, bColumn, pc, cRow, cColumn, m, k, n, 1, false, ofA, ofB);
            else
                NarrowSingleKernels.MatrixProduct(pa, aRow, aColumn, pb, bRow, bColumn, pc, cRow, cColumn, m, k, n, 1, false, ofA, ofB);
        }
    }

    /// <summary>c = ±a·b, or c ± a·b, by fused multiply-add in the order of p.</summary>
    internal static void MatrixProduct(
        double* a, nint aRow, nint aColumn, double* b, nint bRow, nint bColumn, double* c, nint cRow, nint cColumn, int m, int k, int n, int sign, bool isAdded,
        MatrixPart ofA = MatrixPart.All, MatrixPart ofB = MatrixPart.All)
    {
        if (Vector512.IsHardwareAccelerated)
            WideKernels.MatrixProduct(a, aRow, aColumn, b, bRow, bColumn, c, cRow, cColumn, m, k, n, sign, isAdded, ofA, ofB);
        else
            NarrowKernels.MatrixProduct(a, aRow, aColumn, b, bRow, bColumn, c, cRow, cColumn, m, k, n, sign, isAdded, ofA, ofB);
    }

    /// <summary>
    /// The X of T·X = B with T [n, n] lower triangular, of which nothing above the diagonal is read, nor the diagonal if it is all ones. X has
    /// <paramref name="count"/> columns, computed each for itself by fused multiply-add in the order of the rows, and may stand in B's place.
    /// <paramref name="room"/> is of <see cref="SolveRoom"/> elements. With negative strides from the last element on, T may be upper triangular.
    /// </summary>
    internal static void SolveTriangle(
        double* t, nint tRow, nint tColumn, bool isUnit, int n, double* b, nint bRow, nint bColumn, double* x, nint xRow, nint xColumn, int count, double* room)
    {
        if (Vector512.IsHardwareAccelerated)
            WideKernels.SolveTriangle(t, tRow, tColumn, isUnit, n, b, bRow, bColumn, x, xRow, xColumn, count, room);
        else
            NarrowKernels.SolveTriangle(t, tRow, tColumn, isUnit, n, b, bRow, bColumn, x, xRow, xColumn, count, room);
    }

    /// <summary>The elements that <see cref="SolveTriangle"/> works in.</summary>
    internal static int SolveRoom(int n) => n * (Vector512.IsHardwareAccelerated ? WideKernels.PanelWidth : NarrowKernels.PanelWidth);

    /// <summary>target[j, i] = source[i, j].</summary>
    internal static void Transpose(double* source, nint sourceRow, int rows, int columns, double* target, nint targetRow)
    {
        double** first = stackalloc double*[8];
        int i = 0;
        for (; i + 8 <= rows; i += 8)
        {
            for (int r = 0; r < 8; r++)
                first[r] = source + (i + r) * sourceRow;
            Transpose(first, columns, target + i, targetRow);
        }
        for (; i < rows; i++)
            for (int j = 0; j < columns; j++)
                target[j * targetRow + i] = source[i * sourceRow + j];
    }

    /// <inheritdoc cref="Transpose(double*, nint, int, int, double*, nint)"/>
    internal static void Transpose(float* source, nint sourceRow, int rows, int columns, float* target, nint targetRow)
    {
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                target[j * targetRow + i] = source[i * sourceRow + j];
    }
}
