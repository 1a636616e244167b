using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Objectives.Tests;

public class Tensor4Tests
{
    private static readonly Tensor4 Table = Tensor4.From(2, 3, 2, 2, (i, j, k, l) => (1000 * i) + (100 * j) + (10 * k) + l);

    [Fact]
    public void RefersToItsArray()
    {
        var array = new double[2, 3, 2, 2];
        Tensor4 t = array;
        Tensor3 second = t[1];
        DataArray<double> data = t, part = t[1..];
        array[1, 2, 1, 0] = 7;

        Assert.Equal((7, 7, 7, 7), (t[1, 2, 1, 0], second[2, 1, 0], data[1, 2, 1, 0], part[0, 2, 1, 0]));
        Assert.Equal(7, t[1][2][1][0]);
        Assert.Equal(array, ((Tensor4)data).ToArray());
    }

    [Fact]
    public void TensorsAndRangesOfTheFirstAxis()
    {
        Assert.Equal((2, 3, 2, 2), (Table.GetLength(0), Table.GetLength(1), Table.GetLength(2), Table.GetLength(3)));
        Assert.Equal(24, Table.Length);
        Assert.Equal(1211, Table[1, 2, 1, 1]);
        Assert.Equal(Table[1].ToArray(), Table[^1].ToArray());
        Assert.Equal(Table[1].ToArray(), Table[1..][0].ToArray());
        var corners = new List<double>();
        foreach (Tensor3 part in Table)
            corners.Add(part[0, 0, 0]);
        Assert.Equal([0, 1000], corners);
    }

    [Fact]
    public void StridesPermute()
    {
        double[] memory = [.. Enumerable.Range(0, 24)];
        var permuted = new Tensor4(memory, 4, 3, 2, 1, 1, 4, 12, 0);
        DataArray<double> copy = permuted;
        memory[23] = -1;

        Assert.Equal((-1, 23), (permuted[3, 2, 1, 0], copy[3, 2, 1, 0]));
        Assert.Equal(Tensor4.From(4, 3, 2, 1, (i, j, k, _) => i + (4 * j) + (12 * k)).ToArray(), ((Tensor4)copy).ToArray());
        Assert.Equal([6, 18], permuted[2][1].Column(0));
    }

    [Fact]
    public void Operators()
    {
        Tensor4 t = new double[,,,] { { { { 1, 2 } } }, { { { 4, 8 } } } }, u = new double[,,,] { { { { 2, 2 } } }, { { { 2, 4 } } } };
        foreach ((Tensor4 actual, double[] expected) in new (Tensor4, double[])[]
        {
            (-t, [-1, -2, -4, -8]),
            (t + u, [3, 4, 6, 12]),
            (t - u, [-1, 0, 2, 4]),
            (t * u, [2, 4, 8, 32]),
            (t / u, [0.5, 1, 2, 2]),
            (t + 1, [2, 3, 5, 9]),
            (1 + t, [2, 3, 5, 9]),
            (t - 1, [0, 1, 3, 7]),
            (1 - t, [0, -1, -3, -7]),
            (t * 2, [2, 4, 8, 16]),
            (2 * t, [2, 4, 8, 16]),
            (t / 2, [0.5, 1, 2, 4]),
            (8 / t, [8, 4, 2, 1]),
        })
        {
            Assert.Equal(expected, ((DataArray<double>)actual).ToArray());
            Assert.Equal((2, 1, 1, 2), (actual.GetLength(0), actual.GetLength(1), actual.GetLength(2), actual.GetLength(3)));
        }
    }

    [Fact]
    public void ErrorsNameShapesAndIndices()
    {
        Tensor4 other = new double[2, 3, 2, 1];

        Assert.Equal("Tensor4 + Tensor4: the shapes [2, 3, 2, 2] and [2, 3, 2, 1] do not fit; the shapes must be equal.",
            Assert.Throws<ArgumentException>(() => Table + other).Message);
        Assert.StartsWith("A Tensor4 has rank 4, but the shape of the data is [2, 3].",
            Assert.Throws<ArgumentException>(() => (Tensor4)(DataArray<double>)new double[2, 3]).Message);
        Assert.StartsWith("A tensor of shape [1, 2, 2, 2] has 8 elements, but the memory has 7.",
            Assert.Throws<ArgumentException>(() => new Tensor4(new double[7], 1, 2, 2, 2)).Message);
        Assert.Equal("The index 2 is outside of an axis of length 2.", Assert.Throws<IndexOutOfRangeException>(() => Table[0, 0, 0, 2]).Message);
        Assert.StartsWith("The axis must be at least 0 and below the rank 4.", Assert.Throws<ArgumentOutOfRangeException>(() => Table.GetLength(4)).Message);
        Assert.Throws<ArgumentException>(() => Table.CopyTo(new double[23]));
        Assert.Throws<ArgumentNullException>(() => (Tensor4)(double[,,,])null!);
    }

    [Fact]
    public void EmptySingleAndText()
    {
        Tensor4 none = default;
        DataArray<float> single = new Tensor4(new[] { 0.1, 0.2 }, 1, 2, 1, 1);

        Assert.Equal((0, 0), (none.Length, none.GetLength(3)));
        Assert.Equal("[]", none.ToString());
        Assert.Equal([0.1f, 0.2f], single.ToArray());
        Assert.Equal((1, 2, 1, 1), (single.GetLength(0), single.GetLength(1), single.GetLength(2), single.GetLength(3)));
        Assert.Equal("[[[[1, 2]]]]", new Tensor4(new double[] { 1, 2 }, 1, 1, 1, 2).ToString());
    }
}
