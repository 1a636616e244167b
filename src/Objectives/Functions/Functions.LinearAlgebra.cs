using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The outer product: element (i, j) is aᵢbⱼ.</summary>
    /// <param name="a">The vector along the rows.</param>
    /// <param name="b">The vector along the columns.</param>
    public static Matrix Outer(Vector a, Vector b) => Matrix.From(a.Length, b.Length, (i, j) => a[i] * b[j]);

    /// <summary>Σ aᵢᵢ.</summary>
    /// <param name="a">A square matrix.</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static double Trace(Matrix a)
    {
        Shape.RequireSquare(a, nameof(Trace));
        return Sum(Diagonal(a));
    }

    /// <summary>The diagonal: element i is aᵢᵢ.</summary>
    /// <param name="a">A square matrix.</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static Vector Diagonal(Matrix a)
    {
        Shape.RequireSquare(a, nameof(Diagonal));
        return Vector.From(a.RowCount, i => a[i, i]);
    }

    /// <summary>The square matrix with the vector on its diagonal and 0 elsewhere.</summary>
    /// <param name="v">The diagonal.</param>
    public static Matrix DiagonalMatrix(Vector v) => Matrix.From(v.Length, v.Length, (i, j) => i == j ? v[i] : 0);

    /// <summary>The unit matrix of shape [n, n].</summary>
    /// <param name="n">The number of rows and of columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Matrix Identity(int n)
    {
        Shape.RequireCount(n, nameof(n));
        return Matrix.From(n, n, (i, j) => i == j ? 1 : 0);
    }

    /// <summary>The transpose, as a view: element (i, j) is aⱼᵢ.</summary>
    /// <param name="a">The matrix.</param>
    public static Matrix Transpose(Matrix a) => a.T;

    /// <summary>The element-wise product aᵢⱼbᵢⱼ.</summary>
    /// <param name="a">The left matrix.</param>
    /// <param name="b">The right matrix, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix Hadamard(Matrix a, Matrix b) => Map(a, b, (x, y) => x * y);

    /// <summary>The element-wise quotient aᵢⱼ/bᵢⱼ.</summary>
    /// <param name="a">The left matrix.</param>
    /// <param name="b">The right matrix, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix Divide(Matrix a, Matrix b) => Map(a, b, (x, y) => x / y);

    /// <summary>The rows of a matrix, to apply a function to each.</summary>
    /// <param name="a">The matrix.</param>
    public static RowsView Rows(Matrix a) => new(a);

    /// <summary>The columns of a matrix, to apply a function to each.</summary>
    /// <param name="a">The matrix.</param>
    public static ColumnsView Columns(Matrix a) => new(a);
}
