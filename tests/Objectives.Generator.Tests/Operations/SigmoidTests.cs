using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Both tails keep their relative accuracy in value and slope.</summary>
public class SigmoidTests
{
    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(-700.0, 9.859676543759770e-305)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("sigmoid").InDouble(x));

    [Theory]
    [InlineData(0.0, 0.25)]
    [InlineData(100.0, 3.720075976020836e-44)]
    [InlineData(-100.0, 3.720075976020836e-44)]
    [InlineData(double.PositiveInfinity, 0.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("sigmoid").Derivative().InDouble(x));
}
