using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The derivative at |x| = t is 0 in both arguments.</summary>
public class SoftThresholdTests
{
    [Theory]
    [InlineData(2.0, 0.5, 1.5)]
    [InlineData(-2.0, 0.5, -1.5)]
    [InlineData(0.5, 0.5, 0.0)]
    [InlineData(0.0, 0.5, 0.0)]
    [InlineData(double.NaN, 1.0, double.NaN)]
    public void Value(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("SoftThreshold").InDouble(x, y));

    [Theory]
    [InlineData(2.0, 0.5, 1.0)]
    [InlineData(0.5, 0.5, 0.0)]
    [InlineData(-0.5, 0.5, 0.0)]
    [InlineData(0.1, 0.5, 0.0)]
    [InlineData(-2.0, 0.5, 1.0)]
    public void Derivative_in_x(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("SoftThreshold").Derivative(0).InDouble(x, y));

    [Theory]
    [InlineData(2.0, 0.5, -1.0)]
    [InlineData(-2.0, 0.5, 1.0)]
    [InlineData(0.5, 0.5, 0.0)]
    public void Derivative_in_t(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("SoftThreshold").Derivative(1).InDouble(x, y));
}
