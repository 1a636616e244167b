using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>At |x| = t the value is 0 and so is the derivative in both arguments.</summary>
public class HardThresholdTests
{
    [Theory]
    [InlineData(2.0, 0.5, 2.0)]
    [InlineData(-2.0, 0.5, -2.0)]
    [InlineData(0.5, 0.5, 0.0)]
    [InlineData(-0.5, 0.5, 0.0)]
    [InlineData(0.0, 0.5, 0.0)]
    [InlineData(double.NaN, 1.0, double.NaN)]
    public void Value(double x, double t, double expected)
    {
        Assert.Equal(expected, Rule.Of("HardThreshold").InDouble(x, t));
        Assert.Equal(expected, Functions.HardThreshold(x, t));
    }

    [Theory]
    [InlineData(2.0, 0.5, 1.0)]
    [InlineData(-2.0, 0.5, 1.0)]
    [InlineData(0.5, 0.5, 0.0)]
    [InlineData(0.1, 0.5, 0.0)]
    public void Derivative_in_x(double x, double t, double expected) => Assert.Equal(expected, Rule.Of("HardThreshold").Derivative(0).InDouble(x, t));

    [Theory]
    [InlineData(2.0, 0.5)]
    [InlineData(0.5, 0.5)]
    public void Derivative_in_t(double x, double t) => Assert.Equal(0, Rule.Of("HardThreshold").Derivative(1).InDouble(x, t));
}
