using System;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

public class ArrangementTests
{
    private static readonly Vector Values = [3, -1, 2];

    [Fact]
    public void OfVectors()
    {
        Assert.Equal([3, -1, 2, 7, 3, -1, 2, 1], Concat(Values, 7, Values, 1.0));
        Assert.Empty(Concat());
        Assert.Equal([2, -1, 3], Reverse(Values));
        Assert.Equal([-4, 3], Difference(Values));
        Assert.Equal([3, 5, 0, 4], Convolve(Values, [1, 2]));
        Assert.Equal(Convolve(Values, [1, 2]), Convolve([1, 2], Values));
        Assert.Throws<ArgumentException>(() => Difference([]));
        Assert.Throws<ArgumentException>(() => Convolve(Values, []));
    }

    [Fact]
    public void OfMatrices()
    {
        Matrix a = new double[,] { { 1, 2 }, { 3, 4 } }, b = new double[,] { { 1, 10, 100 } };
        Assert.Equal(new double[,] { { 1, 10, 100, 2, 20, 200 }, { 3, 30, 300, 4, 40, 400 } }, Kron(a, b).ToArray());
        Assert.Equal(new double[,] { { 1, 12, 120, 200 }, { 3, 34, 340, 400 } }, Convolve2D(a, b).ToArray());
        Assert.Equal(new double[,] { { 1, 4, 4 }, { 6, 20, 16 }, { 9, 24, 16 } }, Convolve2D(a, a).ToArray());
        Assert.Throws<ArgumentException>(() => Convolve2D(a, default));
    }

    [Fact]
    public void OfTensors()
    {
        Tensor3 t = Tensor3.From(2, 1, 2, (i, j, k) => i - 3 * k);
        Tensor4 q = Tensor4.From(1, 2, 1, 2, (i, j, k, l) => j - 3 * l);
        Assert.Equal(new double[,,] { { { 0, 3 } }, { { 1, 2 } } }, Abs(t).ToArray());
        Assert.Equal(new double[,,] { { { 0, 9 } }, { { 1, 4 } } }, Max(Square(t), t).ToArray());
        Assert.Equal((-4, -4), (Sum(t), Sum(q)));
        Assert.Equal((-1, -1), (Mean(t), Mean(q)));
        Assert.Equal((14, 14), (SquaredNorm(t), SquaredNorm(q)));
        Assert.Equal((6, 3, 1, -3), (Norm1(q), NormInf(t), Max(q), Min(t)));
        Assert.Equal(40, Product(t + 4), 12);
        Assert.Throws<ArgumentException>(() => Max(t, Tensor3.From(2, 2, 1, (_, _, _) => 0)));
    }
}
