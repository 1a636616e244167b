using System;

namespace Objectives;

/// <summary>Elements in other places, and sums over neighbours.</summary>
public static partial class Functions
{
    /// <summary>All elements of all parts, one after the other.</summary>
    /// <param name="parts">Numbers and vectors.</param>
    public static Vector Concat(params ReadOnlySpan<VectorPart> parts)
    {
        int length = 0;
        foreach (VectorPart part in parts)
            length += part.Elements.Length;
        var elements = new double[length];
        int start = 0;
        foreach (VectorPart part in parts)
        {
            part.Elements.CopyTo(elements.AsSpan(start));
            start += part.Elements.Length;
        }
        return elements;
    }

    /// <summary>The elements in the opposite order.</summary>
    /// <param name="v">The vector.</param>
    public static Vector Reverse(Vector v) => Vector.From(v.Length, i => v[v.Length - 1 - i]);

    /// <summary>vᵢ₊₁ − vᵢ, one element less than v.</summary>
    /// <param name="v">The vector, of one element at least.</param>
    /// <exception cref="ArgumentException">The vector is empty.</exception>
    public static Vector Difference(Vector v)
    {
        RequireElements(v.Length, nameof(Difference), nameof(v));
        return Vector.From(v.Length - 1, i => v[i + 1] - v[i]);
    }

    /// <summary>The convolution Σⱼ kⱼ vᵢ₋ⱼ over all places where the two overlap: n + m − 1 elements.</summary>
    /// <remarks>The part where the kernel lies inside of v is <c>Convolve(v, kernel)[(m - 1)..n]</c>.</remarks>
    /// <param name="v">The vector, of n elements, one at least.</param>
    /// <param name="kernel">The kernel, of m elements, one at least.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public static Vector Convolve(Vector v, Vector kernel)
    {
        RequireElements(v.Length, nameof(Convolve), nameof(v));
        RequireElements(kernel.Length, nameof(Convolve), nameof(kernel));
        return Vector.From(v.Length + kernel.Length - 1, i => Sum(kernel.Length, j => kernel[j] * v[i - j], where: j => i - j >= 0 && i - j < v.Length));
    }

    /// <summary>The convolution Σₖₗ Kₖₗ Aᵢ₋ₖ,ⱼ₋ₗ over all places where the two overlap: shape [m + p − 1, n + q − 1].</summary>
    /// <param name="a">The matrix, of shape [m, n], not empty.</param>
    /// <param name="kernel">The kernel, of shape [p, q], not empty.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public static Matrix Convolve2D(Matrix a, Matrix kernel)
    {
        RequireElements(Math.Min(a.RowCount, a.ColumnCount), nameof(Convolve2D), nameof(a));
        RequireElements(Math.Min(kernel.RowCount, kernel.ColumnCount), nameof(Convolve2D), nameof(kernel));
        bool IsInside(int i, int j) => i >= 0 && i < a.RowCount && j >= 0 && j < a.ColumnCount;
        return Matrix.From(a.RowCount + kernel.RowCount - 1, a.ColumnCount + kernel.ColumnCount - 1, (i, j) =>
            Sum(kernel.RowCount, k => Sum(kernel.ColumnCount, l => kernel[k, l] * a[i - k, j - l], where: l => IsInside(i - k, j - l))));
    }

    /// <summary>The Kronecker product: block (i, j) is aᵢⱼB.</summary>
    /// <param name="a">The left matrix, of shape [m, n].</param>
    /// <param name="b">The right matrix, of shape [p, q].</param>
    /// <returns>A matrix of shape [m p, n q].</returns>
    public static Matrix Kron(Matrix a, Matrix b) => Matrix.From(a.RowCount * b.RowCount, a.ColumnCount * b.ColumnCount,
        (i, j) => a[i / b.RowCount, j / b.ColumnCount] * b[i % b.RowCount, j % b.ColumnCount]);

    private static void RequireElements(int count, string operation, string name)
    {
        if (count == 0)
            throw new ArgumentException($"{operation} needs at least one element.", name);
    }
}
