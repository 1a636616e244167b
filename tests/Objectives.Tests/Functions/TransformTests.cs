using System;
using System.Linq;
using Objectives.Runtime;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

public class TransformTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(97)]
    [InlineData(256)]
    [InlineData(1000)]
    public void FastTransformsAreTheSums(int n)
    {
        var random = new Random(n);
        double[] re = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble() - 0.5)], im = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble() - 0.5)];
        var (expectedRe, expectedIm) = Fft(re, im);
        double[] fastRe = [.. re], fastIm = [.. im];
        FourierTransform.Run(fastRe, fastIm, -1);
        double error = Math.Sqrt(SquaredDistance(expectedRe, fastRe) + SquaredDistance(expectedIm, fastIm)), size = Math.Sqrt(SquaredNorm(expectedRe) + SquaredNorm(expectedIm));
        Assert.True(error <= 2e-15 * Math.Max(1, Math.Log2(n)) * size, $"{error / size}");
        var (backRe, backIm) = InverseFft(expectedRe, expectedIm);
        Assert.True(Math.Sqrt(SquaredDistance(backRe, re) + SquaredDistance(backIm, im)) <= 1e-13 * Math.Sqrt(n));
    }

    [Fact]
    public void TransformsHaveTheirSigns()
    {
        var (re, im) = Fft([0, 1, 0, 0], [0, 0, 0, 0]);
        Assert.Equal([1, 0, -1, 0], re.ToArray());
        Assert.Equal([0, -1, 0, 1], im.ToArray());
        Assert.Equal([10, -2, -4, 0], WalshHadamard([1, 2, 3, 4]).ToArray());
        Assert.Throws<ArgumentException>(() => WalshHadamard([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => Fft([1, 2], [1]));
    }

    [Fact]
    public void TurnsAreRoundedRight()
    {
        for (long k = 0; k < 360; k++)
        {
            var (sin, cos) = FourierTransform.Turn(k, 360, 1);
            Assert.Equal(Math.Sin(2 * Math.PI * k / 360), sin, 1e-15);
            Assert.Equal(Math.Cos(2 * Math.PI * k / 360), cos, 1e-15);
        }
        Assert.Equal((1, 0), FourierTransform.Turn(1, 4, 1));
    }

    [Fact]
    public void FindsNearestPoints()
    {
        Assert.Equal([0.5, 0, 0.5], ProjectSimplex([2, -1, 2]).ToArray());
        Assert.Equal([0, 0.3, 0.7], ProjectSimplex([0, 0.3, 0.7]).ToArray(), (x, y) => Math.Abs(x - y) < 1e-15);
        Assert.Equal([1], ProjectSimplex([-7]).ToArray());
        Assert.Equal(0, ProjectSimplex(Vector.Create([])).Length);
        Assert.Equal([0.6, 0.8], ProjectBall([3, 4], 1).ToArray(), (x, y) => Math.Abs(x - y) < 1e-15);
        Assert.Equal([3, 4], ProjectBall([3, 4], 5).ToArray());
        Assert.Equal([1, 2.5, 2.5, 4, 4, 4], Isotonic([1, 3, 2, 5, 4, 3]).ToArray());
        Assert.Equal([0, 1, 1, 2, 2, 2], IsotonicBlocks([1, 3, 2, 5, 4, 3]));
        Assert.Equal([0, 0, 0], IsotonicBlocks([3, 2, 1]));
        Assert.Equal([0, 1, 2], IsotonicBlocks([1, 1, 2]));
    }
}
