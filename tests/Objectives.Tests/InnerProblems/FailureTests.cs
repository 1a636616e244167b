using System;
using System.Linq;
using Xunit;

namespace Objectives.Tests.InnerProblems;

public class FailureTests
{
    // The logistic quantiles of these levels are -2.2, 0, 2.2, and 4.6, which lies outside of the bracket unless the location moves it in.
    private static readonly double[] Levels = [0.1, 0.5, 0.9, 0.99];

    [Fact]
    public void Nothing_fails_where_all_are_solved()
    {
        var problem = new Quantile(Levels, new bool[4]);
        Assert.Equal(0, problem.InnerFailures([-1, 0.5]));
        Assert.True(double.IsFinite(problem.Value([-1, 0.5])));
        Assert.IsAssignableFrom<IInnerProblems<double>>(problem);
    }

    [Fact]
    public void Each_sample_without_a_solution_counts_and_is_NaN()
    {
        var problem = new Quantile(Levels, new bool[4]);
        Assert.Equal(1, problem.InnerFailures([0, 0.5]));
        Assert.Equal(2, problem.InnerFailures([2.5, 0.5]));
        double[] values = new double[4];
        problem.PerSampleValues([2.5, 0.5], values);
        Assert.Equal([false, false, true, true], values.Select(double.IsNaN));
    }

    [Fact]
    public void Samples_asked_for_count_alone()
    {
        var problem = new Quantile(Levels, new bool[4]);
        Assert.Equal(0, problem.InnerFailures([2.5, 0.5], ..2));
        Assert.Equal(3, problem.InnerFailures([2.5, 0.5], [3, 0, 3, 2]));
    }

    [Fact]
    public void A_branch_that_is_not_taken_does_not_count() =>
        Assert.Equal(1, new Quantile(Levels, [false, false, false, true]).InnerFailures([2.5, 0.5]));

    [Fact]
    public void One_that_all_samples_share_counts_once()
    {
        var problem = new Quantile(Levels, new bool[4]);
        Assert.Equal(1, problem.InnerFailures([-1, 1]));
        Assert.True(double.IsNaN(problem.Value([-1, 1])));
    }

    [Fact]
    public void The_gradient_check_says_so()
    {
        var item = GradientCheck.Run(new Quantile(Levels, new bool[4]), [2.5, 0.5]).Checks.Single();
        Assert.False(item.Passed);
        Assert.Contains("2 of its inner problems have no solution found", item.Explanation, StringComparison.Ordinal);
    }
}
