using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>±1 at infinity, with a slope that does not cancel.</summary>
public class SoftsignTests
{
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(1.0, 0.5)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(double.NegativeInfinity, -1.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("softsign").InDouble(x));

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(1e100, 1e-200)]
    [InlineData(double.PositiveInfinity, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("softsign").Derivative().InDouble(x), 1e-214);
}
