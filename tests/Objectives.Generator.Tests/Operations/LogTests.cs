using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>−∞ at 0, NaN below.</summary>
public class LogTests
{
    [Theory]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(1.0, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("log").InDouble(x));

    [Theory]
    [InlineData(0.0, double.PositiveInfinity)]
    [InlineData(2.0, 0.5)]
    [InlineData(double.PositiveInfinity, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("log").Derivative().InDouble(x));
}
