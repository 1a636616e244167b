using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The integer below; the slope is 0.</summary>
public class FloorTests
{
    [Theory]
    [InlineData(-0.5, -1.0)]
    [InlineData(2.0, 2.0)]
    [InlineData(2.9, 2.0)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("floor").InDouble(x));

    [Theory]
    [InlineData(2.0, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("floor").Derivative().InDouble(x));
}
