using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The sign is flat everywhere.</summary>
public class SignTests
{
    [Theory]
    [InlineData(-2.0, -1.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("sign").InDouble(x));

    [Theory]
    [InlineData(-2.0, 0.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(3.0, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("sign").Derivative().InDouble(x));
}
