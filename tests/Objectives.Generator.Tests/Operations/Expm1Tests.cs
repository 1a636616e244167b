using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Exact near 0; the slope vanishes far to the left instead of cancelling.</summary>
public class Expm1Tests
{
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(1e-300, 1e-300)]
    [InlineData(double.NegativeInfinity, -1.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("expm1").InDouble(x));

    [Theory]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(-50.0, 1.9287498479639178e-22)]
    [InlineData(0.0, 1.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("expm1").Derivative().InDouble(x));
}
