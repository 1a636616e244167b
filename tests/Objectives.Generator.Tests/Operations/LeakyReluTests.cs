using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The slope counts at 0 too.</summary>
public class LeakyReluTests
{
    [Theory]
    [InlineData(-1.0, -0.01)]
    [InlineData(0.0, 0.0)]
    [InlineData(2.0, 2.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("LeakyRelu").InDouble(x));

    [Theory]
    [InlineData(-1.0, 0.01)]
    [InlineData(0.0, 0.01)]
    [InlineData(2.0, 1.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("LeakyRelu").Derivative().InDouble(x));
}
