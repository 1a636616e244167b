using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>No overflow to the right, no cancellation to the left.</summary>
public class SoftplusTests
{
    [Theory]
    [InlineData(0.0, 0.6931471805599453)]
    [InlineData(1e4, 1e4)]
    [InlineData(-700.0, 9.859676543759770e-305)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("softplus").InDouble(x));

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("softplus").Derivative().InDouble(x));
}
