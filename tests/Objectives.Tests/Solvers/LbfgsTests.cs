using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Objectives.Solvers;
using Xunit;

namespace Objectives.Tests.Solvers;

public class LbfgsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    public void FindsTheMinimumOfRosenbrocksValley(int dimension)
    {
        double[] start = [.. Enumerable.Range(0, dimension).Select(i => i % 2 == 0 ? -1.2 : 1.0)];

        SolverResult result = Lbfgs.Minimize(TestFunction.Rosenbrock(dimension), start);

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.True(result.Converged);
        Assert.True(result.GradientNorm <= 1e-9, result.Message);
        Assert.InRange(result.Iterations, 10, 80);
        Assert.All(result.Theta, x => Assert.Equal(1, x, 1e-8));
    }

    [Theory]
    [InlineData(10, 10, 2_000)]
    [InlineData(10, 30, 150)]
    [InlineData(50, 10, 20_000)]
    public void FindsTheMinimumOfAnIllConditionedQuadratic(int dimension, int memory, int mostIterations)
    {
        SolverResult result = Lbfgs.Minimize(
            TestFunction.Quadratic(dimension, 1e6), new double[dimension], new() { Memory = memory, MaxIterations = mostIterations });

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.All(result.Theta, x => Assert.Equal(1, x, 1e-8));
    }

    [Fact]
    public void ConvergesToTheLevelOfRoundingThoughTheValueIsLarge()
    {
        // f* = 10⁶: below ‖x − 1‖ ≈ 10⁻⁵ all values are equal, and only the slopes tell where the minimum is.
        var function = new TestFunction(3, (x, g) =>
        {
            double sum = 1e6;
            for (int i = 0; i < x.Length; i++)
            {
                double e = Math.Exp(x[i] - 1);
                g[i] = (i + 1) * (e - 1);
                sum += (i + 1) * (e - x[i]);
            }
            return sum;
        });

        SolverResult result = Lbfgs.Minimize(function, [-1, 0.5, 3], new() { GradientTolerance = 1e-12 });

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.All(result.Theta, x => Assert.Equal(1, x, 1e-11));
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(100)]
    public void StaysInsideTheDomainOfALogBarrier(double start)
    {
        double[] theta = [start, start, start, start, start];

        SolverResult result = Lbfgs.Minimize(TestFunction.LogBarrier(5), theta);

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        for (int i = 0; i < theta.Length; i++)
            Assert.Equal(1.0 / (i + 1), result.Theta[i], 1e-9);
    }

    [Fact]
    public void AvoidsPointsWhereOnlyTheGradientIsNotFinite()
    {
        var function = new TestFunction(1, (x, g) =>
        {
            g[0] = x[0] < 0 ? double.NaN : 2 * (x[0] - 0.25);
            return (x[0] - 0.25) * (x[0] - 0.25);
        });

        SolverResult result = Lbfgs.Minimize(function, [40]);

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.Equal(0.25, result.Theta[0], 1e-9);
    }

    [Fact]
    public void StopsAtOnceAtAnOptimum()
    {
        TestFunction function = TestFunction.Rosenbrock(2);

        SolverResult result = Lbfgs.Minimize(function, [1, 1]);

        Assert.Equal((StopReason.GradientTolerance, 0, 1), (result.Reason, result.Iterations, result.Evaluations));
        Assert.Equal(1, function.Evaluations);
        Assert.Equal([1, 1], result.Theta);
    }

    [Fact]
    public void StopsAtOnceOnAFlatFunction()
    {
        SolverResult result = Lbfgs.Minimize(new TestFunction(3, (_, g) => { g.Clear(); return 7; }), [1, 2, 3]);

        Assert.Equal((StopReason.GradientTolerance, 0), (result.Reason, result.Iterations));
        Assert.Equal(7, result.Value);
        Assert.Equal([1, 2, 3], result.Theta);
    }

    [Fact]
    public void StopsAtTheIterationLimit()
    {
        SolverResult result = Lbfgs.Minimize(TestFunction.Rosenbrock(2), [-1.2, 1], new() { MaxIterations = 3 });

        Assert.Equal((StopReason.MaxIterations, 3), (result.Reason, result.Iterations));
        Assert.False(result.Converged);
        Assert.Contains("limit of 3 iterations", result.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    public void StopsAtTheEvaluationLimit(int limit)
    {
        TestFunction function = TestFunction.Rosenbrock(2);

        SolverResult result = Lbfgs.Minimize(function, [-1.2, 1], new() { MaxEvaluations = limit });

        Assert.Equal(StopReason.MaxEvaluations, result.Reason);
        Assert.InRange(result.Evaluations, limit, limit + 1);
        Assert.Equal(function.Evaluations, result.Evaluations);
    }

    [Fact]
    public void StopsWhenTheValueChangesLittle()
    {
        SolverResult result = Lbfgs.Minimize(TestFunction.Quadratic(50, 1e6), new double[50], new() { FunctionTolerance = 1e-3 });

        Assert.Equal(StopReason.FunctionTolerance, result.Reason);
        Assert.True(result.Converged);
        Assert.True(result.GradientNorm > 1e-9);
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(1, double.NaN)]
    public void RefusesAStartThatIsNotFinite(double value, double slope)
    {
        SolverResult result = Lbfgs.Minimize(new TestFunction(1, (_, g) => { g[0] = slope; return value; }), [3]);

        Assert.Equal((StopReason.NonFinite, 0, 1), (result.Reason, result.Iterations, result.Evaluations));
        Assert.Contains("not finite", result.Message);
        Assert.Equal([3], result.Theta);
    }

    [Fact]
    public void GivesUpOnAFunctionThatIsNotBoundedBelow()
    {
        SolverResult result = Lbfgs.Minimize(new TestFunction(1, (x, g) => { g[0] = -1; return -x[0]; }), [0]);

        Assert.Equal(StopReason.LineSearchFailed, result.Reason);
        Assert.Contains("bounded below", result.Message);
    }

    [Fact]
    public void GivesUpOnAGradientOfTheWrongSign()
    {
        SolverResult result = Lbfgs.Minimize(new TestFunction(1, (x, g) => { g[0] = -2 * x[0]; return x[0] * x[0]; }), [1]);

        Assert.Equal(StopReason.LineSearchFailed, result.Reason);
        Assert.Equal([1], result.Theta);
    }

    [Fact]
    public void StallsRatherThanRunningOnAtTheLevelOfRounding()
    {
        // Noise in the gradient, of about 10⁻⁴, keeps it from the tolerance.
        var function = new TestFunction(4, (x, g) =>
        {
            double sum = 0;
            for (int i = 0; i < x.Length; i++)
            {
                g[i] = x[i] + 1e-4 * Math.Cos(1e9 * x[i] + i);
                sum += x[i] * x[i] / 2;
            }
            return sum;
        });

        SolverResult result = Lbfgs.Minimize(function, [1, 2, 3, 4], new() { MaxIterations = 100_000 });

        Assert.True(result.Reason is StopReason.Stalled or StopReason.LineSearchFailed, result.Message);
        Assert.InRange(result.GradientNorm, 1e-9, 1e-2);
    }

    [Fact]
    public void ReportsEveryIterate()
    {
        var reports = new List<SolverProgress>();

        SolverResult result = Lbfgs.Minimize(TestFunction.Rosenbrock(2), [-1.2, 1], progress: reports.Add);

        Assert.Equal(Enumerable.Range(0, result.Iterations + 1), reports.Select(r => r.Iteration));
        Assert.Equal((24.2, 0.0, 1), (Math.Round(reports[0].Value, 12), reports[0].Step, reports[0].Evaluations));
        Assert.All(reports.Skip(1), r => Assert.True(r.Step > 0));
        Assert.All(reports.Zip(reports.Skip(1)), pair => Assert.True(pair.Second.Value < pair.First.Value && pair.Second.Evaluations > pair.First.Evaluations));
        Assert.Equal((result.Value, result.GradientNorm, result.Evaluations), (reports[^1].Value, reports[^1].GradientNorm, reports[^1].Evaluations));
    }

    [Fact]
    public void CancelsBetweenIterations()
    {
        using var source = new CancellationTokenSource();

        SolverResult result = Lbfgs.Minimize(
            TestFunction.Rosenbrock(2), [-1.2, 1], progress: p => { if (p.Iteration == 4) source.Cancel(); }, cancellation: source.Token);

        Assert.Equal((StopReason.Cancelled, 4), (result.Reason, result.Iterations));
        Assert.Contains("Cancelled after 4", result.Message);
    }

    [Fact]
    public void CancelsWithinALineSearch()
    {
        using var source = new CancellationTokenSource();
        var function = new TestFunction(1, (x, g) =>
        {
            if (x[0] != 2)
                source.Cancel();
            g[0] = x[0];
            return x[0] == 2 ? 1 : double.NaN;
        });

        SolverResult result = Lbfgs.Minimize(function, [2], cancellation: source.Token);

        Assert.Equal((StopReason.Cancelled, 0, 2), (result.Reason, result.Iterations, result.Evaluations));
        Assert.Equal([2], result.Theta);
    }

    [Fact]
    public void CancelledBeforehandItEvaluatesNothing()
    {
        TestFunction function = TestFunction.Rosenbrock(2);

        SolverResult result = Lbfgs.Minimize(function, [-1.2, 1], cancellation: new CancellationToken(true));

        Assert.Equal(StopReason.Cancelled, result.Reason);
        Assert.Equal(0, function.Evaluations);
    }

    [Fact]
    public void LeavesTheStartAlone()
    {
        double[] start = [-1.2, 1];

        Lbfgs.Minimize(TestFunction.Rosenbrock(2), start);

        Assert.Equal([-1.2, 1], start);
    }

    [Fact]
    public void AnIterationAllocatesNothing()
    {
        long Allocated(int iterations)
        {
            TestFunction function = TestFunction.Quadratic(20, 1e6);
            var options = new LbfgsOptions { MaxIterations = iterations };
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(iterations, Lbfgs.Minimize(function, new double[20], options).Iterations);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Allocated(2);

        Assert.Equal(Allocated(2), Allocated(42));
    }

    [Fact]
    public void RefusesAStartOfAnotherLength()
    {
        var error = Assert.Throws<ArgumentException>(() => Lbfgs.Minimize(TestFunction.Rosenbrock(4), [1, 2]));

        Assert.Contains("length 2", error.Message);
        Assert.Contains("4 parameters", error.Message);
    }

    [Fact]
    public void RefusesABlockToBeMaximisedOver()
    {
        var function = new TestFunction(1, (_, _) => 0) { Layout = new(("adversary", [1], true)) };

        var error = Assert.Throws<ArgumentException>(() => Lbfgs.Minimize(function, [0]));

        Assert.Contains("'adversary'", error.Message);
    }

    [Fact]
    public void RefusesOptionsOutOfRange()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LbfgsOptions { Memory = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LbfgsOptions { MaxIterations = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LbfgsOptions { MaxEvaluations = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LbfgsOptions { GradientTolerance = double.NaN });
        Assert.Contains("FunctionTolerance is -1", Assert.Throws<ArgumentOutOfRangeException>(() => new LbfgsOptions { FunctionTolerance = -1 }).Message);
    }
}
