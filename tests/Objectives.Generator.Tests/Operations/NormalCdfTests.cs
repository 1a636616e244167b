using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The left tail down to the smallest doubles.</summary>
public class NormalCdfTests
{
    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(-37.0, 5.725571222524577e-300)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("normalCdf").InDouble(x));

    [Theory]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(0.0, 0.3989422804014327)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("normalCdf").Derivative().InDouble(x));
}
