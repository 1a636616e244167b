using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Library;
using Objectives.Tests.Documentation;
using Objectives.Verification;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests.Libraries;

/// <summary>The functions of the library again, in this project.</summary>
internal static class Here
{
    [Differentiable]
    public static double PseudoHuber(double r, double delta = 1) => delta * delta * (Sqrt(1 + Square(r / delta)) - 1);

    [Differentiable]
    public static double Distance(Vector x, Vector y, double delta) => Mean(x.Length, i => PseudoHuber(x[i] - y[i], delta));

    [Differentiable]
    public static double Smoothing(Vector series, double alpha)
    {
        double level = series[0], total = 0;
        for (int i = 1; i < series.Length; i++)
        {
            double error = series[i] - level;
            total += error * error;
            level += alpha * error;
        }
        return total;
    }

    [Differentiable]
    public static (double Loss, double Probability) Classified(Vector logits, int label)
    {
        double log = logits[label] - LogSumExp(logits);
        return (-log, Exp(log));
    }
}

/// <summary>An objective that calls a compiled library.</summary>
[Objective]
internal partial class FromLibrary
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Parameter("d")] Vector v;
    [Parameter] double alpha;
    [Sample("d")] Vector x;
    [Sample] int label;

    [Loss]
    double Fit()
    {
        var (loss, probability) = SequenceLosses.Classified(W * x, label);
        return loss + (1 - probability) * RobustLosses.Distance(x, v * x, 0.5) + SequenceLosses.Smoothing(x * v, alpha) + RobustLosses.PseudoHuber(alpha - 1);
    }
}

/// <summary>The same objective, calling this project.</summary>
[Objective]
internal partial class FromSource
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Parameter("d")] Vector v;
    [Parameter] double alpha;
    [Sample("d")] Vector x;
    [Sample] int label;

    [Loss]
    double Fit()
    {
        var (loss, probability) = Here.Classified(W * x, label);
        return loss + (1 - probability) * Here.Distance(x, v * x, 0.5) + Here.Smoothing(x * v, alpha) + Here.PseudoHuber(alpha - 1);
    }
}

/// <summary>A library that is referenced as an assembly gives what its source gives.</summary>
public class LibraryTests
{
    private const int Classes = 3;

    private static (double[,] X, int[] Labels, double[] Theta, double[] Direction) Numbers(int samples, int d)
    {
        var random = new Random(samples + d);
        double[] Reals(int count) => [.. Enumerable.Range(0, count).Select(_ => 2 * random.NextDouble() - 1)];
        var x = new double[samples, d];
        for (int i = 0; i < samples; i++)
            for (int j = 0; j < d; j++)
                x[i, j] = Reals(1)[0];
        int parameters = Classes * d + d + 1;
        return (x, [.. Enumerable.Range(0, samples).Select(_ => random.Next(Classes))], Reals(parameters), Reals(parameters));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(9, 5)]
    [InlineData(300, 17)]
    public void The_bits_are_those_of_the_source(int samples, int d)
    {
        var (x, labels, theta, direction) = Numbers(samples, d);
        Assert.Equal(Bits(new FromSource(x: x, label: labels, k: Classes)), Bits(new FromLibrary(x: x, label: labels, k: Classes)));

        IEnumerable<long> Bits(ITwiceDifferentiable<double> problem)
        {
            double[] gradient = new double[theta.Length], product = new double[theta.Length];
            double value = problem.ValueAndGradient(theta, gradient, direction, product);
            return new[] { problem.Value(theta), value }.Concat(gradient).Concat(product).Select(BitConverter.DoubleToInt64Bits);
        }
    }

    [Fact]
    public void It_passes_the_gradient_check_and_agrees_with_the_users_code()
    {
        var (x, labels, theta, _) = Numbers(9, 5);
        var problem = new FromLibrary(x: x, label: labels, k: Classes);
        Assert.True(GradientCheck.Run(problem, theta).Passed);
        Assert.Equal(problem.ReferenceValue(theta), problem.Value(theta), 1e-12);
        Assert.True(GradientCheck.Run(new RobustRegression(x: x, y: [.. labels.Select(l => (double)l)]), [0.5, -1, 0.25, 1, -0.5]).Passed);
    }

    [Fact]
    public void Programs_are_attributes_of_the_assembly() => Assert.Equal(
        [
            "M:Objectives.Library.Logistic.CrossEntropy", "M:Objectives.Library.Logistic.Penalty", "M:Objectives.Library.Logistic.Score",
            "M:Objectives.Library.RobustLosses.Distance(Objectives.Vector,Objectives.Vector,System.Double)",
            "M:Objectives.Library.RobustLosses.PseudoHuber(System.Double,System.Double)",
            "M:Objectives.Library.SequenceLosses.Classified(Objectives.Vector,System.Int32)",
            "M:Objectives.Library.SequenceLosses.Smoothing(Objectives.Vector,System.Double)",
        ],
        typeof(RobustLosses).Assembly.GetCustomAttributes(typeof(DifferentiableProgramAttribute), inherit: false).Cast<DifferentiableProgramAttribute>().Select(a => a.Id).Order(StringComparer.Ordinal));
}
