using System;
using System.Linq;
using Xunit;

namespace Objectives.Tests;

/// <summary>Blocks of a parameter vector as views, in both precisions.</summary>
public class ParameterBlockTests
{
    private static readonly ParameterLayout Layout = new(("W", [2, 3], false), ("b", [], true));

    [Fact]
    public void ABlockOfSinglePrecisionIsAView()
    {
        float[] theta = [0, 1, 2, 3, 4, 5, 6];
        Layout.Block(theta, "W")[5] = -1;
        Layout.Block(theta.AsSpan(), "b")[0] = -2;
        ReadOnlySpan<float> constant = theta;
        ReadOnlySpan<float> block = Layout.Block(constant, "W");

        Assert.Equal([0, 1, 2, 3, 4, -1, -2], theta);
        Assert.Equal([0, 1, 2, 3, 4, -1], block.ToArray());
        Assert.True(block == theta.AsSpan(0, 6));   // the same memory
    }

    [Fact]
    public void ABlockKnowsItsPlaceShapeAndDirection()
    {
        ParameterBlock w = Layout["W"], b = Layout["b"];

        Assert.Equal((0, 6, false), (w.Offset, w.Length, w.Ascent));
        Assert.Equal((6, 1, true), (b.Offset, b.Length, b.Ascent));
        Assert.Equal([2, 3], w.Shape.ToArray());
        Assert.Equal(0, b.Shape.Length);
    }

    [Fact]
    public void ErrorsOfSpansNameTheBlocksAndTheLengths()
    {
        Assert.StartsWith("There is no parameter block 'c'. The blocks are 'W', 'b'.",
            Assert.Throws<ArgumentException>(() => Layout.Block(new float[7].AsSpan(), "c")[0]).Message);
        Assert.StartsWith("There is no parameter block 'c'. The blocks are 'W', 'b'.",
            Assert.Throws<ArgumentException>(() => Layout.Block((ReadOnlySpan<double>)new double[7], "c")[0]).Message);
        Assert.StartsWith("θ has length 6; the objective has 7 parameters.",
            Assert.Throws<ArgumentException>(() => Layout.Block((ReadOnlySpan<float>)new float[6], "W")[0]).Message);
        Assert.Equal("theta", Assert.Throws<ArgumentNullException>(() => Layout.Block((float[])null!, "W")[0]).ParamName);
    }
}
