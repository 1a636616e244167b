using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace Objectives.Tests;

public class Tensor3Tests
{
    /// <summary>Element (i, j, k) is 100 i + 10 j + k.</summary>
    private static readonly Tensor3 Table = Tensor3.From(2, 3, 4, (i, j, k) => (100 * i) + (10 * j) + k);

    [Fact]
    public void RefersToItsArray()
    {
        var array = new double[2, 3, 4];
        Tensor3 t = array;
        Matrix second = t[1];
        DataArray<double> data = t, part = t[1..];
        array[1, 2, 3] = 7;

        Assert.Equal(7, t[1, 2, 3]);
        Assert.Equal(7, second[2, 3]);
        Assert.Equal(7, data[1, 2, 3]);
        Assert.Equal(7, part[0, 2, 3]);
        Assert.True(Unsafe.AreSame(ref array[0, 0, 0], ref MemoryMarshal.GetReference(data.Memory.Span)));
        Assert.Equal(array, ((Tensor3)data).ToArray());
    }

    [Fact]
    public void MatricesAndRangesOfTheFirstAxis()
    {
        Assert.Equal((2, 3, 4, 24), (Table.GetLength(0), Table.GetLength(1), Table.GetLength(2), Table.Length));
        Assert.Equal((3, 4), (Table[0].RowCount, Table[0].ColumnCount));
        Assert.Equal([110, 111, 112, 113], Table[1][1]);
        Assert.Equal(Table[1].ToArray(), Table[^1].ToArray());
        Assert.Equal(Table[1].ToArray(), Table[1..][0].ToArray());
        Assert.Equal((0, 3, 4), (Table[2..].GetLength(0), Table[2..].GetLength(1), Table[2..].GetLength(2)));
        var corners = new List<double>();
        foreach (Matrix matrix in Table)
            corners.Add(matrix[0, 0]);
        Assert.Equal([0, 100], corners);
    }

    [Fact]
    public void StridesPermuteSkipAndRepeat()
    {
        double[] memory = [.. Enumerable.Range(0, 24)];
        var permuted = new Tensor3(memory, 4, 2, 3, 1, 12, 4);
        var skipping = new Tensor3(memory.AsMemory(1), 2, 3, 2, 12, 4, 2);
        var repeated = new Tensor3(new double[] { 5, 6 }, 2, 1, 2, 0, 0, 1);

        Assert.Equal(Tensor3.From(4, 2, 3, (i, j, k) => (12 * j) + (4 * k) + i).ToArray(), permuted.ToArray());
        Assert.Equal(new double[,,] { { { 1, 3 }, { 5, 7 }, { 9, 11 } }, { { 13, 15 }, { 17, 19 }, { 21, 23 } } }, skipping.ToArray());
        Assert.Equal([5, 6, 5, 6], ((DataArray<double>)repeated).ToArray());
        Assert.Equal(new double[,] { { 2, 6, 10 }, { 14, 18, 22 } }, permuted[2].ToArray());
        Assert.Equal(permuted[1..3].ToArray(), Tensor3.From(2, 2, 3, (i, j, k) => permuted[i + 1, j, k]).ToArray());

        DataArray<double> copy = permuted;
        memory[0] = -1;
        Assert.Equal((0, 4, 2, 3), (copy[0, 0, 0], copy.GetLength(0), copy.GetLength(1), copy.GetLength(2)));
        Assert.Equal(-1, permuted[0, 0, 0]);
        Assert.Equal(13, copy[1, 1, 0]);
    }

    [Fact]
    public void AxesOfLengthOneKeepABlockInOnePiece()
    {
        double[] memory = [1, 2, 3];
        DataArray<double> data = new Tensor3(memory, 1, 3, 1, 7, 1, 9);
        memory[2] = 4;

        Assert.Equal([1, 2, 4], data.ToArray());
    }

    [Fact]
    public void Operators()
    {
        Tensor3 t = new double[,,] { { { 1, 2 }, { 4, 8 } } }, u = new double[,,] { { { 2, 2 }, { 2, 4 } } };
        foreach ((Tensor3 actual, double[] expected) in new (Tensor3, double[])[]
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
            Assert.Equal((1, 2, 2), (actual.GetLength(0), actual.GetLength(1), actual.GetLength(2)));
        }
        Assert.Equal([1, 2, 4, 8], ((DataArray<double>)t).ToArray());
        var permuted = new Tensor3(new double[] { 1, 2, 4, 8 }, 1, 2, 2, 0, 1, 2);
        Assert.Equal([2, 6, 6, 16], ((DataArray<double>)(permuted + t)).ToArray());
    }

