using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Halves go to the even integer; the slope is 0.</summary>
public class RoundTests
{
    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(1.5, 2.0)]
    [InlineData(2.5, 2.0)]
    [InlineData(-0.5, -0.0)]
    [InlineData(-1.5, -2.0)]
    [InlineData(2.4, 2.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("round").InDouble(x));

    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(1.2, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("round").Derivative().InDouble(x));
}
