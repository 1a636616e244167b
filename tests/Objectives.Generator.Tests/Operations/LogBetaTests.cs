using System;
using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Large arguments beside small ones, where two logarithms of gamma functions cancel, against values of 60 digits.</summary>
public class LogBetaTests
{
    [Theory]
    [InlineData(0.3, 40.0, -0.00823652427335247, -7.18641743563506, 12.22024023948665)]
    [InlineData(2.5, 1e8, -45.767019008157995, -17.717524123307122, 0.4903577461002351)]
    [InlineData(1e6, 1e6, -1386300.003362921, -0.6931474305600078, 5.000003750001459e-07)]
    [InlineData(1e-10, 1e5, 23.025850928731444, -10000000012.090136, 1e+20)]
    [InlineData(700.0, 20.0, -91.95066518432895, -0.0281907275535323, 3.9738481050953023e-05)]
    [InlineData(5.0, 4.0, -5.634789603169249, -0.6345238095238095, 0.1038109410430839)]
    public void Value_and_derivatives_in_the_first_argument(double a, double b, double value, double first, double second)
    {
        var rule = Rule.Of("LogBeta");
        Close(value, rule.InDouble(a, b));
        Close(value, rule.InDouble(b, a));
        Close(first, rule.Derivative(0).InDouble(a, b));
        Close(first, rule.Derivative(1).InDouble(b, a));
        Close(second, rule.Derivative(0).Derivative(0).InDouble(a, b));
    }

    private static void Close(double expected, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= 2e-13 * Math.Abs(expected), FormattableString.Invariant($"expected {expected:R}, actual {actual:R}"));
}
