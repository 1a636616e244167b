using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>±∞ at ±1, NaN beyond.</summary>
public class AtanhTests
{
    [Theory]
    [InlineData(1.0, double.PositiveInfinity)]
    [InlineData(-1.0, double.NegativeInfinity)]
    [InlineData(1.1, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("atanh").InDouble(x));

    [Theory]
    [InlineData(1.0, double.PositiveInfinity)]
    [InlineData(0.0, 1.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("atanh").Derivative().InDouble(x));
}
