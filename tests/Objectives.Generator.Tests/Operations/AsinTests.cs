using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>NaN beyond ±1, an infinite slope there.</summary>
public class AsinTests
{
    [Theory]
    [InlineData(1.0, 1.5707963267948966)]
    [InlineData(-1.0, -1.5707963267948966)]
    [InlineData(1.1, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("asin").InDouble(x));

    [Theory]
    [InlineData(1.0, double.PositiveInfinity)]
    [InlineData(0.0, 1.0)]
    [InlineData(-1.0, double.PositiveInfinity)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("asin").Derivative().InDouble(x));
}
