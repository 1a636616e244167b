using System;
using System.Linq;
using Objectives.Runtime;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests;

[Objective]
public partial class LargestParts
{
    [Hyperparameter] int most = 2;
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;

    [Loss] double Loss() => SquaredNorm(TopK(w * x, most));
}

public class OrderRuntimeTests
{
    [Fact]
    public void A_count_that_is_too_large_is_named()
    {
        var problem = new LargestParts(new double[,] { { 1, 2, 3 }, { 3, 2, double.NaN } });
        double[] theta = [1, 1, 1];
        Assert.Equal((13 + 13) / 2.0, problem.Value(theta));
        problem.Most = 4;
        string message = Assert.Throws<ArgumentException>(() => problem.Value(theta)).Message;
        Assert.Contains("Most is 4", message, StringComparison.Ordinal);
        Assert.Contains("at most 3", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ordering_agrees_with_the_definition()
    {
        var random = new Random(4);
        for (int n = 0; n < 60; n++)
        {
            double[] v = [.. Enumerable.Range(0, n).Select(_ => random.Next(8) switch { 0 => double.NaN, 1 => -0.0, 2 => double.NegativeInfinity, var k => k - 3.0 })];
            int[] order = new int[n];
            double[] keys = [.. v];
            Order.ArgSort(keys, order);
            Assert.Equal(ArgSort(v), order);
            Assert.Equal(Sort(v).ToArray(), keys);
        }
    }
}
