using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Xunit;

namespace Objectives.Tests;

public class VectorTests
{
    [Fact]
    public void RefersToItsArray()
    {
        double[] array = [1, 2, 3];
        Vector v = array;
        array[1] = 5;
        Assert.Equal(5, v[1]);
        Assert.Equal([5, 3], v[1..]);
    }

    [Fact]
    public void Indices()
    {
        Vector v = [10, 20, 30, 40];
        Assert.Equal(4, v.Length);
        Assert.Equal(30, v[2]);
        Assert.Equal(40, v[^1]);
        Assert.Equal([20, 30], v[1..3]);
        Assert.Empty(v[4..]);
        Assert.Equal([30, 40], v[^2..]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void IndexOutsideNamesIndexAndLength(int i)
    {
        Vector v = [1, 2, 3];
        var error = Assert.Throws<IndexOutOfRangeException>(() => v[i]);
        Assert.Contains($" {i} ", error.Message);
        Assert.Contains("length 3", error.Message);
        Assert.Throws<IndexOutOfRangeException>(() => default(Vector)[0]);
        Assert.Throws<IndexOutOfRangeException>(() => v[^4]);
        Assert.Contains("2..4", Assert.Throws<ArgumentOutOfRangeException>(() => v[2..4]).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => v[2..1]);
    }

    [Fact]
    public void Operators()
    {
        Vector a = [1, 2], b = [4, 8];
        Assert.Equal([5, 10], a + b);
        Assert.Equal([-3, -6], a - b);
        Assert.Equal([4, 16], a * b);
        Assert.Equal([0.25, 0.25], a / b);
        Assert.Equal([3, 4], a + 2);
        Assert.Equal([3, 4], 2 + a);
        Assert.Equal([-1, 0], a - 2);
        Assert.Equal([1, 0], 2 - a);
        Assert.Equal([2, 4], 2 * a);
        Assert.Equal([2, 4], a * 2);
        Assert.Equal([0.5, 1], a / 2);
        Assert.Equal([2, 1], 2 / a);
        Assert.Equal([-1, -2], -a);
    }

    [Fact]
    public void DifferentLengthsNameBoth()
    {
        Vector a = [1, 2], b = [1, 2, 3];
        foreach (Action action in new Action[] { () => _ = a + b, () => _ = a - b, () => _ = a * b, () => _ = a / b })
        {
            var error = Assert.Throws<ArgumentException>(action);
            Assert.Contains("[2]", error.Message);
            Assert.Contains("[3]", error.Message);
        }
    }

    [Fact]
    public void StridedViews()
    {
        var v = new Vector(new double[] { 0, 1, 2, 3, 4, 5 }, 3, 2);
        Assert.Equal([0, 2, 4], v);
        Assert.Equal([2, 4], v[1..]);
        Assert.Equal([0, 2, 4], v.ToArray());
        Assert.Equal([7, 7, 7], new Vector(new double[] { 7 }, 3, 0));
        Assert.Throws<ArgumentException>(() => new Vector(new double[5], 4, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Vector(new double[5], -1, 1));
        Assert.Throws<ArgumentException>(() => v.CopyTo(new double[2]));
    }

    [Fact]
    public void Makers()
    {
        Assert.Equal([0, 1, 4], Vector.From(3, i => i * i));
        Assert.Throws<ArgumentOutOfRangeException>(() => Vector.From(-1, i => i));
        Assert.Throws<ArgumentNullException>(() => (Vector)(double[])null!);
        Vector literal = [1, .. new[] { 2.0, 3.0 }];
        Assert.Equal([1, 2, 3], literal);
    }

    [Fact]
    public void Enumeration()
    {
        Vector v = [1, 2, 3];
        var seen = new List<double>();
        foreach (double e in v)
            seen.Add(e);
        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public void Text()
    {
        Vector v = [1, -2.5];
        Assert.Equal("[1, -2.5]", v.ToString());
        Assert.Equal("[]", default(Vector).ToString());
        Assert.EndsWith("9, … 12 in all]", Vector.From(12, i => i).ToString());
    }

    [Fact]
    public void BecomesDataWithoutCopying()
    {
        double[] array = [1, 2, 3];
        Vector v = array;
        DataArray<double> whole = v, part = v[1..];
        array[1] = 7;
        Assert.Equal(7, whole[1]);
        Assert.Equal(7, part[0]);
        DataArray<double> compacted = new Vector(array, 2, 2);
        Assert.Equal([1, 3], compacted.ToArray());
        Vector back = whole;
        Assert.Equal(v, back);
        Assert.True(MemoryMarshal.TryGetArray(whole.Memory, out ArraySegment<double> segment));
        Assert.Same(array, segment.Array);
    }
}
