using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Infinite slope at 0, NaN below.</summary>
public class SqrtTests
{
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(1e-300, 1e-150)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("sqrt").InDouble(x));

    [Theory]
    [InlineData(0.0, double.PositiveInfinity)]
    [InlineData(4.0, 0.25)]
    [InlineData(double.PositiveInfinity, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("sqrt").Derivative().InDouble(x));
}
