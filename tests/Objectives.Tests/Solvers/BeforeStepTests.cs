using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Solvers;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests.Solvers;

/// <summary>Least squares on noisy features, with a moving average of each sample's residual.</summary>
[Objective]
internal partial class NoisyLeastSquares
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double size = 0.1;
    [Noise(Distribution.Normal, "d")] Vector e;
    [State(PerSample = true)] double average;
    [Loss] double Squared() => Square(Dot(w, x + size * e) - y);
    [Update(nameof(average))] double Residual() => 0.5 * average + 0.5 * (Dot(w, x) - y);
}

public class BeforeStepTests
{
    private const int N = 60;

    private static readonly double[,] X = Features();

    private static double[,] Features()
    {
        var x = new double[N, 2];
        for (int i = 0; i < N; i++)
            (x[i, 0], x[i, 1]) = (Math.Sin(i), Math.Cos(1.7 * i));
        return x;
    }

    private static NoisyLeastSquares Problem() => new(X, Enumerable.Range(0, N).Select(i => 2 * X[i, 0] - X[i, 1]).ToArray());

    /// <summary>Gradient descent by hand, with the order of the samples that the solver says.</summary>
    [Fact]
    public void A_step_sees_the_noise_and_the_states_set_before_it()
    {
        var problem = Problem();
        var batches = new List<int[]>();
        var options = new SgdOptions { Epochs = 3, BatchSize = 7, LearningRate = LearningRates.Constant(0.05), Seed = 4 };
        var result = Sgd.Minimize(problem, new double[2], options with
        {
            BeforeStep = (step, theta, samples) =>
            {
                Assert.Equal(batches.Count, step);
                batches.Add(samples.ToArray());
                problem.Step = step;
                problem.UpdateState(theta, samples);
            },
        });
        Assert.Equal(3 * 9, batches.Count);
        var other = Problem();
        double[] theta = new double[2], gradient = new double[2];
        for (int step = 0; step < batches.Count; step++)
        {
            other.Step = step;
            other.UpdateState(theta, batches[step]);
            other.ValueAndGradient(theta, gradient, batches[step]);
            for (int j = 0; j < 2; j++)
                theta[j] -= 0.05 * gradient[j];
        }
        Assert.Equal(theta[0], result.Theta[0], 1e-14);
        Assert.Equal(theta[1], result.Theta[1], 1e-14);
        Assert.Equal(other.Average.ToArray(), problem.Average.ToArray());
        // The same noise at every step is another path.
        Assert.NotEqual(theta[0], Sgd.Minimize(Problem(), new double[2], options).Theta[0]);
    }
}
