using System;
using System.Collections.Generic;
using Xunit;

namespace Objectives.Tests;

public class MatrixTests
{
    private static readonly Matrix Table = new double[,] { { 1, 2, 3 }, { 4, 5, 6 } };

    [Fact]
    public void RefersToItsArray()
    {
        var array = new double[,] { { 1, 2 }, { 3, 4 } };
        Matrix a = array;
        Vector row = a[1], column = a.Column(0);
        array[1, 0] = 9;
        Assert.Equal(9, a[1, 0]);
        Assert.Equal(9, a.T[0, 1]);
        Assert.Equal(9, row[0]);
        Assert.Equal(9, column[1]);
    }

    [Fact]
    public void RowsColumnsRangesAndTheTranspose()
    {
        Assert.Equal((2, 3), (Table.RowCount, Table.ColumnCount));
        Assert.Equal([4, 5, 6], Table[1]);
        Assert.Equal([4, 5, 6], Table[^1]);
        Assert.Equal([2, 5], Table.Column(1));
        Assert.Equal([2, 5], Table.T[1]);
        Assert.Equal(new double[,] { { 4, 5, 6 } }, Table[1..].ToArray());
        Assert.Equal(new double[,] { { 2, 5 }, { 3, 6 } }, Table.T[1..].ToArray());
        Assert.Equal((0, 3), (Table[2..].RowCount, Table[2..].ColumnCount));
        Assert.Equal(Table.ToArray(), Table.T.T.ToArray());
    }

