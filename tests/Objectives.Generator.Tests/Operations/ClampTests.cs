using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>At an end of the interval the derivative is split evenly.</summary>
public class ClampTests
{
    [Theory]
    [InlineData(-2.0, -1.0, 1.0, -1.0)]
    [InlineData(0.5, -1.0, 1.0, 0.5)]
    [InlineData(2.0, -1.0, 1.0, 1.0)]
    [InlineData(0.0, 2.0, 1.0, 1.0)]
    [InlineData(double.NaN, -1.0, 1.0, double.NaN)]
    [InlineData(double.PositiveInfinity, -1.0, 1.0, 1.0)]
    public void Value(double x, double y, double z, double expected) => Assert.Equal(expected, Rule.Of("Clamp").InDouble(x, y, z));

    [Theory]
    [InlineData(-2.0, -1.0, 1.0, 0.0)]
    [InlineData(-1.0, -1.0, 1.0, 0.5)]
    [InlineData(0.5, -1.0, 1.0, 1.0)]
    [InlineData(1.0, -1.0, 1.0, 0.5)]
    [InlineData(2.0, -1.0, 1.0, 0.0)]
    public void Derivative_in_x(double x, double y, double z, double expected) => Assert.Equal(expected, Rule.Of("Clamp").Derivative(0).InDouble(x, y, z));

    [Theory]
    [InlineData(-2.0, -1.0, 1.0, 1.0)]
    [InlineData(-1.0, -1.0, 1.0, 0.5)]
    [InlineData(0.5, -1.0, 1.0, 0.0)]
    public void Derivative_in_the_lower_end(double x, double y, double z, double expected) => Assert.Equal(expected, Rule.Of("Clamp").Derivative(1).InDouble(x, y, z));
}
