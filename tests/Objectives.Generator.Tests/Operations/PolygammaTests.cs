using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The order is an integer in effect; one row of the table is every derivative of the trigamma function.</summary>
public class PolygammaTests
{
    [Theory]
    [InlineData(1.0, 1.0, 1.6449340668482264)]
    [InlineData(2.0, 1.0, -2.4041138063191885)]
    [InlineData(2.4, 1.0, -2.4041138063191885)]
    [InlineData(3.0, 0.5, 97.409091034002437236)]
    [InlineData(3.0, -0.5, 193.40909103400244)]
    [InlineData(0.0, 1.0, double.NaN)]
    [InlineData(101.0, 1.0, double.NaN)]
    [InlineData(3.0, -2.0, double.PositiveInfinity)]
    [InlineData(2.0, -2.0, double.NaN)]
    public void Value(double order, double x, double expected) => Assert.Equal(expected, Rule.Of("polygamma").InDouble(order, x));

    [Fact]
    public void Sixth_derivative_of_the_logarithm()
    {
        var rule = Rule.Of("logGamma");
        for (int i = 0; i < 6; i++)
            rule = rule.Derivative();
        Assert.Equal(122.08116743813389677, rule.InDouble(1.0));
    }
}