    [Fact]
    public void IndicesOutsideNameIndexAndLength()
    {
        Assert.Contains("row 2 is outside of an axis of length 2", Assert.Throws<IndexOutOfRangeException>(() => Table[2, 0]).Message);
        Assert.Contains("column 3 is outside of an axis of length 3", Assert.Throws<IndexOutOfRangeException>(() => Table[0, 3]).Message);
        Assert.Contains("column -1 ", Assert.Throws<IndexOutOfRangeException>(() => Table.Column(-1)).Message);
        Assert.Throws<IndexOutOfRangeException>(() => Table[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Table[1..4]);
    }

    [Fact]
    public void Products()
    {
        Assert.Equal(new double[,] { { 14, 32 }, { 32, 77 } }, (Table * Table.T).ToArray());
        Assert.Equal([14, 32], Table * new Vector(new double[] { 1, 2, 3 }));
        Assert.Equal([9, 12, 15], new Vector(new double[] { 1, 2 }) * Table);
    }

    [Fact]
    public void ElementwiseOperators()
    {
        Assert.Equal(new double[,] { { 2, 4, 6 }, { 8, 10, 12 } }, (Table + Table).ToArray());
        Assert.Equal(new double[2, 3], (Table - Table).ToArray());
        Assert.Equal(new double[,] { { 2, 3, 4 }, { 5, 6, 7 } }, (Table + 1).ToArray());
        Assert.Equal(new double[,] { { 2, 3, 4 }, { 5, 6, 7 } }, (1 + Table).ToArray());
        Assert.Equal(new double[,] { { 0, 1, 2 }, { 3, 4, 5 } }, (Table - 1).ToArray());
        Assert.Equal(new double[,] { { 0, -1, -2 }, { -3, -4, -5 } }, (1 - Table).ToArray());
        Assert.Equal(new double[,] { { 2, 4, 6 }, { 8, 10, 12 } }, (2 * Table).ToArray());
        Assert.Equal(new double[,] { { 2, 4, 6 }, { 8, 10, 12 } }, (Table * 2).ToArray());
        Assert.Equal(new double[,] { { 0.5, 1, 1.5 }, { 2, 2.5, 3 } }, (Table / 2).ToArray());
        Assert.Equal(new double[,] { { 12, 6, 4 }, { 3, 2.4, 2 } }, (12 / Table).ToArray());
        Assert.Equal(new double[,] { { -1, -2, -3 }, { -4, -5, -6 } }, (-Table).ToArray());
    }

    [Fact]
    public void ShapesThatDoNotFitNameBoth()
    {
        Vector two = [1, 2], three = [1, 2, 3];
        foreach ((Action action, string left, string right) in new (Action, string, string)[]
        {
            (() => _ = Table * Table, "[2, 3]", "[2, 3]"),
            (() => _ = Table + Table.T, "[2, 3]", "[3, 2]"),
            (() => _ = Table - Table.T, "[2, 3]", "[3, 2]"),
            (() => _ = Table * two, "[2, 3]", "[2]"),
            (() => _ = three * Table, "[3]", "[2, 3]"),
        })
        {
            var error = Assert.Throws<ArgumentException>(action);
            Assert.Contains($"{left} and {right}", error.Message);
        }
    }

    [Fact]
    public void MemoryWithStrides()
    {
        double[] memory = [1, 2, 3, 4, 5, 6];
        Assert.Equal(Table.ToArray(), new Matrix(memory, 2, 3).ToArray());
        Assert.Equal(new double[,] { { 1, 3, 5 }, { 2, 4, 6 } }, new Matrix(memory, 2, 3, 1, 2).ToArray());
        Assert.Contains("[2, 2]", Assert.Throws<ArgumentException>(() => new Matrix(memory, 2, 2)).Message);
        Assert.Throws<ArgumentException>(() => new Matrix(memory, 2, 3, 4, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Matrix(memory, -1, 3));
        Assert.Throws<ArgumentException>(() => Table.CopyTo(new double[5]));
    }

    [Fact]
    public void Makers()
    {
        Assert.Equal(new double[,] { { 0, 1 }, { 10, 11 } }, Matrix.From(2, 2, (i, j) => (10 * i) + j).ToArray());
        Assert.Equal(new double[,] { { 0, 0 }, { 1, 2 } }, Matrix.FromRows(2, i => [i, 2 * i]).ToArray());
        Assert.Equal((0, 0), (Matrix.FromRows(0, i => [i]).RowCount, Matrix.FromRows(0, i => [i]).ColumnCount));
        var error = Assert.Throws<ArgumentException>(() => Matrix.FromRows(2, i => new double[i + 1]));
        Assert.Contains("Row 1 has the shape [2], but row 0 has [1]", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Matrix.From(-1, 1, (_, _) => 0));
        Assert.Throws<ArgumentNullException>(() => (Matrix)(double[,])null!);
    }

    [Fact]
    public void EnumeratesRows()
    {
        var sums = new List<double>();
        foreach (Vector row in Table)
            sums.Add(Functions.Sum(row));
        Assert.Equal([6, 15], sums);
    }

    [Fact]
    public void EmptyShapes()
    {
        Matrix none = new double[0, 3];
        Assert.Equal((3, 0), (none.T.RowCount, none.T.ColumnCount));
        Assert.Empty(none.Column(2));
        Assert.Empty(none.T[2]);
        Assert.Equal([0, 0, 0], new Vector(Array.Empty<double>()) * none);
        Assert.Equal(new double[2, 3], ((Matrix)(new double[2, 0]) * none).ToArray());
        Assert.Equal("[]", none.ToString());
    }

    [Fact]
    public void Text() => Assert.Equal("[[1, 2, 3], [4, 5, 6]]", Table.ToString());

    [Fact]
    public void BecomesDataWithoutCopying()
    {
        var array = new double[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } };
        Matrix a = array;
        DataArray<double> whole = a, part = a[1..], transposed = a.T;
        array[2, 1] = 9;
        Assert.Equal(9, whole[2, 1]);
        Assert.Equal(9, part[1, 1]);
        Assert.Equal([2, 2], [part.GetLength(0), part.GetLength(1)]);
        Assert.Equal([1, 3, 5, 2, 4, 6], transposed.ToArray());
        DataArray<double> withGaps = new Matrix(new double[] { 1, 2, 0, 3, 4 }, 2, 2, 3, 1);
        Assert.Equal([1, 2, 3, 4], withGaps.ToArray());
        Matrix back = whole;
        Assert.Equal(array, back.ToArray());
        Assert.Throws<ArgumentException>(() => (Vector)whole);
        Assert.Throws<ArgumentException>(() => (Matrix)(DataArray<double>)new double[4]);
    }
}
