using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The integer above; the slope is 0.</summary>
public class CeilingTests
{
    [Theory]
    [InlineData(-0.5, -0.0)]
    [InlineData(2.0, 2.0)]
    [InlineData(2.1, 3.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("ceiling").InDouble(x));

    [Theory]
    [InlineData(2.0, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("ceiling").Derivative().InDouble(x));
}
