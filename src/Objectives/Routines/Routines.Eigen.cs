using System;
using System.Buffers;
using System.Numerics;

namespace Objectives.Runtime;

public static partial class Routines
{
    /// <summary>The eigenvalues of a symmetric matrix, ascending, and below them the eigenvectors as columns.</summary>
    public static void Eigen<T>(Strided<T> a, Strided<T> result) where T : unmanaged, INumber<T>
    {
        int n = a.Rows;
        double[]? rented = null, room = null;
        double[] vectors = ArrayPool<double>.Shared.Rent(n * n);
        var packed = result.Write(ref room);
        Dense.Eigen(a.Read(ref rented), n, packed[..n], vectors.AsSpan(0, n * n));
        for (int m = 0; m < n; m++)
            for (int i = 0; i < n; i++)
                packed[((1 + i) * n) + m] = vectors[(m * n) + i];
        result.Return(room);
        Strided<T>.Free(rented);
        ArrayPool<double>.Shared.Return(vectors);
    }

    /// <summary>The first row of what <see cref="Eigen"/> gave.</summary>
    public static void Eigenvalues<T>(Strided<T> a, Strided<T> eigen, Strided<T> result) where T : unmanaged, INumber<T>
    {
        double[]? rented = null;
        result.CopyFrom(eigen.Read(ref rented)[..a.Rows]);
        Strided<T>.Free(rented);
    }

    /// <summary>The rows below the first of what <see cref="Eigen"/> gave.</summary>
    public static void Eigenvectors<T>(Strided<T> a, Strided<T> eigen, Strided<T> result) where T : unmanaged, INumber<T>
    {
        double[]? rented = null;
        result.CopyFrom(eigen.Read(ref rented)[a.Rows..]);
        Strided<T>.Free(rented);
    }

    /// <summary>V·diag(g)·Vᵀ by the eigenvectors V of A.</summary>
    public static void SpectralMatrix<T>(Strided<T> a, Strided<T> eigen, Strided<T> g, Strided<T> result) where T : unmanaged, INumber<T>
    {
        double[]? ofEigen = null, ofG = null, room = null;
        var v = eigen.Read(ref ofEigen)[a.Rows..];
        Dense.Spectral(v, g.Read(ref ofG), a.Rows, result.Write(ref room));
        result.Return(room);
        Strided<T>.Free(ofG);
        Strided<T>.Free(ofEigen);
    }

    /// <summary>The positive semidefinite root of A; NaN where an eigenvalue is negative by more than rounding.</summary>
    public static void SquareRoot<T>(Strided<T> a, Strided<T> eigen, Strided<T> result) where T : unmanaged, INumber<T>
    {
        int n = a.Rows;
        double[]? ofEigen = null, room = null;
        var packed = eigen.Read(ref ofEigen);
        double[] roots = ArrayPool<double>.Shared.Rent(n);
        Dense.Roots(packed[..n], roots);
        Dense.Spectral(packed[n..], roots.AsSpan(0, n), n, result.Write(ref room));
        ArrayPool<double>.Shared.Return(roots);
        result.Return(room);
        Strided<T>.Free(ofEigen);
    }

    /// <summary>The Y of R·Y + Y·R = B, by the eigenvalues and vectors of R.</summary>
    public static void Sylvester<T>(Strided<T> r, Strided<T> eigen, Strided<T> b, Strided<T> result) where T : unmanaged, INumber<T>
    {
        double[]? ofEigen = null, ofRight = null, room = null;
        Dense.Sylvester(eigen.Read(ref ofEigen), b.Read(ref ofRight), r.Rows, result.Write(ref room));
        result.Return(room);
        Strided<T>.Free(ofRight);
        Strided<T>.Free(ofEigen);
    }

    /// <summary>exp(A).</summary>
    public static void Exponential<T>(Strided<T> a, Strided<T> result) where T : unmanaged, INumber<T>
    {
        double[]? rented = null, room = null;
        Dense.Exponential(a.Read(ref rented), a.Rows, result.Write(ref room));
        result.Return(room);
        Strided<T>.Free(rented);
    }
}
