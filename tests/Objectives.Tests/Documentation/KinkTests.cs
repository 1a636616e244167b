using Xunit;
using static Objectives.Tests.Documentation.Kinks.Term;

namespace Objectives.Tests.Documentation;

/// <summary>The README's table of derivatives at kinks and at zero holds.</summary>
public class KinkTests
{
    private const double Infinity = double.PositiveInfinity;

    /// <param name="term">The term.</param>
    /// <param name="value">Its value where x, y and v are 0.</param>
    /// <param name="x">Its derivative by x.</param>
    /// <param name="y">Its derivative by y.</param>
    /// <param name="v">Its derivative by each of the two elements of v.</param>
    [Theory]
    [InlineData(AbsoluteValue, 0, 0, 0, 0)]
    [InlineData(Rectifier, 0, 0, 0, 0)]
    [InlineData(SoftThresholdAtEnd, 0, 0, 0, 0)]
    [InlineData(OneNorm, 0, 0, 0, 0)]
    [InlineData(LeakyRectifier, 0, 0.25, 0, 0)]
    [InlineData(Exponential, 0, 0.25, 0, 0)]
    [InlineData(MaxOfNumbers, 0, 0.5, 0.5, 0)]
    [InlineData(MaxWithZero, 0, 0.5, 0, 0)]
    [InlineData(MinOfNumbers, 0, 0.5, 0.5, 0)]
    [InlineData(ClampAtEnd, 0, 0.5, 0, 0)]
    [InlineData(HardSigmoidAtEnd, 1, 1.0 / 12, 0, 0)]
    [InlineData(MaxOfVector, 0, 0, 0, 0.5)]
    [InlineData(MinOfEntries, 0, 0, 0, 0.5)]
    [InlineData(NormInfTie, 1, 0, 0, 0.5)]
    [InlineData(NormInfAtZero, 0, 0, 0, 0)]
    [InlineData(RoundDown, 0, 0, 0, 0)]
    [InlineData(SignOf, 0, 0, 0, 0)]
    [InlineData(Compared, 1, 0, 0, 0)]
    [InlineData(NormAtZero, 0, 0, 0, 0)]
    [InlineData(HypotAtZero, 0, 0, 0, 0)]
    [InlineData(Deviation, 0, 0, 0, 0)]
    [InlineData(Normalized, 0, 0, 0, 0)]
    [InlineData(CosineAtZero, 0, 0, 0, 0)]
    [InlineData(RootAtZero, 0, Infinity, 0, 0)]
    [InlineData(PowerAtZero, 0, Infinity, 0, 0)]
    [InlineData(CubeRootAtZero, 0, Infinity, 0, 0)]
    [InlineData(LogAtZero, -Infinity, Infinity, 0, 0)]
    [InlineData(RootOfNorm, 0, 0, 0, 0)]
    [InlineData(RootOfHypot, 0, 0, 0, 0)]
    [InlineData(RootOfRectifier, 0, 0, 0, 0)]
    [InlineData(RootOfSquares, 0, 0, 0, 0)]
    [InlineData(RootOfSum, 0, 0, 0, double.NaN)]
    [InlineData(RootOfAbsoluteValue, 0, 0, 0, 0)]
    [InlineData(XLogY, 0, 0, 0, 0)]
    [InlineData(EntropyAtZero, 0, Infinity, 0, 0)]
    [InlineData(Branch, 0, 0, 1, 0)]
    [InlineData(Where, 0, 0, 0, 0)]
    [InlineData(Stopped, 0, 0, 1, 0)]
    public void Derivative_is_as_documented(Kinks.Term term, double value, double x, double y, double v)
    {
        var kinks = new Kinks(ones: new double[] { 1, 1 });
        double[] gradient = new double[kinks.ParameterCount];
        Assert.Equal(value, kinks.ValueAndGradient(new double[gradient.Length], gradient, term));
        Assert.Equal([x, y, v, v], gradient);
    }

    [Theory]
    [InlineData(AbsoluteValue)]
    [InlineData(MaxOfNumbers)]
    [InlineData(MaxOfVector)]
    [InlineData(NormAtZero)]
    [InlineData(HypotAtZero)]
    [InlineData(Deviation)]
    [InlineData(Normalized)]
    [InlineData(CosineAtZero)]
    [InlineData(RootOfNorm)]
    [InlineData(Branch)]
    [InlineData(Where)]
    public void Second_derivative_is_zero(Kinks.Term term)
    {
        var kinks = new Kinks(ones: new double[] { 1, 1 });
        double[] product = [1, 1, 1, 1];
        kinks.HessianVectorProduct(new double[4], [1, 2, 3, 4], product, term);
        Assert.Equal(new double[4], product);
    }
}
