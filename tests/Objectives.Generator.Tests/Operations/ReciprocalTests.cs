using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>±∞ at ±0.</summary>
public class ReciprocalTests
{
    [Theory]
    [InlineData(0.0, double.PositiveInfinity)]
    [InlineData(4.0, 0.25)]
    [InlineData(double.PositiveInfinity, 0.0)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("Reciprocal").InDouble(x));

    [Theory]
    [InlineData(2.0, -0.25)]
    [InlineData(0.0, double.NegativeInfinity)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("Reciprocal").Derivative().InDouble(x));
}
