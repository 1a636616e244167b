using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>−∞ at −1, NaN below, exact near 0.</summary>
public class Log1pTests
{
    [Theory]
    [InlineData(-1.0, double.NegativeInfinity)]
    [InlineData(-2.0, double.NaN)]
    [InlineData(0.0, 0.0)]
    [InlineData(1e-300, 1e-300)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("log1p").InDouble(x));

    [Theory]
    [InlineData(-1.0, double.PositiveInfinity)]
    [InlineData(0.0, 1.0)]
    [InlineData(double.PositiveInfinity, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("log1p").Derivative().InDouble(x));
}
