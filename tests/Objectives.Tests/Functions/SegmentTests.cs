using System;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

public class SegmentTests
{
    private static readonly Vector Values = [3, -1, 2, -4, 5];
    private static readonly int[] Group = [0, 2, 0, 2, 3];

    [Fact]
    public void OfValues()
    {
        Assert.Equal([5, 0, -5, 5], SegmentSum(Values, Group, 4));
        Assert.Equal([2.5, 0, -2.5, 5], SegmentMean(Values, Group, 4));
        Assert.Equal([3, double.NegativeInfinity, -1, 5], SegmentMax(Values, Group, 4));
        Assert.Equal([3 + Math.Log(1 + Math.Exp(-1)), double.NegativeInfinity, -1 + Math.Log(1 + Math.Exp(-3)), 5], SegmentLogSumExp(Values, Group, 4));
        double share = 1 / (1 + Math.Exp(-1));
        Assert.Equal([share, 1 / (1 + Math.Exp(-3)), Math.Exp(-1) * share, Math.Exp(-3) / (1 + Math.Exp(-3)), 1], SegmentSoftmax(Values, Group, 4), (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Fact]
    public void OfLargeValues()
    {
        Assert.Equal([1000 + Math.Log(2), -1000], SegmentLogSumExp([1000, -1000, 1000], [0, 1, 0], 2));
        Assert.Equal([0.5, 1, 0.5], SegmentSoftmax([1000, -1000, 1000], [0, 1, 0], 2));
        Assert.Equal([double.PositiveInfinity], SegmentLogSumExp([double.PositiveInfinity, 0], [0, 0], 1));
    }

    [Fact]
    public void OfRows()
    {
        Matrix rows = new double[,] { { 1, 2 }, { 3, 4 }, { 5, -6 } };
        int[] group = [1, 0, 1];
        Assert.Equal(new double[,] { { 3, 4 }, { 6, -4 } }, SegmentSum(rows, group, 2).ToArray());
        Assert.Equal(new double[,] { { 3, 4 }, { 3, -2 } }, SegmentMean(rows, group, 2).ToArray());
        Assert.Equal(new double[,] { { 3, 4 }, { 5, 2 } }, SegmentMax(rows, group, 2).ToArray());
        Assert.Equal(3, SegmentLogSumExp(rows, group, 2)[0, 0]);
        Assert.Equal(1, SegmentSoftmax(rows, group, 2)[1, 1]);
        Assert.Equal(3, SegmentSoftmax(rows, group, 2).RowCount);
    }

    [Fact]
    public void Misuse_is_named()
    {
        Assert.Contains("element 1 belongs to group 4, but groups are 0 .. count - 1, and count is 4", Assert.Throws<ArgumentException>(() => SegmentSum(Values, [0, 4, 0, 0, 0], 4)).Message);
        Assert.Contains("[5] and [2]", Assert.Throws<ArgumentException>(() => SegmentMax(Values, [0, 1], 4)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => SegmentMean(Values, Group, -1));
        Assert.Throws<ArgumentNullException>(() => SegmentSum(Values, null!, 4));
    }
}
