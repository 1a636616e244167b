using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Solvers;
using Xunit;

namespace Objectives.Tests.Solvers;

public class LearningRatesTests
{
    [Fact]
    public void FollowTheirFormulas()
    {
        Assert.Equal([0.1, 0.1], At(LearningRates.Constant(0.1), 0, 1000));
        Assert.Equal([1, 0.5, 0.25], At(LearningRates.InverseTime(1, 10), 0, 10, 30));
        Assert.Equal([1, 0.75, 0.5, 0.25, 0, 0], At(LearningRates.Cosine(1, 12), 0, 4, 6, 8, 12, 13));
        Assert.Equal([0.6, 0.4, 0.2, 0.2], At(LearningRates.Cosine(0.6, 2, 0.2), 0, 1, 2, long.MaxValue));
        Assert.Equal([0.25, 0.5, 0.75, 1, 1, 0.5], At(LearningRates.Warmup(4, LearningRates.InverseTime(1, 10)), 0, 1, 2, 3, 4, 14));
    }

    [Fact]
    public void AreAskedForEveryStepInTurn()
    {
        var steps = new List<long>();

        Sgd.Minimize(SampledTestFunction.Mean(5), [0], new() { BatchSize = 2, Epochs = 3, LearningRate = t => { steps.Add(t); return 0.1; } });

        Assert.Equal(Enumerable.Range(0, 9).Select(i => (long)i), steps);
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void AreErrorsWhereOutOfRange(double rate)
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
            Adam.Minimize(SampledTestFunction.Mean(5), [0], new() { BatchSize = 1, LearningRate = t => t < 3 ? 0.1 : rate }));

        Assert.Contains("step 3", error.Message);
    }

    [Fact]
    public void RefuseArgumentsOutOfRange()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRates.Constant(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRates.InverseTime(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRates.Cosine(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRates.Warmup(0, _ => 1));
        Assert.Throws<ArgumentNullException>(() => LearningRates.Warmup(1, null!));
        Assert.Throws<ArgumentNullException>(() => new SgdOptions { LearningRate = null! });
    }

    private static double[] At(Func<long, double> rate, params long[] steps) => [.. steps.Select(t => Math.Round(rate(t), 14))];
}
