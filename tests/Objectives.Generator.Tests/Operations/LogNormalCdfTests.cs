using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Both tails, and derivatives that do not cancel in them.</summary>
public class LogNormalCdfTests
{
    [Theory]
    [InlineData(0.0, -0.6931471805599453)]
    [InlineData(-1e4, -50000010.129278915)]
    [InlineData(-40.0, -804.6084420137538)]
    [InlineData(8.0, -6.220960574271786e-16)]
    [InlineData(double.PositiveInfinity, 0.0)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("logNormalCdf").InDouble(x));

    [Theory]
    [InlineData(-1e4, 10000.000099999998)]
    [InlineData(0.0, 0.7978845608028654)]
    [InlineData(40.0, 0.0)]
    public void Derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("logNormalCdf").Derivative().InDouble(x), 1e-11);

    /// <summary>−1 + 1/x² − 6/x⁴ + …, the curvature of the normal density's exponent.</summary>
    [Theory]
    [InlineData(-1e4, -0.9999999900000006)]
    [InlineData(-40.0, -0.9993773316214086)]
    [InlineData(0.0, -0.6366197723675814)]
    [InlineData(40.0, 0.0)]
    public void Second_derivative(double x, double expected) => Assert.Equal(expected, Rule.Of("logNormalCdf").Derivative().Derivative().InDouble(x), 1e-15);

    /// <summary>2/|x|³ − 24/|x|⁵ + …, eight orders below the terms of r·(δ² − δ′).</summary>
    [Fact]
    public void Third_derivative_far_out() =>
        Assert.Equal(1.99999976e-12, Rule.Of("logNormalCdf").Derivative().Derivative().Derivative().InDouble(-1e4), 1e-19);
}
