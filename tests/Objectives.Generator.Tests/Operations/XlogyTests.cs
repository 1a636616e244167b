using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>0 where x is 0, whatever y is; the derivative in x is the limit.</summary>
public class XlogyTests
{
    [Theory]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(0.0, -1.0, 0.0)]
    [InlineData(0.0, double.PositiveInfinity, 0.0)]
    [InlineData(0.0, double.NaN, double.NaN)]
    [InlineData(2.0, 1.0, 0.0)]
    [InlineData(1.0, 0.0, double.NegativeInfinity)]
    [InlineData(1.0, -1.0, double.NaN)]
    public void Value(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("xlogy").InDouble(x, y));

    [Theory]
    [InlineData(0.0, 0.0, double.NegativeInfinity)]
    [InlineData(0.0, 1.0, 0.0)]
    [InlineData(0.0, double.PositiveInfinity, double.PositiveInfinity)]
    public void Derivative_in_x(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("xlogy").Derivative(0).InDouble(x, y));

    [Theory]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(0.0, 2.0, 0.0)]
    [InlineData(3.0, 2.0, 1.5)]
    public void Derivative_in_y(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("xlogy").Derivative(1).InDouble(x, y));

    [Theory]
    [InlineData(0.0, 2.0, 0.5)]
    [InlineData(0.0, 0.0, 0.0)]
    public void Mixed_derivative(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("xlogy").Derivative(1).Derivative(0).InDouble(x, y));
}
