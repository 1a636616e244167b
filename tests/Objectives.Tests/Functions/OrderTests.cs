using System;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

public class OrderTests
{
    private static readonly Vector V = Vector.Create([3, -1, 3, double.NaN, 0, double.PositiveInfinity, -0.0, double.NaN]);

    [Fact]
    public void OrdersTiesByPlaceAndNaNLast()
    {
        Assert.Equal([1, 4, 6, 0, 2, 5, 3, 7], ArgSort(V));
        Assert.Equal([-1, 0, -0.0, 3, 3, double.PositiveInfinity, double.NaN, double.NaN], Sort(V).ToArray());
        Assert.Equal([double.PositiveInfinity, 3, 3, 0, -0.0, -1, double.NaN, double.NaN], SortDescending(V).ToArray());
        Assert.Equal([3, 0, 4, 6, 1, 5, 2, 7], Rank(V));
        Assert.Empty(ArgSort(Vector.Create([])));
    }

    [Fact]
    public void TakesTheFirst()
    {
        Assert.Equal([5, 4, 4], TopK([1, 4, 5, 4], 3).ToArray());
        Assert.Equal([1, 4], BottomK([1, 4, 5, 4], 2).ToArray());
        Assert.Equal(0, TopK([1, 2], 0).Length);
        Assert.Contains("at most 2", Assert.Throws<ArgumentException>(() => TopK([1, 2], 3)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => BottomK([1, 2], -1));
    }

    [Fact]
    public void FindsQuantiles()
    {
        Vector v = Vector.Create([7, 1, 3, 10]);
        Assert.Equal(1, Quantile(v, 0));
        Assert.Equal(10, Quantile(v, 1));
        Assert.Equal(5, Median(v));
        Assert.Equal(2.5, Quantile(v, 0.25));
        Assert.Equal(3, Median([3]));
        Assert.True(double.IsNaN(Quantile(v, 1.5)));
        Assert.True(double.IsNaN(Quantile(v, double.NaN)));
        Assert.Throws<ArgumentException>(() => Median(Vector.Create([])));
    }

    [Fact]
    public void Accumulates()
    {
        Assert.Equal([1, 3, 0], CumSum([1, 2, -3]).ToArray());
        Assert.Equal([2, 0, 0], CumProd([2, 0, 5]).ToArray());
        Assert.Equal([-2, 1, 1, double.NaN, double.NaN], CumMax([-2, 1, 0, double.NaN, 4]).ToArray());
        var sums = LogCumSumExp([1000, 1000, double.NegativeInfinity]);
        Assert.Equal(1000, sums[0]);
        Assert.Equal(1000 + Math.Log(2), sums[2], 12);
        Assert.Equal(0, CumSum(Vector.Create([])).Length);
    }
}
