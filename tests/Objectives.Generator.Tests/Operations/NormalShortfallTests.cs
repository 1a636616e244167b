using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The mean distance below x; its derivative, a variance, where two forms of it meet.</summary>
public class NormalShortfallTests
{
    [Theory]
    [InlineData(0.0, 0.7978845608028654)]
    [InlineData(-1e8, 9.999999999999998e-9)]
    [InlineData(100.0, 100.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Value(double x, double expected) => Assert.Equal(expected, Rule.Of("normalShortfall").InDouble(x));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Derivatives_meet_at_the_seam(int order)
    {
        var rule = Rule.Of("normalShortfall").Derivative();
        for (int i = 0; i < order; i++)
            rule = rule.Derivative();
        double left = rule.Exact(-8.000000000000002).ToDouble(), right = rule.Exact(-8.0).ToDouble();
        Assert.Equal(1, left / right, 1e-13);
    }
}
