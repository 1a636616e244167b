using System;
using System.Runtime.CompilerServices;

namespace Objectives.Runtime;

/// <summary>Directions, and what is brought together of second derivatives.</summary>
public sealed unsafe partial class Workspace<T, TSum, TIndex>
{
    /// <summary>Moves along a direction, which need not be as long as θ.</summary>
    public void MoveAlong(ReadOnlySpan<T> direction)
    {
        Direction.Reserve(direction.Length);
        direction.CopyTo(Direction.AsSpan(0, direction.Length));
    }

    /// <summary>Moves along one parameter.</summary>
    public void MoveAlong(int parameter)
    {
        Direction.AsSpan(0, ParameterCount).Clear();
        if (typeof(T) == typeof(float))
            Unsafe.As<T, float>(ref Direction[parameter]) = 1;
        else
            Unsafe.As<T, double>(ref Direction[parameter]) = 1;
    }

    /// <summary>Writes the product along a parameter into its column: the part above the diagonal and its mirror image, or all of it.</summary>
    public void KeepColumn(Span<T> rowMajor, int column, bool isSymmetric)
    {
        var product = Product.AsSpan(0, ParameterCount);
        int rows = isSymmetric ? column + 1 : product.Length;
        for (int row = 0; row < rows; row++)
            rowMajor[(row * product.Length) + column] = product[row];
        if (isSymmetric)
            product[..column].CopyTo(rowMajor.Slice(column * product.Length, column));
    }

    /// <summary>Writes a block of a symmetric matrix to its place and its mirror image's; of one on the diagonal the part above it.</summary>
    public void KeepBlock(Span<T> rowMajor, int from, int row, int rows, int column, int columns)
    {
        int count = ParameterCount;
        ReadOnlySpan<T> block = DataGradient.AsSpan(from, rows * columns);
        for (int i = 0; i < rows; i++)
        {
            int first = row == column ? i : 0;
            var part = block[((i * columns) + first)..((i + 1) * columns)];
            part.CopyTo(rowMajor.Slice(((row + i) * count) + column + first, part.Length));
            for (int j = 0; j < part.Length; j++)
                rowMajor[((column + first + j) * count) + row + i] = part[j];
        }
    }
}
