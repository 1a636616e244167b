using System;
using System.Linq;
using Xunit;

namespace Objectives.Tests.InnerProblems;

public class SinkhornTests
{
    [Fact]
    public void Unrolled_and_implicit_derivatives_agree()
    {
        var problem = new EntropicTransport(y: new[] { -1, -0.4, 0.1, 0.3, 1.2 }, n: 4);
        double[] theta = [0.5, -0.2, 1, -0.9], direction = [1, -0.5, 0.25, 2];
        var ends = new[] { EntropicTransport.Term.Unrolled, EntropicTransport.Term.Implicit }.Select(term =>
        {
            double[] gradient = new double[4], product = new double[4];
            double value = problem.ValueAndGradient(theta, gradient, term);
            problem.HessianVectorProduct(theta, direction, product, term);
            return (double[])[value, .. gradient, .. product];
        }).ToArray();
        Assert.All(ends[0], number => Assert.True(Math.Abs(number) > 1e-3));
        foreach (var (unrolled, solved) in ends[0].Zip(ends[1]))
            Assert.Equal(1, solved / unrolled, 10);
    }

    [Fact]
    public void Its_derivatives_are_right()
    {
        var report = GradientCheck.Run(new EntropicTransport(y: new[] { -1, -0.4, 0.1, 0.3, 1.2 }, n: 4), [0.5, -0.2, 1, -0.9]);
        Assert.True(report.Passed, report.ToString());
    }
}
