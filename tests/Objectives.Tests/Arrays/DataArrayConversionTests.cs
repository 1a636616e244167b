using System;
using System.Linq;
using Xunit;

namespace Objectives.Tests;

public class DataArrayConversionTests
{
    [Fact]
    public void BlocksOfRowsAreCopiedIntoOneBlock()
    {
        int[][][] blocks = [[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]];
        DataArray<int> data = blocks;
        blocks[0][0][0] = -1;

        Assert.Equal((3, 2, 2, 3), (data.Rank, data.GetLength(0), data.GetLength(1), data.GetLength(2)));
        Assert.Equal(Enumerable.Range(1, 12), data.ToArray());
        Assert.Equal(10, data[1, 1, 0]);
        DataArray<int> none = Array.Empty<int[][]>();
        Assert.Equal((3, 0, false), (none.Rank, none.Length, none.IsDefault));
        DataArray<int> noRows = new int[][][] { [], [] };
        Assert.Equal((2, 0, 0), (noRows.GetLength(0), noRows.GetLength(1), noRows.GetLength(2)));
        Assert.True(((DataArray<int>)(int[][][]?)null).IsDefault);
    }

    [Fact]
    public void BlocksThatDoNotFitNameTheFirst()
    {
        static string Message(int[][][] blocks) => Assert.Throws<ArgumentException>(() => (DataArray<int>)blocks).Message;

        Assert.Contains("Block 1 has 2 rows, but block 0 has 1; all blocks need one number of rows.", Message([[[1]], [[2], [3]], []]));
        Assert.Contains("Row 1 of block 1 has 1 elements, but row 0 of block 0 has 2; all rows need one length.",
            Message([[[1, 2], [3, 4]], [[5, 6], [7]], [[], []]]));
        Assert.Contains("Row 1 of block 0 is null.", Message([[[1], null!]]));
        Assert.Contains("Block 1 of 2 is null.", Message([[[1]], null!]));
    }

    [Fact]
    public void TheFirstRowOfAnotherLengthIsNamed()
    {
        var error = Assert.Throws<ArgumentException>(() => (DataArray<double>)new double[][] { [1, 2], [3, 4], [5], [6, 7, 8] });

        Assert.Contains("Row 2 has 1 elements, but row 0 has 2; all rows need one length.", error.Message);
    }

    [Fact]
    public void FloatsAreReferredTo()
    {
        float[] one = [1, 2];
        var two = new float[,] { { 1, 2 }, { 3, 4 } };
        DataArray<float> a = one, b = two, c = one.AsMemory(), d = DataArray.From(one, 1, 2);
        (one[1], two[1, 0]) = (5, 6);

        Assert.Equal((5f, 6f, 5f, 5f), (a[1], b[1, 0], c[1], d[0, 1]));
        Assert.Equal("Single[2, 2]", b.ToString());
    }

    [Fact]
    public void StridedViewsAreCopiedOnce()
    {
        double[] memory = [1, 2, 3, 4, 5, 6];
        var a = new Matrix(memory, 2, 3);
        DataArray<double> transposed = a.T, columns = new Matrix(memory.AsMemory(1), 2, 2, 3, 1), column = a.Column(2), row = a[1];
        Array.Clear(memory);

        Assert.Equal([1, 4, 2, 5, 3, 6], transposed.ToArray());
        Assert.Equal((3, 2), (transposed.GetLength(0), transposed.GetLength(1)));
        Assert.Equal([2, 3, 5, 6], columns.ToArray());
        Assert.Equal([3, 6], column.ToArray());
        Assert.Equal([0, 0, 0], row.ToArray());   // a row is contiguous, hence not copied
    }

    [Fact]
    public void SinglePrecisionIsARoundedCopyOfTheSameShape()
    {
        double[] elements = [1, 1 + (3.0 / (1 << 24)), 1e300, double.NaN, -1e-300, 0.1];
        float[] rounded = [1, 1 + (1f / (1 << 22)), float.PositiveInfinity, float.NaN, -0f, 0.1f];
        DataArray<float> one = DataArray.Single(elements), two = DataArray.Single(DataArray.From(elements, 3, 1, 2));
        DataArray<float> fromVector = new Vector(elements), fromMatrix = new Matrix(elements, 2, 3).T;
        elements[0] = 9;

        Assert.Equal(rounded, one.ToArray());
        Assert.Equal(rounded, two.ToArray());
        Assert.True(float.IsNegative(one[4]));
        Assert.Equal((3, 1, 2), (two.GetLength(0), two.GetLength(1), two.GetLength(2)));
        Assert.Equal(rounded, fromVector.ToArray());
        Assert.Equal([rounded[0], rounded[3], rounded[1], rounded[4], rounded[2], rounded[5]], fromMatrix.ToArray());
        Assert.Equal((3, 2), (fromMatrix.GetLength(0), fromMatrix.GetLength(1)));
        Assert.True(DataArray.Single(default).IsDefault);
    }

    [Fact]
    public void DoublePrecisionIsAnExactCopyOfTheSameShape()
    {
        DataArray<double> data = DataArray.Double(new float[,] { { 0.1f, float.MaxValue }, { float.Epsilon, float.NegativeInfinity } });

        Assert.Equal([0.1f, float.MaxValue, float.Epsilon, double.NegativeInfinity], data.ToArray());
        Assert.Equal((2, 2), (data.GetLength(0), data.GetLength(1)));
        Assert.True(DataArray.Double(default).IsDefault);
    }

    [Fact]
    public void CopiesToASpan()
    {
        DataArray<int> data = new int[,] { { 1, 2 }, { 3, 4 } };
        int[] destination = [0, 0, 0, 0, 5];
        data.CopyTo(destination);

        Assert.Equal([1, 2, 3, 4, 5], destination);
        Assert.Contains("The destination has 3 elements, but the data of shape [2, 2] have 4.",
            Assert.Throws<ArgumentException>(() => data.CopyTo(new int[3])).Message);
    }

    [Fact]
    public void AShapeThatDoesNotFitNamesBothCounts()
    {
        Assert.StartsWith("The shape [2, 2, 2] has 8 elements, but the memory has 7.",
            Assert.Throws<ArgumentException>(() => DataArray.From(new float[7], 2, 2, 2)).Message);
        Assert.StartsWith("A length in the shape [-1, 2] is negative.",
            Assert.Throws<ArgumentOutOfRangeException>(() => DataArray.From(new float[7].AsMemory(), -1, 2)).Message);
        Assert.StartsWith("Data have one to 4 axes, but the shape [] has 0.", Assert.Throws<ArgumentException>(() => DataArray.From(new bool[1])).Message);
    }

    [Fact]
    public void AnotherRankThanAVectorsOrAMatrixsNamesTheShape()
    {
        DataArray<double> data = new double[2, 3, 4];

        Assert.Contains("A vector has rank 1, but the shape of the data is [2, 3, 4].", Assert.Throws<ArgumentException>(() => (Vector)data).Message);
        Assert.Contains("A matrix has rank 2, but the shape of the data is [2, 3, 4].", Assert.Throws<ArgumentException>(() => (Matrix)data).Message);
    }
}
