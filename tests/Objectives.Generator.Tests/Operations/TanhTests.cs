using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The slope is read off the value, and 0 where that has become ±1.</summary>
public class TanhTests
{
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(40.0, 1.0)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(double.NegativeInfinity, -1.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("tanh").InDouble(x));

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(30.0, 0.0)]
    [InlineData(-30.0, 0.0)]
    [InlineData(double.PositiveInfinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("tanh").Derivative().InDouble(x));
}
