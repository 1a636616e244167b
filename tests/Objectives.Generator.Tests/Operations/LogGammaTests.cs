using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Poles, zeros and both ends.</summary>
public class LogGammaTests
{
    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(2.0, 0.0)]
    [InlineData(0.5, 0.5723649429247001)]
    [InlineData(-0.5, 1.2655121234846454)]
    [InlineData(1e300, 6.897755278982138e302)]
    [InlineData(1e306, double.PositiveInfinity)]
    [InlineData(0.0, double.PositiveInfinity)]
    [InlineData(-4.0, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("logGamma").InDouble(x));

    [Theory]
    [InlineData(1.0, -0.5772156649015329)]
    [InlineData(-0.5, 0.03648997397857652)]
    [InlineData(-1.0, double.NaN)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("logGamma").Derivative().InDouble(x));

    [Theory]
    [InlineData(1.0, 1.6449340668482264)]
    [InlineData(-1.0, double.PositiveInfinity)]
    public void Second_derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("logGamma").Derivative().Derivative().InDouble(x));
}
