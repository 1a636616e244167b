using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Quadrants, signed zeros, and radii whose squares overflow.</summary>
public class Atan2Tests
{
    [Theory]
    [InlineData(0.0, 1.0, 0.0)]
    [InlineData(0.0, -1.0, 3.141592653589793)]
    [InlineData(1.0, 0.0, 1.5707963267948966)]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, 0.7853981633974483)]
    [InlineData(double.NaN, 1.0, double.NaN)]
    public void Value(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("atan2").InDouble(x, y));

    [Theory]
    [InlineData(0.0, 1.0, 1.0)]
    [InlineData(0.0, 1e200, 1e-200)]
    [InlineData(1e-200, 1e-200, 5e199)]
    public void Derivative(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("atan2").Derivative(0).InDouble(x, y), 1e185);
}
