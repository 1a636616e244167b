using System;
using System.Linq;
using Xunit;

namespace Objectives.Tests.Solvers;

public class ParameterLayoutTests
{
    private static readonly ParameterLayout Layout = new(("W", [2, 3]), ("b", []), ("v", [4]));

    [Fact]
    public void LaysBlocksOneAfterAnother()
    {
        Assert.Equal(11, Layout.ParameterCount);
        Assert.Equal([("W", 0, 6), ("b", 6, 1), ("v", 7, 4)], Layout.Blocks.Select(b => (b.Name, b.Offset, b.Length)));
        Assert.Equal([2, 3], Layout["W"].Shape.ToArray());
        Assert.True(Layout["b"].Shape.IsEmpty);
        Assert.Equal("W[2, 3] at 0, b at 6, v[4] at 7: 11 parameters", Layout.ToString());
    }

    [Fact]
    public void ABlockIsAViewOfTheVector()
    {
        double[] theta = [.. Enumerable.Range(0, 11)];

        Layout.Block(theta, "v")[1] = -1;
        Layout.Block(theta.AsSpan(), "b")[0] = -2;

        Assert.Equal([0, 1, 2, 3, 4, 5, -2, 7, -1, 9, 10], theta);
        Assert.Equal([7, -1, 9, 10], Layout.Block((ReadOnlySpan<double>)theta, "v").ToArray());
    }

    [Fact]
    public void AnUnknownNameIsAnErrorThatListsTheBlocks()
    {
        var error = Assert.Throws<ArgumentException>(() => Layout["w"]);

        Assert.Contains("'w'", error.Message);
        Assert.Contains("'W', 'b', 'v'", error.Message);
    }

    [Fact]
    public void AVectorOfAnotherLengthIsAnErrorThatNamesBoth()
    {
        var error = Assert.Throws<ArgumentException>(() => Layout.Block(new double[10], "W").Length);

        Assert.Contains("length 10", error.Message);
        Assert.Contains("11 parameters", error.Message);
    }

    [Fact]
    public void MarksBlocksToBeMaximisedOver()
    {
        ParameterLayout saddle = new(("x", [2], false), ("adversary", [3], true));

        Assert.False(saddle["x"].Ascent);
        Assert.True(saddle["adversary"].Ascent);
        Assert.Equal(2, saddle["adversary"].Offset);
    }

    [Fact]
    public void AShapeIsCopied()
    {
        int[] shape = [2];
        ParameterLayout layout = new(("x", shape));
        shape[0] = 5;

        Assert.Equal([2], layout["x"].Shape.ToArray());
    }

    [Fact]
    public void RefusesMalformedBlocks()
    {
        Assert.Contains("'x'", Assert.Throws<ArgumentException>(() => new ParameterLayout(("x", [1]), ("x", [2]))).Message);
        Assert.Contains("-3", Assert.Throws<ArgumentException>(() => new ParameterLayout(("x", [-3]))).Message);
        Assert.Throws<ArgumentException>(() => new ParameterLayout(("", [1])));
        Assert.Contains("'huge'", Assert.Throws<ArgumentException>(() => new ParameterLayout(("huge", [1 << 20, 1 << 20]))).Message);
    }

    [Fact]
    public void AnAxisMayBeEmpty()
    {
        ParameterLayout layout = new(("none", [0, 7]), ("x", [1]));

        Assert.Equal((0, 0), (layout["none"].Length, layout["x"].Offset));
    }
}
