using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Equal infinities share the derivative; an argument at −∞ has none.</summary>
public class LogAddExpTests
{
    [Theory]
    [InlineData(0.0, 0.0, 0.6931471805599453)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData(double.NegativeInfinity, 1.0, 1.0)]
    [InlineData(1000.0, 1000.0, 1000.6931471805599)]
    [InlineData(double.PositiveInfinity, 0.0, double.PositiveInfinity)]
    [InlineData(double.NaN, 0.0, double.NaN)]
    public void Value(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("logAddExp").InDouble(x, y));

    [Theory]
    [InlineData(0.0, 0.0, 0.5)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity, 0.5)]
    [InlineData(double.NegativeInfinity, 1.0, 0.0)]
    [InlineData(1.0, double.NegativeInfinity, 1.0)]
    [InlineData(1000.0, 1000.0, 0.5)]
    [InlineData(-1000.0, 1000.0, 0.0)]
    public void Derivative(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("logAddExp").Derivative(0).InDouble(x, y));

    [Theory]
    [InlineData(2.0, 2.0, 0.25)]
    [InlineData(double.NegativeInfinity, 1.0, 0.0)]
    public void Second_derivative(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("logAddExp").Derivative(0).Derivative(0).InDouble(x, y));
}
