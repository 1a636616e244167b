using System;
using System.Globalization;

namespace Objectives;

public readonly partial struct SparseVector
{
    /// <summary>The elements with the other sign.</summary>
    /// <param name="x">The vector.</param>
    public static SparseVector operator -(SparseVector x) => x.Select(e => -e);

    /// <summary>The elements times a number.</summary>
    /// <param name="x">The vector.</param>
    /// <param name="factor">The number.</param>
    public static SparseVector operator *(SparseVector x, double factor) => x.Select(e => e * factor);

    /// <inheritdoc cref="op_Multiply(SparseVector, double)"/>
    public static SparseVector operator *(double factor, SparseVector x) => x * factor;

    /// <summary>The elements divided by a number.</summary>
    /// <param name="x">The vector.</param>
    /// <param name="divisor">The number.</param>
    public static SparseVector operator /(SparseVector x, double divisor) => x.Select(e => e / divisor);

    /// <summary>Element by element; what is not kept stays zero.</summary>
    /// <param name="x">The sparse vector.</param>
    /// <param name="v">The other one, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static SparseVector operator *(SparseVector x, Vector v)
    {
        Require(x, v.Length, "*");
        var values = new double[x.Count];
        for (int k = 0; k < values.Length; k++)
            values[k] = x.Values.Span[k] * v[x.Indices.Span[k]];
        return new(x.Length, x.Indices, values);
    }

    /// <inheritdoc cref="op_Multiply(SparseVector, Vector)"/>
    public static SparseVector operator *(Vector v, SparseVector x) => x * v;

    /// <summary>The product of a matrix and a column: Σ over the elements kept.</summary>
    /// <param name="a">The matrix.</param>
    /// <param name="x">The column, as long as the matrix has columns.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Vector operator *(Matrix a, SparseVector x)
    {
        Require(x, a.ColumnCount, "*");
        return Vector.From(a.RowCount, i => Functions.Dot(a[i], x));
    }

    /// <summary>The product of a row and a matrix: Σ over the elements kept.</summary>
    /// <param name="x">The row, as long as the matrix has rows.</param>
    /// <param name="a">The matrix.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Vector operator *(SparseVector x, Matrix a)
    {
        Require(x, a.RowCount, "*");
        return Vector.From(a.ColumnCount, j => Functions.Dot(a.Column(j), x));
    }

    internal static void Require(SparseVector x, int length, string operation)
    {
        if (x.Length != length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{operation}: the lengths {x.Length} and {length} do not fit; they must be equal."));
    }
}
