using System;
using Xunit;

namespace Objectives.Tests.Documentation;

public class SmoothingTests
{
    [Fact]
    public void Its_derivatives_are_those_of_the_solution()
    {
        var random = new Random(5);
        double[,] clean = new double[4, 9], noisy = new double[4, 9];
        for (int n = 0; n < 4; n++)
            for (int i = 0; i < 9; i++)
                noisy[n, i] = (clean[n, i] = i < 4 + n ? 0 : 1) + (0.3 * (random.NextDouble() - 0.5));
        var report = GradientCheck.Run(new Smoothing(noisy: noisy, clean: clean), [-1.5]);
        Assert.True(report.Passed, report.ToString());
    }
}
