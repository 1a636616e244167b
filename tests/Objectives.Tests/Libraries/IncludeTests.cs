using System;
using System.Linq;
using Objectives.Library;
using Objectives.Verification;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests.Libraries;

/// <summary>The library's objective again, in this project.</summary>
[Objective]
internal partial class LogisticHere
{
    [Size] int d;
    [Parameter("d")] Vector w;
    [Parameter] double b;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double lambda = 0.1;
    [Loss] internal double CrossEntropy() => Softplus(-y * Score());
    [Regularizer] internal double Penalty() => lambda / d * SquaredNorm(w);
    [Metric] internal double Spread() => Variance(All(() => Score()));
    double Score() => Dot(w, x) + b;
}

/// <summary>Terms of a compiled objective, with other weights, and inside of another expression.</summary>
[Objective]
internal partial class WithLibrary
{
    [Parameter("features")] Vector w;
    [Parameter] double b;
    [Sample("features")] Vector x;
    [Sample] double y;
    [SampleWeight] double s;
    [Hyperparameter] double lambda = 0.2;
    [Include] Logistic fit;
    [Loss] double Focal() => Square(1 - Exp(-fit.CrossEntropy())) * fit.CrossEntropy();
    [Loss(Reduction.Sum)] double Score() => 0.01 * Square(fit.Score());
    [Regularizer] double Penalty() => 2 * fit.Penalty();
}

/// <summary>The same with the objective of this project.</summary>
[Objective]
internal partial class WithSource
{
    [Parameter("features")] Vector w;
    [Parameter] double b;
    [Sample("features")] Vector x;
    [Sample] double y;
    [SampleWeight] double s;
    [Hyperparameter] double lambda = 0.2;
    [Include] LogisticHere fit;
    [Loss] double Focal() => Square(1 - Exp(-fit.CrossEntropy())) * fit.CrossEntropy();
    [Loss(Reduction.Sum)] double Score() => 0.01 * Square(Dot(w, x) + b);
    [Regularizer] double Penalty() => 2 * fit.Penalty();
}

/// <summary>Sizes without arrays, data in the place of parameters, parameters in the place of samples, the batch, and an objective that includes another.</summary>
[Objective]
internal partial class Nested
{
    [Size] int d;
    [Data("d")] Vector w;
    [Parameter] double b;
    [Parameter("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double lambda = 0.3;
    [Include] LogisticHere inner;
    [Loss] internal double Fit() => inner.CrossEntropy() + 0.1 * inner.Spread() + lambda * SquaredNorm(x);
}

[Objective]
internal partial class Twice
{
    [Data("k")] Vector w;
    [Parameter] double b;
    [Parameter("k")] Vector x;
    [Sample] double y;
    [Hyperparameter] double lambda = 0.3;
    [Include] Nested fit;
    [Include] LogisticHere again;
    [Loss] double Both() => fit.Fit() * fit.Fit() + again.CrossEntropy();
}

/// <summary>Objectives that include others.</summary>
public class IncludeTests
{
    private static readonly double[,] X = { { 1, 0.5, -1 }, { -0.5, 2, 0.25 }, { 0.75, -1, 1.5 }, { 0.1, 0.2, 0.3 } };
    private static readonly double[] Y = [1, -1, 1, -1], Weights = [1, 0.5, 2, 1], Theta = [0.4, -0.3, 0.2, 0.1];

    /// <summary>What is compiled elsewhere has the bits of what is written here.</summary>
    [Fact]
    public void A_compiled_objective_is_as_one_of_this_project()
    {
        var library = new WithLibrary(X, Y, Weights);
        var source = new WithSource(X, Y, Weights);
        double[] ofLibrary = new double[4], ofSource = new double[4], productOfLibrary = new double[4], productOfSource = new double[4], direction = [1, -1, 0.5, 2];
        Assert.Equal(source.ValueAndGradient(Theta, ofSource, direction, productOfSource), library.ValueAndGradient(Theta, ofLibrary, direction, productOfLibrary));
        Assert.Equal(ofSource, ofLibrary);
        Assert.Equal(productOfSource, productOfLibrary);
    }

    [Fact]
    public void The_value_is_that_of_the_formula()
    {
        double[] losses = [.. Enumerable.Range(0, 4).Select(i => Math.Log(1 + Math.Exp(-Y[i] * Score(i))))];
        double focal = Enumerable.Range(0, 4).Sum(i => Weights[i] * Math.Pow(1 - Math.Exp(-losses[i]), 2) * losses[i]) / Weights.Sum();
        double scores = Enumerable.Range(0, 4).Sum(i => Weights[i] * 0.01 * Score(i) * Score(i));
        double penalty = 2 * 0.2 / 3 * Theta.Take(3).Sum(w => w * w);
        Assert.Equal(focal + scores + penalty, new WithLibrary(X, Y, Weights).Value(Theta), 13);

        static double Score(int i) => Enumerable.Range(0, 3).Sum(j => X[i, j] * Theta[j]) + Theta[3];
    }

    /// <summary>Derivatives by differences, and the value by the methods as they are written.</summary>
    [Fact]
    public void Gradients_and_references_agree()
    {
        Passes(GradientCheck.Run(new WithLibrary(X, Y, Weights), Theta));
        Passes(GradientCheck.Run(new WithSource(X, Y, Weights), Theta));
        Passes(GradientCheck.Run(new Nested(y: Y, w: new[] { 1.0, 2, -1 }), Theta));
        Passes(GradientCheck.Run(new Twice(y: Y, w: new[] { 1.0, 2, -1 }), Theta));

        static void Passes(GradientCheckResult result) => Assert.True(result.Passed, result.ToString());
    }

    [Fact]
    public void Hyperparameters_are_those_of_the_objective_that_includes()
    {
        var problem = new WithLibrary(X, Y, Weights);
        double before = problem.Value(Theta, WithLibrary.Term.Penalty);
        problem.Lambda = 0.4;
        Assert.Equal(2 * before, problem.Value(Theta, WithLibrary.Term.Penalty), 14);
    }
}
