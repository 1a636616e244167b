using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace Objectives.Tests;

public class DataArrayTests
{
    private enum Colour
    {
        Red,
        Blue,
    }

    [Fact]
    public void ArraysOfEveryRankAreReferredTo()
    {
        double[] one = [1, 2];
        var two = new double[2, 3];
        var three = new int[2, 3, 4];
        var four = new bool[2, 1, 2, 2];
        DataArray<double> a = one, b = two;
        DataArray<int> c = three;
        DataArray<bool> d = four;
        one[1] = 5;
        two[1, 2] = 6;
        three[1, 2, 3] = 7;
        four[1, 0, 1, 0] = true;
        Assert.Equal(5, a[1]);
        Assert.Equal(6, b[1, 2]);
        Assert.Equal(7, c[1, 2, 3]);
        Assert.True(d[1, 0, 1, 0]);
        Assert.True(Unsafe.AreSame(ref one[0], ref MemoryMarshal.GetReference(a.Memory.Span)));
        Assert.True(Unsafe.AreSame(ref two[0, 0], ref MemoryMarshal.GetReference(b.Memory.Span)));
        Assert.Equal((1, 2, 3, 4), (a.Rank, b.Rank, c.Rank, d.Rank));
        Assert.Equal((2, 6, 24, 8), (a.Length, b.Length, c.Length, d.Length));
        Assert.Equal((2, 3, 4), (c.GetLength(0), c.GetLength(1), c.GetLength(2)));
    }

    [Fact]
    public void MemoryOfAMultidimensionalArraySurvivesCollectionsAndPins()
    {
        DataArray<int> a = new int[,] { { 1, 2 }, { 3, 4 } };
        GC.Collect();
        using (var handle = a.Memory.Pin())
            Assert.Equal([1, 2, 3, 4], a.ToArray());
        DataArray<bool> b = new bool[,] { { true }, { false } };
        using (var handle = b.Memory.Pin())
            Assert.Equal([true, false], b.ToArray());
    }

    [Fact]
    public void MemoryHasRankOneUnlessAShapeIsGiven()
    {
        double[] array = [1, 2, 3, 4, 5, 6];
        DataArray<double> flat = array.AsMemory(), constant = (ReadOnlyMemory<double>)array;
        Assert.Equal((1, 6), (flat.Rank, flat.Length));
        Assert.Equal(1, constant.Rank);
        DataArray<double> shaped = DataArray.From(array.AsMemory(), 3, 2);
        array[5] = 9;
        Assert.Equal(9, shaped[2, 1]);
        Assert.Equal(2, DataArray.From(array, 3, 1, 2)[0, 0, 1]);
        Assert.Equal(4, DataArray.From((ReadOnlyMemory<double>)array, 1, 3, 1, 2)[0, 1, 0, 1]);
    }

    [Fact]
    public void ShapesThatDoNotFitAreErrors()
    {
        var error = Assert.Throws<ArgumentException>(() => DataArray.From(new double[5], 2, 3));
        Assert.Contains("[2, 3] has 6 elements, but the memory has 5", error.Message);
        Assert.Throws<ArgumentException>(() => DataArray.From(new double[1], 1, 1, 1, 1, 1));
        Assert.Throws<ArgumentException>(() => DataArray.From(new double[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataArray.From(new double[1], -1, -1));
        Assert.Throws<ArgumentException>(() => DataArray.From(new double[0], int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue));
        Assert.Throws<ArgumentNullException>(() => DataArray.From((double[])null!, 1));
    }

    [Fact]
    public void RowsAreCopiedIntoOneBlock()
    {
        DataArray<int> a = new int[][] { [1, 2], [3, 4], [5, 6] };
        Assert.Equal((2, 3, 2), (a.Rank, a.GetLength(0), a.GetLength(1)));
        Assert.Equal([1, 2, 3, 4, 5, 6], a.ToArray());
        DataArray<int> none = Array.Empty<int[]>();
        Assert.Equal((2, 0, false), (none.Rank, none.Length, none.IsDefault));
        Assert.Contains("Row 1 has 1 elements, but row 0 has 2",
            Assert.Throws<ArgumentException>(() => (DataArray<int>)new int[][] { [1, 2], [3] }).Message);
        Assert.Contains("Row 1 of 2 is null", Assert.Throws<ArgumentException>(() => (DataArray<int>)new int[][] { [1, 2], null! }).Message);
    }

    [Fact]
    public void NullIsToldFromEmpty()
    {
        Assert.True(default(DataArray<double>).IsDefault);
        Assert.True(((DataArray<double>)(double[]?)null).IsDefault);
        Assert.True(((DataArray<double>)(double[,]?)null).IsDefault);
        Assert.True(((DataArray<double>)(double[,,]?)null).IsDefault);
        Assert.True(((DataArray<double>)(double[,,,]?)null).IsDefault);
        Assert.True(((DataArray<double>)(double[][]?)null).IsDefault);
        Assert.False(((DataArray<double>)Array.Empty<double>()).IsDefault);
        Assert.Equal("Double (no data)", default(DataArray<double>).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => default(DataArray<double>).GetLength(0));
    }

    [Fact]
    public void CollectionExpressionsAndEnums()
    {
        DataArray<double> a = [1, 2, 3];
        DataArray<Colour> b = [Colour.Red, Colour.Blue];
        DataArray<Colour> c = new Colour[,] { { Colour.Red, Colour.Blue } };
        Assert.Equal([1, 2, 3], a.ToArray());
        Assert.Equal(Colour.Blue, b[1]);
        Assert.Equal(Colour.Blue, c[0, 1]);
        double sum = 0;
        foreach (double e in a)
            sum += e;
        Assert.Equal(6, sum);
        Assert.Equal("Double[3]", a.ToString());
    }

    [Fact]
    public void IndicesAreChecked()
    {
        DataArray<double> a = new double[2, 3];
        Assert.Contains("length 3", Assert.Throws<IndexOutOfRangeException>(() => a[0, 3]).Message);
        Assert.Throws<IndexOutOfRangeException>(() => a[-1, 0]);
        Assert.Contains("rank 2", Assert.Throws<InvalidOperationException>(() => a[0]).Message);
        Assert.Throws<InvalidOperationException>(() => a[0, 0, 0]);
        Assert.Contains("rank 2", Assert.Throws<ArgumentOutOfRangeException>(() => a.GetLength(2)).Message);
    }
}
