using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Ties of the larger number split evenly; NaN comes through.</summary>
public class MaxTests
{
    [Theory]
    [InlineData(1.0, 2.0, 2.0)]
    [InlineData(2.0, 2.0, 2.0)]
    [InlineData(double.NegativeInfinity, 1.0, 1.0)]
    [InlineData(double.NaN, 1.0, double.NaN)]
    [InlineData(1.0, double.NaN, double.NaN)]
    public void Value(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("max").InDouble(x, y));

    [Theory]
    [InlineData(1.0, 2.0, 0.0)]
    [InlineData(2.0, 2.0, 0.5)]
    [InlineData(3.0, 2.0, 1.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, 0.5)]
    [InlineData(double.NegativeInfinity, 1.0, 0.0)]
    public void Derivative_in_the_first(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("max").Derivative(0).InDouble(x, y));

    [Theory]
    [InlineData(1.0, 2.0, 1.0)]
    [InlineData(2.0, 2.0, 0.5)]
    [InlineData(3.0, 2.0, 0.0)]
    [InlineData(0.0, -0.0, 0.5)]
    public void Derivative_in_the_second(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("max").Derivative(1).InDouble(x, y));
}
