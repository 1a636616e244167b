using System;
using System.Buffers;
using System.ComponentModel;
using System.Numerics;

namespace Objectives.Runtime;

/// <summary>Routines on whole arrays, on views of any strides; each computes in doubles. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Routines
{
    /// <summary>P·A = L·U: row i has the factors' row i and, behind it, the number of the row of A that came here.</summary>
    public static void Factor<T>(Strided<T> a, Strided<T> result) where T : unmanaged, INumber<T>
    {
        int n = a.Rows;
        double[] factors = ArrayPool<double>.Shared.Rent(n * n);
        int[] rows = ArrayPool<int>.Shared.Rent(n);
        double[]? room = null;
        a.CopyTo(factors);
        Dense.Factor(factors.AsSpan(0, n * n), n, rows);
        var f = result.Write(ref room);
        for (int i = 0; i < n; i++)
        {
            factors.AsSpan(i * n, n).CopyTo(f[(i * (n + 1))..]);
            f[(i * (n + 1)) + n] = rows[i];
        }
        result.Return(room);
        ArrayPool<int>.Shared.Return(rows);
        ArrayPool<double>.Shared.Return(factors);
    }

    /// <summary>x = A⁻¹·b, by the factors of A; each row of b is a right-hand side.</summary>
    public static void SolveFactored<T>(Strided<T> a, Strided<T> factors, Strided<T> b, Strided<T> result) where T : unmanaged, INumber<T> =>
        Solve(factors, b, result, isTransposed: false);

    /// <summary>x = A⁻ᵀ·b, by the factors of A; each row of b is a right-hand side.</summary>
    public static void SolveTransposed<T>(Strided<T> a, Strided<T> factors, Strided<T> b, Strided<T> result) where T : unmanaged, INumber<T> =>
        Solve(factors, b, result, isTransposed: true);

    private static void Solve<T>(Strided<T> factors, Strided<T> b, Strided<T> result, bool isTransposed) where T : unmanaged, INumber<T>
    {
        int n = factors.Rows;
        double[]? ofFactors = null, ofRight = null, room = null;
        var packed = factors.Read(ref ofFactors);
        int[] rows = ArrayPool<int>.Shared.Rent(n);
        for (int i = 0; i < n; i++)
            rows[i] = (int)packed[(i * (n + 1)) + n];
        if (b.Rows >= ManySides)
        {
            fixed (double* pf = packed, pb = &b.View(ref ofRight, out int bSide, out int bRow), px = &result.Room(ref room, out int xSide, out int xRow))
                Dense.Solve(pf, n + 1, n, rows, isTransposed, pb, bRow, bSide, px, xRow, xSide, b.Rows);
        }
        else
        {
            var right = b.Read(ref ofRight);
            var x = result.Write(ref room);
            for (int side = 0; side < b.Rows; side++)
                if (isTransposed)
                    Dense.SolveTransposed(packed, n + 1, n, rows, right.Slice(side * n, n), x.Slice(side * n, n));
                else
                    Dense.Solve(packed, n + 1, n, rows, right.Slice(side * n, n), x.Slice(side * n, n));
        }
        ArrayPool<int>.Shared.Return(rows);
        result.Return(room);
        Strided<T>.Free(ofRight);
        Strided<T>.Free(ofFactors);
    }

    /// <summary>log |det A|, by the factors of A.</summary>
    public static void LogDeterminant<T, TResult>(Strided<T> a, Strided<T> factors, Strided<TResult> result)
        where T : unmanaged, INumber<T>
        where TResult : unmanaged, INumber<TResult>
    {
        double[]? rented = null;
        var f = factors.Read(ref rented);
        double sum = 0;
        for (int i = 0; i < a.Rows; i++)
            sum += Math.Log(Math.Abs(f[i * (a.Rows + 2)]));
        result.CopyFrom([sum]);
        Strided<T>.Free(rented);
    }

    /// <summary>det A, by the factors of A.</summary>
    public static void Determinant<T, TResult>(Strided<T> a, Strided<T> factors, Strided<TResult> result)
        where T : unmanaged, INumber<T>
        where TResult : unmanaged, INumber<TResult>
    {
        double[]? rented = null;
        var f = factors.Read(ref rented);
        int n = a.Rows;
        double product = 1;
        // Each row out of its place, brought there, turns the sign.
        int[] rows = ArrayPool<int>.Shared.Rent(n);
        for (int i = 0; i < n; i++)
            (product, rows[i]) = (product * f[i * (n + 2)], (int)f[(i * (n + 1)) + n]);
        for (int i = 0; i < n; i++)
            while (rows[i] != i)
            {
                (rows[rows[i]], rows[i]) = (rows[i], rows[rows[i]]);
                product = -product;
            }
        ArrayPool<int>.Shared.Return(rows);
        result.CopyFrom([product]);
        Strided<T>.Free(rented);
    }
}
