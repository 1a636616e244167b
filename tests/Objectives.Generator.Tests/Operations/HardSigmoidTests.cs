using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>At ±3 the slope is half of 1/6.</summary>
public class HardSigmoidTests
{
    [Theory]
    [InlineData(-4.0, 0.0)]
    [InlineData(0.0, 0.5)]
    [InlineData(4.0, 1.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("HardSigmoid").InDouble(x));

    [Theory]
    [InlineData(-3.0, 0.08333333333333333)]
    [InlineData(0.0, 0.16666666666666666)]
    [InlineData(5.0, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("HardSigmoid").Derivative().InDouble(x));
}
