using System;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Objectives.Benchmarks;

/// <summary>
/// Math.NET Numerics as it is without native libraries: products of matrices by its managed provider, on one thread as all that is written by hand. Its
/// matrices are stored by columns, so rows of numbers are their transpose, where they lie.
/// </summary>
internal static class MathNetMatrix
{
    public const string Name = "Math.NET";

    static MathNetMatrix()
    {
        Control.UseManaged();
        Control.UseSingleThread();
    }

    /// <summary>Rows of numbers as the columns of a matrix; nothing is copied.</summary>
    public static DenseMatrix Transposed(double[] rows, int length) => new(length, rows.Length / length, rows);

    /// <summary>A matrix without elements yet, which has as many columns as there are rows of numbers.</summary>
    public static DenseMatrix Transposed(int rows, int length) => new(length, rows);

    /// <summary>Takes over a block of parameters.</summary>
    public static void Read(DenseMatrix block, ReadOnlySpan<double> theta) => theta[..block.Values.Length].CopyTo(block.Values);

    /// <summary>Gives a block of a gradient.</summary>
    public static void Write(DenseMatrix block, Span<double> gradient) => block.Values.CopyTo(gradient);

    /// <summary>sum ← the columns' sum.</summary>
    public static void AddColumns(DenseMatrix columns, Span<double> sum)
    {
        sum.Clear();
        for (int i = 0; i < columns.Values.Length; i += columns.RowCount)
            TensorPrimitivesRows.AddScaled(1, columns.Values.AsSpan(i, columns.RowCount), sum);
    }
}
