using System;

namespace Objectives;

/// <summary>The columns of a matrix, as <see cref="Functions.Columns"/> gives them: each member applies a function column by column.</summary>
/// <remarks>A number for each column gives a <see cref="Vector"/>, a vector for each column a <see cref="Matrix"/> with these columns.</remarks>
public readonly struct ColumnsView
{
    private readonly Matrix matrix;

    internal ColumnsView(Matrix matrix) => this.matrix = matrix;

    /// <summary>The softmax of each column; the shape stays.</summary>
    public Matrix Softmax() => matrix.ColumnCount == 0 ? matrix : Select(Functions.Softmax);

    /// <summary>The logarithm of the softmax of each column; the shape stays.</summary>
    public Matrix LogSoftmax() => matrix.ColumnCount == 0 ? matrix : Select(Functions.LogSoftmax);

    /// <summary>log Σ e^ of each column.</summary>
    public Vector LogSumExp() => Select(Functions.LogSumExp);

    /// <summary>The sum of each column.</summary>
    public Vector Sum() => Select(Functions.Sum);

    /// <summary>The mean of each column.</summary>
    public Vector Mean() => Select(Functions.Mean);

    /// <summary>The largest element of each column.</summary>
    public Vector Max() => Select(Functions.Max);

    /// <summary>The smallest element of each column.</summary>
    public Vector Min() => Select(Functions.Min);

    /// <summary>The Euclidean norm of each column.</summary>
    public Vector Norm() => Select(Functions.Norm);

    /// <summary>The squared Euclidean norm of each column.</summary>
    public Vector SquaredNorm() => Select(Functions.SquaredNorm);

    /// <summary>log of the mean of e^ of each column.</summary>
    public Vector LogMeanExp() => Select(Functions.LogMeanExp);

    /// <summary>The product of each column.</summary>
    public Vector Product() => Select(Functions.Product);

    /// <summary>The variance of each column, with divisor n.</summary>
    public Vector Variance() => Select(Functions.Variance);

    /// <summary>The standard deviation of each column, with divisor n.</summary>
    public Vector StandardDeviation() => Select(Functions.StandardDeviation);

    /// <summary>The sum of the absolute values of each column.</summary>
    public Vector Norm1() => Select(Functions.Norm1);

    /// <summary>The largest absolute value of each column.</summary>
    public Vector NormInf() => Select(Functions.NormInf);

    /// <summary>The p-norm of each column.</summary>
    /// <param name="p">The power, positive.</param>
    public Vector NormP(double p) => Select(line => Functions.NormP(line, p));

    /// <summary>Each column divided by its Euclidean norm, and 0 where that is 0; the shape stays.</summary>
    public Matrix Normalize() => matrix.ColumnCount == 0 ? matrix : Select(Functions.Normalize);

    /// <summary>The index of the largest element of each column, the lowest of several; it has no derivative.</summary>
    public int[] ArgMax() => Places(Functions.ArgMax);

    /// <summary>The index of the smallest element of each column, the lowest of several; it has no derivative.</summary>
    public int[] ArgMin() => Places(Functions.ArgMin);

    /// <summary>The number e(c) for each column.</summary>
    /// <param name="e">The function of a column.</param>
    public Vector Select(Func<Vector, double> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        Matrix source = matrix.T;
        return Vector.From(source.RowCount, i => e(source[i]));
    }

    /// <summary>The matrix whose columns are the vectors e(c).</summary>
    /// <param name="e">The function of a column; all results have one length.</param>
    /// <exception cref="ArgumentException">Two results have different lengths.</exception>
    public Matrix Select(Func<Vector, Vector> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        Matrix source = matrix.T;
        return Matrix.FromRows(source.RowCount, i => e(source[i])).T;
    }

    private int[] Places(Func<Vector, int> e)
    {
        Matrix source = matrix.T;
        var places = new int[source.RowCount];
        for (int i = 0; i < places.Length; i++)
            places[i] = e(source[i]);
        return places;
    }
}
