using System;

namespace Objectives;

/// <summary>The rows of a matrix, as <see cref="Functions.Rows"/> gives them: each member applies a function row by row.</summary>
/// <remarks>A number for each row gives a <see cref="Vector"/>, a vector for each row a <see cref="Matrix"/> with these rows.</remarks>
public readonly struct RowsView
{
    private readonly Matrix matrix;

    internal RowsView(Matrix matrix) => this.matrix = matrix;

    /// <summary>The softmax of each row; the shape stays.</summary>
    public Matrix Softmax() => matrix.RowCount == 0 ? matrix : Select(Functions.Softmax);

    /// <summary>The logarithm of the softmax of each row; the shape stays.</summary>
    public Matrix LogSoftmax() => matrix.RowCount == 0 ? matrix : Select(Functions.LogSoftmax);

    /// <summary>log Σ e^ of each row.</summary>
    public Vector LogSumExp() => Select(Functions.LogSumExp);

    /// <summary>The sum of each row.</summary>
    public Vector Sum() => Select(Functions.Sum);

    /// <summary>The mean of each row.</summary>
    public Vector Mean() => Select(Functions.Mean);

    /// <summary>The largest element of each row.</summary>
    public Vector Max() => Select(Functions.Max);

    /// <summary>The smallest element of each row.</summary>
    public Vector Min() => Select(Functions.Min);

    /// <summary>The Euclidean norm of each row.</summary>
    public Vector Norm() => Select(Functions.Norm);

    /// <summary>The squared Euclidean norm of each row.</summary>
    public Vector SquaredNorm() => Select(Functions.SquaredNorm);

    /// <summary>log of the mean of e^ of each row.</summary>
    public Vector LogMeanExp() => Select(Functions.LogMeanExp);

    /// <summary>The product of each row.</summary>
    public Vector Product() => Select(Functions.Product);

    /// <summary>The variance of each row, with divisor n.</summary>
    public Vector Variance() => Select(Functions.Variance);

    /// <summary>The standard deviation of each row, with divisor n.</summary>
    public Vector StandardDeviation() => Select(Functions.StandardDeviation);

    /// <summary>The sum of the absolute values of each row.</summary>
    public Vector Norm1() => Select(Functions.Norm1);

    /// <summary>The largest absolute value of each row.</summary>
    public Vector NormInf() => Select(Functions.NormInf);

    /// <summary>The p-norm of each row.</summary>
    /// <param name="p">The power, positive.</param>
    public Vector NormP(double p) => Select(line => Functions.NormP(line, p));

    /// <summary>Each row divided by its Euclidean norm, and 0 where that is 0; the shape stays.</summary>
    public Matrix Normalize() => matrix.RowCount == 0 ? matrix : Select(Functions.Normalize);

    /// <summary>The index of the largest element of each row, the lowest of several; it has no derivative.</summary>
    public int[] ArgMax() => Places(Functions.ArgMax);

    /// <summary>The index of the smallest element of each row, the lowest of several; it has no derivative.</summary>
    public int[] ArgMin() => Places(Functions.ArgMin);

    /// <summary>The number e(r) for each row.</summary>
    /// <param name="e">The function of a row.</param>
    public Vector Select(Func<Vector, double> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        Matrix source = matrix;
        return Vector.From(source.RowCount, i => e(source[i]));
    }

    /// <summary>The matrix whose rows are the vectors e(r).</summary>
    /// <param name="e">The function of a row; all results have one length.</param>
    /// <exception cref="ArgumentException">Two results have different lengths.</exception>
    public Matrix Select(Func<Vector, Vector> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        Matrix source = matrix;
        return Matrix.FromRows(source.RowCount, i => e(source[i]));
    }

    private int[] Places(Func<Vector, int> e)
    {
        Matrix source = matrix;
        var places = new int[source.RowCount];
        for (int i = 0; i < places.Length; i++)
            places[i] = e(source[i]);
        return places;
    }
}
