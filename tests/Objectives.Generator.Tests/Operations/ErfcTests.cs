using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The right tail down to the smallest doubles.</summary>
public class ErfcTests
{
    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(26.0, 5.663192408856143e-296)]
    [InlineData(double.PositiveInfinity, 0.0)]
    [InlineData(double.NegativeInfinity, 2.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("erfc").InDouble(x));

    [Theory]
    [InlineData(double.PositiveInfinity, -0.0)]
    [InlineData(0.0, -1.1283791670955126)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("erfc").Derivative().InDouble(x));
}