    [Fact]
    public void ShapesThatDoNotFitNameBoth()
    {
        Tensor3 other = new double[2, 4, 3];
        foreach (string op in new[] { "+", "-", "*", "/" })
        {
            var error = Assert.Throws<ArgumentException>(() => op switch
            {
                "+" => Table + other,
                "-" => Table - other,
                "*" => Table * other,
                _ => Table / other,
            });
            Assert.Equal($"Tensor3 {op} Tensor3: the shapes [2, 3, 4] and [2, 4, 3] do not fit; the shapes must be equal.", error.Message);
        }
        Assert.StartsWith("A Tensor3 has rank 3, but the shape of the data is [4].",
            Assert.Throws<ArgumentException>(() => (Tensor3)(DataArray<double>)new double[4]).Message);
    }

    [Fact]
    public void MemoryThatDoesNotFitNamesBothCounts()
    {
        Assert.StartsWith("A tensor of shape [2, 2, 2] has 8 elements, but the memory has 7.",
            Assert.Throws<ArgumentException>(() => new Tensor3(new double[7], 2, 2, 2)).Message);
        Assert.StartsWith("A tensor of shape [2, 2, 2] and strides [4, 2, 1] needs 8 elements, but the memory has 7.",
            Assert.Throws<ArgumentException>(() => new Tensor3(new double[7], 2, 2, 2, 4, 2, 1)).Message);
        Assert.Throws<ArgumentException>(() => new Tensor3(new double[1], int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue));
        Assert.Throws<ArgumentException>(() => new Tensor3(new double[1], int.MaxValue, int.MaxValue, int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tensor3(new double[1], -1, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tensor3(new double[1], 1, 1, 1, 0, -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tensor3.From(1, -1, 1, (_, _, _) => 0));
        Assert.Throws<ArgumentNullException>(() => (Tensor3)(double[,,])null!);
        Assert.StartsWith("The destination has 23 elements, but the tensor has the shape [2, 3, 4].",
            Assert.Throws<ArgumentException>(() => Table.CopyTo(new double[23])).Message);
    }

    [Fact]
    public void IndicesOutsideNameIndexAndLength()
    {
        Assert.Equal("The index 4 is outside of an axis of length 4.", Assert.Throws<IndexOutOfRangeException>(() => Table[0, 0, 4]).Message);
        Assert.Equal("The index -1 is outside of an axis of length 3.", Assert.Throws<IndexOutOfRangeException>(() => Table[0, -1, 0]).Message);
        Assert.Equal("The index 2 is outside of an axis of length 2.", Assert.Throws<IndexOutOfRangeException>(() => Table[2]).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Table[1..3]);
        Assert.StartsWith("The axis must be at least 0 and below the rank 3.", Assert.Throws<ArgumentOutOfRangeException>(() => Table.GetLength(3)).Message);
    }

    [Fact]
    public void EmptyShapes()
    {
        Tensor3 none = default, noColumns = new double[2, 3, 0];

        Assert.Equal((0, 0, 0, 0), (none.Length, none.GetLength(0), none.GetLength(1), none.GetLength(2)));
        Assert.Equal("[]", none.ToString());
        Assert.Equal(0, (none + none).Length);
        Assert.Throws<IndexOutOfRangeException>(() => none[0]);
        Assert.Equal((3, 0), (noColumns[1].RowCount, noColumns[1].ColumnCount));
        Assert.Equal(new double[2, 3, 0], (2 * noColumns).ToArray());
        Assert.Equal((2, 3, 0), (((DataArray<double>)noColumns).GetLength(0), ((DataArray<double>)noColumns).GetLength(1), ((DataArray<double>)noColumns).GetLength(2)));
        Assert.Equal(1 << 16, new Tensor3(default, 0, 1 << 16, 1 << 16).GetLength(2));
        Assert.Equal(0, new Tensor3(default, 1 << 16, 1 << 16, 0).Length);
    }

    [Fact]
    public void SinglePrecisionIsARoundedCopy()
    {
        DataArray<float> data = new Tensor3(new[] { 0.1, 0.2, 0.3, 0.4 }, 2, 1, 2, 1, 0, 2);

        Assert.Equal([0.1f, 0.3f, 0.2f, 0.4f], data.ToArray());
        Assert.Equal((2, 1, 2), (data.GetLength(0), data.GetLength(1), data.GetLength(2)));
    }

    [Fact]
    public void Text()
    {
        Assert.Equal("[[[1, -2.5]], [[3, 4]]]", ((Tensor3)new double[,,] { { { 1, -2.5 } }, { { 3, 4 } } }).ToString());
        Assert.EndsWith("[[9]], … 12 in all]", Tensor3.From(12, 1, 1, (i, _, _) => i).ToString());
    }
}
