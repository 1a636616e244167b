using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>0 at 0, with an infinite slope; NaN below.</summary>
public class EntropyTests
{
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(1.0, 0.0)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("entropy").InDouble(x));

    [Theory]
    [InlineData(0.0, double.PositiveInfinity)]
    [InlineData(1.0, -1.0)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("entropy").Derivative().InDouble(x));
}
