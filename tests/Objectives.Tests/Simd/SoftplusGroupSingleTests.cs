using System;
using System.Numerics;
using System.Runtime.Intrinsics;
using Objectives.Simd;
using Xunit;

namespace Objectives.Tests.Simd;

/// <summary>Softplus of floats with its sigmoids from one exponential has the bits of the single functions, at both widths.</summary>
public class SoftplusGroupSingleTests
{
    [Theory]
    [InlineData(0.0f)]
    [InlineData(1e-40f)]
    [InlineData(-1e-20f)]
    [InlineData(0.7f)]
    [InlineData(-0.7f)]
    [InlineData(30.0f)]
    [InlineData(-37.5f)]
    [InlineData(700.0f)]
    [InlineData(-103.9f)]
    [InlineData(1e4f)]
    [InlineData(-1e4f)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.NaN)]
    public void TheBitsAreThoseOfTheSingleFunctions(float x)
    {
        float[] expected = [Lane.Softplus(x), Lane.Sigmoid(x), Lane.Sigmoid(-x)];

        var wide = Lane.Softplus(Vector512.Create(x), out Vector512<float> sigmoid, out Vector512<float> complement);
        Equal(expected, [wide[0], sigmoid[15], complement[3]]);
        Equal(expected[..2], [Lane.Softplus(Vector512.Create(x), out sigmoid)[5], sigmoid[0]]);

        var narrow = Lane.Softplus(new Vector<float>(x), out Vector<float> narrowSigmoid, out Vector<float> narrowComplement);
        Equal(expected, [narrow[0], narrowSigmoid[1], narrowComplement[0]]);
        Equal(expected[..2], [Lane.Softplus(new Vector<float>(x), out narrowSigmoid)[1], narrowSigmoid[0]]);
    }

    private static void Equal(float[] expected, float[] actual) =>
        Assert.Equal(Array.ConvertAll(expected, BitConverter.SingleToInt32Bits), Array.ConvertAll(actual, BitConverter.SingleToInt32Bits));
}
