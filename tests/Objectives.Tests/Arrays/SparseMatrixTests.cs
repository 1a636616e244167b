using System;
using System.Linq;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

public class SparseMatrixTests
{
    private static readonly SparseMatrix Matrix = new(4, new[] { 0, 2, 2, 5 }, new[] { 1, 3, 0, 1, 2 }, new[] { 1.0, 2, 3, 4, 5 });

    [Fact]
    public void Rows_are_what_is_kept_and_zeros()
    {
        Assert.Equal((3, 4, 5), (Matrix.RowCount, Matrix.ColumnCount, Matrix.Count));
        Assert.Equal([0, 1, 0, 2, 0, 0, 0, 0, 3, 4, 5, 0], Matrix.ToArray());
        Assert.Equal([3, 4, 5, 0], Matrix[2].ToArray());
        Assert.Equal((4, 0), (Matrix[1].Length, Matrix[1].Count));
        Assert.Equal((2.0, 0.0), (Matrix[0][3], Matrix[0][2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Matrix[3]);
        Assert.Throws<IndexOutOfRangeException>(() => Matrix[0][4]);
    }

    [Fact]
    public void Entries_in_any_order_are_sorted_and_added_up()
    {
        var made = SparseMatrix.FromEntries(3, 4, [(2, 1, 4), (0, 3, 0.5), (2, 2, 5), (0, 1, 1), (2, 0, 3), (0, 3, 1.5)]);
        Assert.Equal(Matrix.ToArray(), made.ToArray());
        Assert.Equal(Matrix.Columns.ToArray(), made.Columns.ToArray());
        Assert.Equal(Matrix.RowOffsets.ToArray(), made.RowOffsets.ToArray());
        Assert.Equal(Matrix.Columns.ToArray(), SparseMatrix.FromMatrix(new double[,] { { 0, 1, 0, 2 }, { 0, 0, 0, 0 }, { 3, 4, 5, 0 } }).Columns.ToArray());
    }

    [Theory]
    [InlineData(new int[] { }, new[] { 0 }, "There are no offsets")]
    [InlineData(new[] { 1, 2 }, new[] { 0, 1 }, "The first offset is 1")]
    [InlineData(new[] { 0, 2, 1, 2 }, new[] { 0, 1 }, "The offset 2 is 1, after 2")]
    [InlineData(new[] { 0, 1 }, new[] { 0, 1 }, "The last offset is 1, where the last row's elements end; there are 2 values")]
    [InlineData(new[] { 0, 2 }, new[] { 0 }, "There are 1 columns and 2 values")]
    [InlineData(new[] { 0, 1, 2 }, new[] { 0, 4 }, "Row 1 has an element in column 4; columns are 0 to 3")]
    [InlineData(new[] { 0, 1, 2 }, new[] { 0, -1 }, "Row 1 has an element in column -1")]
    [InlineData(new[] { 0, 2 }, new[] { 2, 2 }, "Row 0 has an element in column 2 after one in column 2")]
    public void What_does_not_fit_names_the_row(int[] offsets, int[] columns, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new SparseMatrix(4, offsets, columns, new double[2])).Message);

    [Fact]
    public void An_entry_outside_is_refused() =>
        Assert.Contains("An entry is in row 3; rows are 0 to 2.", Assert.Throws<ArgumentException>(() => SparseMatrix.FromEntries(3, 4, [(3, 0, 1)])).Message);

    [Fact]
    public void Data_are_the_rows_with_their_zeros()
    {
        DataArray<double> data = Matrix;
        DataArray<float> single = Matrix;
        Assert.Equal((2, 3, 4, 12), (data.Rank, data.GetLength(0), data.GetLength(1), data.Length));
        Assert.Equal(Matrix.ToArray(), data.ToArray());
        Assert.Equal((2.0, 5f), (data[0, 3], single[2, 2]));
        Assert.True(((DataArray<double>)(SparseMatrix?)null).IsDefault);
        Assert.Contains("a SparseMatrix has real elements", Assert.Throws<InvalidOperationException>(() => ((DataArray<int>)Matrix).ToArray()).Message, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Everything that a sparse vector may stand in, against the vector with its zeros.</summary>
    [Fact]
    public void Operations_are_those_of_the_vector()
    {
        var x = Matrix[2];
        Vector dense = x.ToArray(), v = new double[] { 0.5, -1, 2, 7 };
        Matrix a = new double[,] { { 1, 2, 3, 4 }, { -1, 0, 1, 5 } };
        Assert.Equal(Dot(dense, v), Dot(x, v));
        Assert.Equal(Dot(dense, v), Dot(v, x));
        Assert.Equal((a * dense).ToArray(), (a * x).ToArray());
        Assert.Equal((dense * a.T).ToArray(), (x * a.T).ToArray());
        Assert.Equal((dense * v).ToArray(), (x * v).ToArray());
        Assert.Equal((v * dense).ToArray(), (v * x).ToArray());
        Assert.Equal((2 * dense / 3).ToArray(), (2 * x / 3).ToArray());
        Assert.Equal((-dense * 2).ToArray().Select(e => e + 0), (-x * 2).ToArray());
        Assert.Equal((Sum(dense), Mean(dense), SquaredNorm(dense), Norm(dense), Norm1(dense), NormInf(dense)), (Sum(x), Mean(x), SquaredNorm(x), Norm(x), Norm1(x), NormInf(x)));
        Assert.Throws<ArgumentException>(() => Dot(new double[3], x));
        Assert.Throws<ArgumentException>(() => a.T * x);
    }

    /// <summary>Functions of sparse vectors keep zero, and are those of the elements.</summary>
    [Fact]
    public void Functions_keep_zero()
    {
        var x = 0.1 * Matrix[2];
        var functions = typeof(Functions).GetMethods().Where(m => m.ReturnType == typeof(SparseVector)).ToList();
        Assert.NotEmpty(functions);
        foreach (var function in functions)
        {
            var element = typeof(Functions).GetMethod(function.Name, [typeof(double)])!;
            Assert.Equal(x.ToArray().Select(e => (double)element.Invoke(null, [e])!), ((SparseVector)function.Invoke(null, [x])!).ToArray());
        }
    }
}
