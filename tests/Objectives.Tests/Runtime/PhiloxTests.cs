using System;
using System.Linq;
using Objectives.Runtime;
using Xunit;

namespace Objectives.Tests.Runtime;

public class PhiloxTests
{
    /// <summary>The known answers of philox4x32 with ten rounds that the authors publish with their library Random123 (kat_vectors).</summary>
    [Theory]
    [InlineData("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [InlineData("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void Known_answers(string counter, string key, string expected)
    {
        uint[] c = Words(counter), k = Words(key), e = Words(expected);
        Assert.Equal((e[0], e[1], e[2], e[3]), Philox.Block(c[0], c[1], c[2], c[3], k[0], k[1]));
    }

    private static uint[] Words(string text) => [.. text.Split(' ').Select(w => Convert.ToUInt32(w, 16))];

    /// <summary>Mean, variance and third and fourth central moments of 200 000 draws, within six standard errors of those of the distribution.</summary>
    [Theory]
    [InlineData(Distribution.Normal, 0, 1, 0, 3)]
    [InlineData(Distribution.Uniform, 0.5, 1.0 / 12, 0, 1.0 / 80)]
    [InlineData(Distribution.Bernoulli, 0.3, 0.21, 0.084, 0.0777)]   // p(1 − p)(1 − 2p), p(1 − p)(1 − 3p(1 − p))
    [InlineData(Distribution.Rademacher, 0, 1, 0, 1)]
    [InlineData(Distribution.Exponential, 1, 1, 2, 9)]
    [InlineData(Distribution.Gumbel, 0.57721566490153286, 1.6449340668482264, 2.4041138063191886, 14.611363655100368)]   // γ, π²/6, 2ζ(3), 27/5 · π⁴/36
    public void Moments(Distribution distribution, double mean, double variance, double third, double fourth)
    {
        const int N = 40_000, Length = 5;
        var source = new DrawSource(distribution, 7, 1, 3, 0.3);
        double[] x = [.. Enumerable.Range(0, N).SelectMany(i => source.Doubles<double>([], i, Length))];
        Near(mean, x, v => v);
        Near(variance, x, v => Math.Pow(v - mean, 2));
        Near(third, x, v => Math.Pow(v - mean, 3));
        Near(fourth, x, v => Math.Pow(v - mean, 4));
        // Elements, samples, steps and fields are independent: products of neighbours have mean zero.
        Near(0, [.. Enumerable.Range(0, x.Length - 1).Select(i => (x[i] - mean) * (x[i + 1] - mean))], v => v);
        Near(0, [.. Enumerable.Range(0, x.Length - Length).Select(i => (x[i] - mean) * (x[i + Length] - mean))], v => v);
        var next = new DrawSource(distribution, 7, 1, 4, 0.3);
        var other = new DrawSource(distribution, 7, 2, 3, 0.3);
        foreach (var another in new[] { next, other })
        {
            double[] y = [.. Enumerable.Range(0, N).SelectMany(i => another.Doubles<double>([], i, Length))];
            Near(0, [.. x.Zip(y, (a, b) => (a - mean) * (b - mean))], v => v);
        }
    }

    private static void Near(double expected, double[] sample, Func<double, double> moment)
    {
        double[] values = [.. sample.Select(moment)];
        double mean = values.Average(), error = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean))) / values.Length;
        Assert.True(Math.Abs(mean - expected) <= 6 * error + 1e-12, $"{mean}, not {expected} ± {error}");
    }

    [Fact]
    public void Probabilities_zero_and_one_are_exact()
    {
        for (int i = 0; i < 1000; i++)
        {
            Assert.All(new DrawSource(Distribution.Bernoulli, 1, 0, 0, 0).Doubles<double>([], i, 9), v => Assert.Equal(0, v));
            Assert.All(new DrawSource(Distribution.Bernoulli, 1, 0, 0, 1).Doubles<double>([], i, 9), v => Assert.Equal(1, v));
        }
    }

    [Fact]
    public void Singles_are_the_doubles_rounded()
    {
        foreach (var distribution in Enum.GetValues<Distribution>())
        {
            var source = new DrawSource(distribution, -5, 3, long.MinValue, 0.5);
            Assert.Equal(source.Doubles<double>([], 11, 33).Select(v => (double)(float)v), source.Doubles<float>([], 11, 33));
        }
    }

    [Fact]
    public void An_element_does_not_depend_on_how_many_are_asked_for()
    {
        var source = new DrawSource(Distribution.Normal, 1, 0, 0, 0.5);
        double[] all = source.Doubles<double>([], 4, 12);
        for (int length = 0; length < all.Length; length++)
            Assert.Equal(all[..length], source.Doubles<double>([], 4, length));
    }
}
