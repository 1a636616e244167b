using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The remainder has the sign of the divisor.</summary>
public class ModTests
{
    [Theory]
    [InlineData(7.5, 2.0, 1.5)]
    [InlineData(-7.5, 2.0, 0.5)]
    [InlineData(7.5, -2.0, -0.5)]
    [InlineData(4.0, 2.0, 0.0)]
    [InlineData(double.NaN, 1.0, double.NaN)]
    [InlineData(1.0, 0.0, double.NaN)]
    public void Value(double x, double y, double expected)
    {
        Assert.Equal(expected, Rule.Of("Mod").InDouble(x, y));
        Assert.Equal(expected, Functions.Mod(x, y));
    }

    [Theory]
    [InlineData(7.5, 2.0, 1.0, -3.0)]
    [InlineData(-7.5, 2.0, 1.0, 4.0)]
    public void Derivatives(double x, double y, double inX, double inY)
    {
        Assert.Equal(inX, Rule.Of("Mod").Derivative(0).InDouble(x, y));
        Assert.Equal(inY, Rule.Of("Mod").Derivative(1).InDouble(x, y));
    }
}
