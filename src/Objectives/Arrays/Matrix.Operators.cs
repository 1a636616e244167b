using System;

namespace Objectives;

public readonly partial struct Matrix
{
    /// <summary>The negative, element by element.</summary>
    /// <param name="a">The matrix.</param>
    public static Matrix operator -(Matrix a) => From(a.RowCount, a.ColumnCount, (i, j) => -a[i, j]);

    /// <summary>The sum aᵢⱼ + bᵢⱼ, element by element.</summary>
    /// <param name="a">The left matrix.</param>
    /// <param name="b">The right matrix, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix operator +(Matrix a, Matrix b)
    {
        Shape.RequireEqual(a, b, "Matrix + Matrix");
        return From(a.RowCount, a.ColumnCount, (i, j) => a[i, j] + b[i, j]);
    }

    /// <summary>The sum aᵢⱼ + s of every element and a scalar.</summary>
    /// <param name="a">The matrix.</param>
    /// <param name="s">The scalar.</param>
    public static Matrix operator +(Matrix a, double s) => From(a.RowCount, a.ColumnCount, (i, j) => a[i, j] + s);

    /// <summary>The sum s + aᵢⱼ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="a">The matrix.</param>
    public static Matrix operator +(double s, Matrix a) => From(a.RowCount, a.ColumnCount, (i, j) => s + a[i, j]);

    /// <summary>The difference aᵢⱼ - bᵢⱼ, element by element.</summary>
    /// <param name="a">The left matrix.</param>
    /// <param name="b">The right matrix, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix operator -(Matrix a, Matrix b)
    {
        Shape.RequireEqual(a, b, "Matrix - Matrix");
        return From(a.RowCount, a.ColumnCount, (i, j) => a[i, j] - b[i, j]);
    }

    /// <summary>The difference aᵢⱼ - s of every element and a scalar.</summary>
    /// <param name="a">The matrix.</param>
    /// <param name="s">The scalar.</param>
    public static Matrix operator -(Matrix a, double s) => From(a.RowCount, a.ColumnCount, (i, j) => a[i, j] - s);

    /// <summary>The difference s - aᵢⱼ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="a">The matrix.</param>
    public static Matrix operator -(double s, Matrix a) => From(a.RowCount, a.ColumnCount, (i, j) => s - a[i, j]);

    /// <summary>The product aᵢⱼ * s of every element and a scalar.</summary>
    /// <param name="a">The matrix.</param>
    /// <param name="s">The scalar.</param>
    public static Matrix operator *(Matrix a, double s) => From(a.RowCount, a.ColumnCount, (i, j) => a[i, j] * s);

    /// <summary>The product s * aᵢⱼ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="a">The matrix.</param>
    public static Matrix operator *(double s, Matrix a) => From(a.RowCount, a.ColumnCount, (i, j) => s * a[i, j]);

    /// <summary>The quotient aᵢⱼ / s of every element and a scalar.</summary>
    /// <param name="a">The matrix.</param>
    /// <param name="s">The scalar.</param>
    public static Matrix operator /(Matrix a, double s) => From(a.RowCount, a.ColumnCount, (i, j) => a[i, j] / s);

    /// <summary>The quotient s / aᵢⱼ of a scalar and every element.</summary>
    /// <param name="s">The scalar.</param>
    /// <param name="a">The matrix.</param>
    public static Matrix operator /(double s, Matrix a) => From(a.RowCount, a.ColumnCount, (i, j) => s / a[i, j]);

    /// <summary>The matrix product Σₖ aᵢₖ bₖⱼ, of shape [rows of a, columns of b].</summary>
    /// <param name="a">A matrix of shape [m, k].</param>
    /// <param name="b">A matrix of shape [k, n].</param>
    /// <exception cref="ArgumentException">The inner lengths differ.</exception>
    public static Matrix operator *(Matrix a, Matrix b)
    {
        if (a.ColumnCount != b.RowCount)
            throw Shape.Mismatch("Matrix * Matrix", Shape.Of(a), Shape.Of(b), "the columns of the left must be as many as the rows of the right");
        return From(a.RowCount, b.ColumnCount, (i, j) => Functions.Dot(a[i], b.Column(j)));
    }

    /// <summary>The product Σⱼ aᵢⱼ vⱼ, one element a row.</summary>
    /// <param name="a">A matrix of shape [m, n].</param>
    /// <param name="v">A vector of length n.</param>
    /// <exception cref="ArgumentException">The inner lengths differ.</exception>
    public static Vector operator *(Matrix a, Vector v)
    {
        if (a.ColumnCount != v.Length)
            throw Shape.Mismatch("Matrix * Vector", Shape.Of(a), Shape.Of(v), "the columns of the matrix must be as many as the elements of the vector");
        return Vector.From(a.RowCount, i => Functions.Dot(a[i], v));
    }

    /// <summary>The product Σᵢ vᵢ aᵢⱼ, one element a column.</summary>
    /// <param name="v">A vector of length m.</param>
    /// <param name="a">A matrix of shape [m, n].</param>
    /// <exception cref="ArgumentException">The inner lengths differ.</exception>
    public static Vector operator *(Vector v, Matrix a)
    {
        if (v.Length != a.RowCount)
            throw Shape.Mismatch("Vector * Matrix", Shape.Of(v), Shape.Of(a), "the elements of the vector must be as many as the rows of the matrix");
        return Vector.From(a.ColumnCount, j => Functions.Dot(v, a.Column(j)));
    }
}
