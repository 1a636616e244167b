using System;
using System.Numerics;
using System.Runtime.Intrinsics;
using Objectives.Simd;
using Xunit;

namespace Objectives.Tests.Simd;

/// <summary>Softplus with its sigmoids from one exponential has the bits of the single functions, at both widths.</summary>
public class SoftplusGroupTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(1e-300)]
    [InlineData(-1e-20)]
    [InlineData(0.7)]
    [InlineData(-0.7)]
    [InlineData(30.0)]
    [InlineData(-37.5)]
    [InlineData(700.0)]
    [InlineData(-745.2)]
    [InlineData(1e4)]
    [InlineData(-1e4)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public void TheBitsAreThoseOfTheSingleFunctions(double x)
    {
        double[] expected = [Lane.Softplus(x), Lane.Sigmoid(x), Lane.Sigmoid(-x)];

        var wide = Lane.Softplus(Vector512.Create(x), out Vector512<double> sigmoid, out Vector512<double> complement);
        Equal(expected, [wide[0], sigmoid[7], complement[3]]);
        Equal(expected[..2], [Lane.Softplus(Vector512.Create(x), out sigmoid)[5], sigmoid[0]]);

        var narrow = Lane.Softplus(new Vector<double>(x), out Vector<double> narrowSigmoid, out Vector<double> narrowComplement);
        Equal(expected, [narrow[0], narrowSigmoid[1], narrowComplement[0]]);
        Equal(expected[..2], [Lane.Softplus(new Vector<double>(x), out narrowSigmoid)[1], narrowSigmoid[0]]);
    }

    private static void Equal(double[] expected, double[] actual) =>
        Assert.Equal(Array.ConvertAll(expected, BitConverter.DoubleToInt64Bits), Array.ConvertAll(actual, BitConverter.DoubleToInt64Bits));
}
