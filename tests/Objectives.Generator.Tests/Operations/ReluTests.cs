using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The derivative at 0 is 0, unlike that of max(x, 0); NaN comes through.</summary>
public class ReluTests
{
    [Theory]
    [InlineData(-1.0, 0.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(2.0, 2.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("Relu").InDouble(x));

    [Theory]
    [InlineData(-1.0, 0.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(2.0, 1.0)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("Relu").Derivative().InDouble(x));
}
