using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>NaN beyond ±1, an infinite slope there.</summary>
public class AcosTests
{
    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(-1.0, 3.141592653589793)]
    [InlineData(1.1, double.NaN)]
    [InlineData(-1.1, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("acos").InDouble(x));

    [Theory]
    [InlineData(1.0, double.NegativeInfinity)]
    [InlineData(0.0, -1.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("acos").Derivative().InDouble(x));
}
