using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The removable singularity: 1 at 0 with derivatives 0 and −1/3; 0 at infinity.</summary>
public class SincTests
{
    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(1e-300, 1.0)]
    [InlineData(double.PositiveInfinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("sinc").InDouble(x));

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(1e-3, -0.00033333330000000119)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("sinc").Derivative().InDouble(x), 1e-19);

    [Theory]
    [InlineData(0.0, -0.3333333333333333)]
    [InlineData(1e-8, -0.3333333333333333)]
    public void Second_derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("sinc").Derivative().Derivative().InDouble(x), 1e-16);

    [Theory]
    [InlineData(0.0, 0.2)]
    public void Fourth_derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("sinc").Derivative().Derivative().Derivative().Derivative().InDouble(x), 15);
}
