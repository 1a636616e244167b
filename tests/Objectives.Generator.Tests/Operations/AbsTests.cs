using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>|x| has the derivative 0 at 0.</summary>
public class AbsTests
{
    [Theory]
    [InlineData(-2.0, 2.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("abs").InDouble(x));

    [Theory]
    [InlineData(-2.0, -1.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(3.0, 1.0)]
    [InlineData(double.NegativeInfinity, -1.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("abs").Derivative().InDouble(x));
}
