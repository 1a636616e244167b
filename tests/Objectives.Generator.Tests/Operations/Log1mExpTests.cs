using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>−∞ at 0, NaN above, 0 far to the left.</summary>
public class Log1mExpTests
{
    [Theory]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(1.0, double.NaN)]
    [InlineData(double.NegativeInfinity, -0.0)]
    [InlineData(-1e-300, -690.7755278982137)]
    [InlineData(-700.0, -9.859676543759770e-305)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("log1mExp").InDouble(x));

    [Theory]
    [InlineData(double.NegativeInfinity, -0.0)]
    [InlineData(-0.0, double.NegativeInfinity)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("log1mExp").Derivative().InDouble(x));
}
