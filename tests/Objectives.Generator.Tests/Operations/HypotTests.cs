using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Value, gradient and Hessian are 0 at the origin; large and small legs neither overflow nor underflow.</summary>
public class HypotTests
{
    [Theory]
    [InlineData(3.0, -4.0, 5.0)]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(3e200, 4e200, 4.9999999999999995e200)]
    [InlineData(3e-200, 4e-200, 5e-200)]
    [InlineData(double.PositiveInfinity, double.NaN, double.PositiveInfinity)]
    [InlineData(double.NaN, 1.0, double.NaN)]
    public void Value(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("hypot").InDouble(x, y));

    [Theory]
    [InlineData(3.0, 4.0, 0.6)]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(3e200, 4e200, 0.6)]
    [InlineData(3e-200, 4e-200, 0.6)]
    [InlineData(0.0, 2.0, 0.0)]
    public void Derivative(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("hypot").Derivative(0).InDouble(x, y), 15);

    [Theory]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(0.0, 2.0, 0.5)]
    public void Second_derivative(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("hypot").Derivative(0).Derivative(0).InDouble(x, y));

    [Theory]
    [InlineData(0.0, 0.0, 0.0)]
    public void Mixed_derivative(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("hypot").Derivative(0).Derivative(1).InDouble(x, y));
}
