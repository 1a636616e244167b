using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Flat at both ends.</summary>
public class SmoothStepTests
{
    [Theory]
    [InlineData(-1.0, 0.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(0.5, 0.5)]
    [InlineData(1.0, 1.0)]
    [InlineData(2.0, 1.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("SmoothStep").InDouble(x));

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.5, 1.5)]
    [InlineData(1.0, 0.0)]
    [InlineData(2.0, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("SmoothStep").Derivative().InDouble(x));
}
