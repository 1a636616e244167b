using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Objectives.Solvers;
using Xunit;

namespace Objectives.Tests.Solvers;

public class SgdTests
{
    // On ½x² from 1 at the rate ½, worked out by hand; every number is exact.
    [Theory]
    [InlineData(0.0, false, new[] { 0.5, 0.25, 0.125 })]
    [InlineData(0.5, false, new[] { 0.5, 0, -0.25 })]
    [InlineData(0.5, true, new[] { 0.25, -0.0625, -0.109375 })]
    public void StepsAsTheFormulasSay(double momentum, bool nesterov, double[] expected)
    {
        for (int steps = 1; steps <= expected.Length; steps++)
        {
            SolverResult result = Sgd.Minimize(SampledTestFunction.Parabola(1), [1], new()
            {
                Momentum = momentum,
                Nesterov = nesterov,
                LearningRate = LearningRates.Constant(0.5),
                Epochs = steps,
            });

            Assert.Equal(expected[steps - 1], result.Theta[0]);
        }
    }

    [Fact]
    public void SeesOneBatchAtATime()
    {
        var batches = new List<int[]>();

        SolverResult result = Sgd.Minimize(
            SampledTestFunction.Mean(6, batches), [0], new() { BatchSize = 2, Epochs = 1, LearningRate = LearningRates.Constant(0.5) });

        double x = 0;
        foreach (int[] batch in batches)
            x -= 0.5 * (x - batch.Average());
        Assert.Equal(x, result.Theta[0], 1e-15);
    }

    [Theory]
    [InlineData(0.0, false)]
    [InlineData(0.9, false)]
    [InlineData(0.9, true)]
    public void FindsTheMinimumOfADeclaration(double momentum, bool nesterov)
    {
        SolvedLogistic problem = SolvedProblems.Logistic(200, 3);
        double[] start = new double[problem.ParameterCount];
        double minimum = Lbfgs.Minimize(problem, start).Value;

        SolverResult result = Sgd.Minimize(problem, start, new()
        {
            Momentum = momentum,
            Nesterov = nesterov,
            Epochs = 400,
            BatchSize = 20,
            LearningRate = LearningRates.Cosine(2 * (1 - momentum), 4000),
        });

        Assert.Equal((StopReason.MaxEpochs, 4000, 4001), (result.Reason, result.Iterations, result.Evaluations));
        Assert.InRange(result.Value - minimum, 0, 1e-6);
        Assert.Equal(problem.Value(result.Theta), result.Value);
        Assert.False(result.Converged);
        Assert.Contains("400 epochs", result.Message);
    }

    [Fact]
    public void ClimbsBlocksToBeMaximisedOver()
    {
        // ½x² + 2xy − ½y² is a saddle at 0.
        var saddle = new SampledTestFunction(2, 4, (v, g, _) =>
        {
            g[0] = v[0] + 2 * v[1];
            g[1] = 2 * v[0] - v[1];
            return v[0] * v[0] / 2 + 2 * v[0] * v[1] - v[1] * v[1] / 2;
        })
        { Layout = new(("x", [1], false), ("adversary", [1], true)) };

        SolverResult result = Sgd.Minimize(saddle, [1, -2], new() { LearningRate = LearningRates.Constant(0.1), Epochs = 400 });

        Assert.All(result.Theta, v => Assert.Equal(0, v, 1e-12));
    }

    [Fact]
    public void ReportsEveryEpoch()
    {
        var reports = new List<(int, long, double, double)>();

        // A rate of 0 leaves x alone, so that the mean over the batches is f: (0 + 1 + 4 + 9 + 16)/10.
        Sgd.Minimize(
            SampledTestFunction.Mean(5), [0], new() { BatchSize = 2, Epochs = 2, LearningRate = LearningRates.Constant(0) },
            p => reports.Add((p.Epoch, p.Steps, Math.Round(p.MeanValue, 14), p.LearningRate)));

        Assert.Equal([(1, 3, 3.0, 0.0), (2, 6, 3.0, 0.0)], reports);
    }

    [Fact]
    public void StopsBeforeABatchThatIsNotFinite()
    {
        SolverResult result = Sgd.Minimize(SampledTestFunction.Parabola(4), [1], new() { BatchSize = 1, Epochs = 1000, LearningRate = LearningRates.Constant(1e6) });

        Assert.Equal(StopReason.NonFinite, result.Reason);
        Assert.True(double.IsFinite(result.Theta[0]));
        Assert.Contains("Lower the learning rate", result.Message);
        Assert.Equal(result.Iterations, result.Checkpoint!.Step);
    }

    [Fact]
    public void ABatchWithoutAGradientIsNotAStep()
    {
        var function = new SampledTestFunction(2, 3, (_, g, _) => { g[0] = 1; g[1] = double.NaN; return 1; });

        SolverResult result = Sgd.Minimize(function, [5, 6]);

        Assert.Equal((StopReason.NonFinite, 0), (result.Reason, result.Iterations));
        Assert.Equal([5, 6], result.Theta);
    }

    [Fact]
    public void CancelledBeforehandItEvaluatesNothing()
    {
        var batches = new List<int[]>();

        SolverResult result = Sgd.Minimize(SampledTestFunction.Mean(5, batches), [3], cancellation: new CancellationToken(true));

        Assert.Equal((StopReason.Cancelled, 0, 0), (result.Reason, result.Iterations, result.Evaluations));
        Assert.Empty(batches);
        Assert.Equal([3], result.Theta);
        Assert.True(double.IsNaN(result.Value));
    }

    [Fact]
    public void NoEpochsEvaluateTheStart()
    {
        SolverResult result = Sgd.Minimize(SampledTestFunction.Mean(5), [0], new() { Epochs = 0 });

        Assert.Equal((StopReason.MaxEpochs, 0, 3.0, 2.0), (result.Reason, result.Iterations, result.Value, result.GradientNorm));
    }

    [Fact]
    public void LeavesTheStartAlone()
    {
        double[] start = [1];

        Sgd.Minimize(SampledTestFunction.Mean(5), start);

        Assert.Equal([1], start);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AStepAllocatesNothing(bool adam)
    {
        long Allocated(int epochs)
        {
            SampledTestFunction function = SampledTestFunction.Mean(50);
            var sgd = new SgdOptions { Epochs = epochs, BatchSize = 3, Momentum = 0.9, Nesterov = true };
            var adamW = new AdamOptions { Epochs = epochs, BatchSize = 3, WeightDecay = 0.1 };
            long before = GC.GetAllocatedBytesForCurrentThread();
            if (adam)
                Adam.Minimize(function, [1], adamW);
            else
                Sgd.Minimize(function, [1], sgd);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Allocated(2);

        Assert.Equal(Allocated(2), Allocated(42));
    }

    [Fact]
    public void RefusesAStartOfAnotherLength()
    {
        Assert.Contains("length 2", Assert.Throws<ArgumentException>(() => Sgd.Minimize(SampledTestFunction.Mean(5), [1, 2])).Message);
    }

    [Fact]
    public void RefusesOptionsOutOfRange()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SgdOptions { Epochs = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SgdOptions { BatchSize = 0 });
        Assert.Contains("Momentum is 1", Assert.Throws<ArgumentOutOfRangeException>(() => new SgdOptions { Momentum = 1 }).Message);
    }
}
