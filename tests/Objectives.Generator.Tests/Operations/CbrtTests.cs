using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Roots of negative numbers; the slope at 0 is infinite.</summary>
public class CbrtTests
{
    [Theory]
    [InlineData(-8.0, -2.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("cbrt").InDouble(x));

    [Theory]
    [InlineData(0.0, double.PositiveInfinity)]
    [InlineData(8.0, 0.08333333333333333)]
    [InlineData(-8.0, 0.08333333333333333)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("cbrt").Derivative().InDouble(x));
}
