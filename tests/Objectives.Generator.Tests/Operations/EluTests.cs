using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The exponential of large numbers is in the branch not taken.</summary>
public class EluTests
{
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(2.0, 2.0)]
    [InlineData(1e4, 1e4)]
    [InlineData(double.NegativeInfinity, -1.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("Elu").InDouble(x));

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(1e4, 1.0)]
    [InlineData(-1e4, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("Elu").Derivative().InDouble(x));

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(1e4, 0.0)]
    [InlineData(-1e4, 0.0)]
    public void Second_derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("Elu").Derivative().Derivative().InDouble(x));
}
