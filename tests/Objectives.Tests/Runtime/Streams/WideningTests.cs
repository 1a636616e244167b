using System;
using System.Linq;
using Xunit;

namespace Objectives.Tests.Runtime;

/// <summary>Numbers stored in 16 or 32 bits and computed with in more: the bits of the widened numbers in memory.</summary>
public class WideningTests
{
    private const int N = 3001, D = 5;

    private static readonly Half[] X = [.. Enumerable.Range(0, N * D).Select(i => (Half)Math.Sin(i * 0.7))], Y = [.. Enumerable.Range(0, N).Select(i => (Half)Math.Cos(i))];

    private static Half[,] Rows()
    {
        var rows = new Half[N, D];
        for (int i = 0; i < N; i++)
            for (int j = 0; j < D; j++)
                rows[i, j] = X[(i * D) + j];
        return rows;
    }

    [Fact]
    public void Halves_are_widened_to_doubles()
    {
        double[] x = [.. X.Select(v => (double)v)], y = [.. Y.Select(v => (double)v)], theta = [.. Enumerable.Range(0, D).Select(i => Math.Exp(-i))], expected = new double[D], gradient = new double[D];
        double value = new StreamedSquares(DataArray.From(x, N, D), y).ValueAndGradient(theta, expected);

        foreach (var problem in new[] { new StreamedSquares(Rows(), Y), new StreamedSquares(DataArray.FromHalf<double>(X, N, D), y), new StreamedSquares(DataArray.FromHalf<double>(new RowSource<Half>(X, N, D)), Y) })
        {
            Assert.Equal(value, problem.ValueAndGradient(theta, gradient));
            Assert.Equal(expected, gradient);
            Assert.Equal(value, problem.Value(theta, [.. Enumerable.Range(0, N)]));
        }
    }

    [Fact]
    public void Halves_are_widened_to_floats()
    {
        float[] x = [.. X.Select(v => (float)v)], y = [.. Y.Select(v => (float)v)], theta = [.. Enumerable.Range(0, D).Select(i => MathF.Exp(-i))], expected = new float[D], gradient = new float[D];

        Assert.Equal(new StreamedSingle(DataArray.From(x, N, D), y).ValueAndGradient(theta, expected), new StreamedSingle(Rows(), Y).ValueAndGradient(theta, gradient));
        Assert.Equal(expected, gradient);
    }

    [Fact]
    public void Every_half_is_widened_exactly()
    {
        Half[] all = [.. Enumerable.Range(0, 1 << 16).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits))];
        double[] wide = ((DataArray<double>)all).ToArray();
        float[] single = ((DataArray<float>)all).ToArray();

        for (int bits = 0; bits < all.Length; bits++)
        {
            Assert.Equal((double)all[bits], wide[bits]);
            Assert.Equal((float)all[bits], single[bits]);
        }
    }

    [Fact]
    public void Floats_of_a_source_are_widened_to_doubles()
    {
        float[] x = [.. X.Select(v => (float)v)];
        double[] y = new double[N], theta = [1, 2, 3, 4, 5];
        var source = new RowSource<float>(x, N, D);
        var problem = new StreamedSquares(DataArray.Double(source), y);
        Assert.Empty(source.TakeCalls());

        Assert.Equal(new StreamedSquares(DataArray.Double(DataArray.From(x, N, D)), y).Value(theta), problem.Value(theta));
    }

    [Fact]
    public void Other_types_are_an_error()
    {
        Assert.Contains("Half is widened to double or float; Int32 are expected.", Assert.Throws<InvalidOperationException>(() => (DataArray<int>)Y).Message);
        Assert.Throws<InvalidOperationException>(() => DataArray.FromHalf<int>(Y, N));
        Assert.Throws<ArgumentNullException>(() => DataArray.FromHalf<double>((IChunkSource<Half>)null!));
        Assert.Contains("The shape [3, 7] has 21 elements, but the memory has 3001.", Assert.Throws<ArgumentException>(() => DataArray.FromHalf<double>(Y, 3, 7)).Message);
        Assert.True(((DataArray<double>)(Half[]?)null).IsDefault && ((DataArray<double>)(Half[,]?)null).IsDefault);
    }
}
