using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Solvers;
using Xunit;

namespace Objectives.Tests.Solvers;

public class SampleOrderTests
{
    // From make_sample_orders.py.
    [Theory]
    [InlineData(10, 42UL, 0, new[] { 1, 7, 2, 5, 6, 4, 0, 9, 8, 3 })]
    [InlineData(10, 42UL, 1, new[] { 0, 8, 6, 5, 1, 3, 7, 4, 2, 9 })]
    [InlineData(10, 42UL, 2, new[] { 8, 4, 5, 1, 6, 3, 9, 2, 7, 0 })]
    [InlineData(7, ulong.MaxValue, 0, new[] { 5, 0, 1, 3, 6, 4, 2 })]
    [InlineData(7, ulong.MaxValue, 1, new[] { 2, 6, 4, 0, 5, 1, 3 })]
    public void TheOrderOfASeedIsSpecified(int samples, ulong seed, int epoch, int[] expected)
    {
        List<int[]> batches = Batches(samples, new() { Seed = seed, BatchSize = samples, Epochs = epoch + 1 });

        Assert.Equal(expected, batches[epoch]);
    }

    [Fact]
    public void AnEpochVisitsEverySampleOnceAndEndsWithTheRemainder()
    {
        List<int[]> batches = Batches(23, new() { BatchSize = 5, Epochs = 3 });

        Assert.Equal([5, 5, 5, 5, 3, 5, 5, 5, 5, 3, 5, 5, 5, 5, 3], batches.Select(b => b.Length));
        int[][] epochs = [.. batches.Chunk(5).Select(e => e.SelectMany(b => b).ToArray())];
        Assert.All(epochs, order => Assert.Equal(Enumerable.Range(0, 23), order.Order()));
        Assert.NotEqual(epochs[0], epochs[1]);
        Assert.NotEqual(epochs[1], epochs[2]);
    }

    [Fact]
    public void ABatchMayBeLargerThanTheData()
    {
        Assert.Equal([3, 3], Batches(3, new() { BatchSize = 100, Epochs = 2 }).Select(b => b.Length));
    }

    [Fact]
    public void EveryPermutationIsAsLikelyAsAnother()
    {
        const int Epochs = 24_000;
        List<int[]> orders = Batches(4, new() { BatchSize = 4, Epochs = Epochs, Seed = 5 });

        int[] counts = [.. orders.GroupBy(o => string.Join(",", o)).Select(g => g.Count())];

        Assert.Equal(24, counts.Length);
        double chiSquared = counts.Sum(c => Math.Pow(c - Epochs / 24.0, 2) / (Epochs / 24.0));
        Assert.InRange(chiSquared, 4.0, 60.0);   // 23 degrees of freedom: both tails are below 10⁻⁴
    }

    private static List<int[]> Batches(int samples, SgdOptions options)
    {
        var batches = new List<int[]>();
        Sgd.Minimize(SampledTestFunction.Mean(samples, batches), [0], options);
        return batches;
    }
}
