using System;
using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Odd functions and roundings keep the sign of zero; where a zero divides, it decides the sign of the infinity.</summary>
public class SignedZeroTests
{
    [Theory]
    [InlineData("asin")]
    [InlineData("asinh")]
    [InlineData("atan")]
    [InlineData("atanh")]
    [InlineData("besselI1")]
    [InlineData("cbrt")]
    [InlineData("ceiling")]
    [InlineData("erf")]
    [InlineData("expm1")]
    [InlineData("floor")]
    [InlineData("lambertW")]
    [InlineData("log1p")]
    [InlineData("round")]
    [InlineData("sign")]
    [InlineData("sin")]
    [InlineData("sinh")]
    [InlineData("softsign")]
    [InlineData("sqrt")]
    [InlineData("tan")]
    [InlineData("tanh")]
    public void Keeps_the_sign(string name)
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(-0.0), BitConverter.DoubleToInt64Bits(Rule.Of(name).InDouble(-0.0)));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Rule.Of(name).InDouble(0.0)));
    }

    [Fact]
    public void A_negative_zero_divides_to_minus_infinity() => Assert.Equal(double.NegativeInfinity, Rule.Of("Reciprocal").InDouble(-0.0));

    [Fact]
    public void The_negative_half_of_the_axis_has_two_sides()
    {
        Assert.Equal(Math.PI, Rule.Of("atan2").InDouble(0.0, -1.0));
        Assert.Equal(-Math.PI, Rule.Of("atan2").InDouble(-0.0, -1.0));
    }
}
