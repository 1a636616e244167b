using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>NaN below 1, an infinite slope at 1, no overflow far out.</summary>
public class AcoshTests
{
    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.9, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("acosh").InDouble(x));

    [Theory]
    [InlineData(1.0, double.PositiveInfinity)]
    [InlineData(0.9, double.NaN)]
    [InlineData(1e200, 1e-200)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("acosh").Derivative().InDouble(x), 1e-214);
}
