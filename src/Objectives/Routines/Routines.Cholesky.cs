using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Objectives.Runtime;

public static unsafe partial class Routines
{
    /// <summary>The lower L of A = L·Lᵀ, from the lower part of A.</summary>
    public static void Cholesky<T>(Strided<T> a, Strided<T> result) where T : unmanaged, INumber<T>
    {
        double[]? rented = null, room = null;
        var l = result.Write(ref room);
        fixed (double* matrix = &a.View(ref rented, out int row, out int column))
            Dense.Cholesky(matrix, row, column, a.Rows, l);
        result.Return(room);
        Strided<T>.Free(rented);
    }

    // From as many right-hand sides on they are solved side by side; the lanes of a tile of samples are as many.
    private const int ManySides = 4;

    /// <summary>x = L⁻¹·b, from the lower part of L; each row of b is a right-hand side.</summary>
    public static void SolveLower<T>(Strided<T> l, Strided<T> b, Strided<T> result) where T : unmanaged, INumber<T> =>
        SolveLower(l, b, result, isTransposed: false);

    /// <summary>x = L⁻ᵀ·b, from the lower part of L; each row of b is a right-hand side.</summary>
    public static void SolveLowerTransposed<T>(Strided<T> l, Strided<T> b, Strided<T> result) where T : unmanaged, INumber<T> =>
        SolveLower(l, b, result, isTransposed: true);

    private static void SolveLower<T>(Strided<T> l, Strided<T> b, Strided<T> result, bool isTransposed) where T : unmanaged, INumber<T>
    {
        int n = l.Rows;
        double[]? ofMatrix = null, ofRight = null, room = null;
        var matrix = l.Read(ref ofMatrix);
        if (b.Rows >= ManySides)
        {
            fixed (double* pl = matrix, pb = &b.View(ref ofRight, out int bSide, out int bRow), px = &result.Room(ref room, out int xSide, out int xRow))
                Dense.SolveLower(pl, n, isTransposed, pb, bRow, bSide, px, xRow, xSide, b.Rows);
        }
        else
        {
            var right = b.Read(ref ofRight);
            var x = result.Write(ref room);
            for (int side = 0; side < b.Rows; side++)
                if (isTransposed)
                    Dense.SolveLowerTransposed(matrix, n, right.Slice(side * n, n), x.Slice(side * n, n));
                else
                    Dense.SolveLower(matrix, n, right.Slice(side * n, n), x.Slice(side * n, n));
        }
        result.Return(room);
        Strided<T>.Free(ofRight);
        Strided<T>.Free(ofMatrix);
    }

    /// <summary>L⁻¹·B·L⁻ᵀ of a symmetric B, from the lower parts of B and of the factor L of A.</summary>
    public static void Congruence<T>(Strided<T> a, Strided<T> l, Strided<T> b, Strided<T> result) where T : unmanaged, INumber<T> =>
        Congruence(l, b, result, isTransposed: false);

    /// <summary>L⁻ᵀ·B·L⁻¹ of a symmetric B, from the lower parts of B and of the factor L of A.</summary>
    public static void CongruenceTransposed<T>(Strided<T> a, Strided<T> l, Strided<T> b, Strided<T> result) where T : unmanaged, INumber<T> =>
        Congruence(l, b, result, isTransposed: true);

    private static void Congruence<T>(Strided<T> l, Strided<T> b, Strided<T> result, bool isTransposed) where T : unmanaged, INumber<T>
    {
        double[]? ofFactor = null, ofMiddle = null, room = null;
        // The result is symmetric: by rows or by columns is the same.
        result = result.IsColumnMajor ? result.Transposed : result;
        var factor = l.Read(ref ofFactor);
        var target = result.Write(ref room);
        fixed (double* middle = &b.View(ref ofMiddle, out int row, out int column))
            Dense.Congruence(factor, middle, row, column, l.Rows, isTransposed, target);
        result.Return(room);
        Strided<T>.Free(ofMiddle);
        Strided<T>.Free(ofFactor);
    }
}
