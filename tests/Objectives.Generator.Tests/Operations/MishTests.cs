using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>0 at −∞ instead of ∞·0.</summary>
public class MishTests
{
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(-1e4, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("Mish").InDouble(x));

    [Theory]
    [InlineData(0.0, 0.6)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(1e4, 1.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("Mish").Derivative().InDouble(x), 15);
}
