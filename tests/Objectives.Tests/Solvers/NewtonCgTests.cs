using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Objectives.Solvers;
using Xunit;

namespace Objectives.Tests.Solvers;

public class NewtonCgTests
{
    public static TheoryData<ITwiceDifferentiable<double>> Declared => new()
    {
        SolvedProblems.Logistic(200, 7),
        SolvedProblems.Softmax(150, 5),
        SolvedProblems.Poisson(100, 4),
    };

    [Theory]
    [MemberData(nameof(Declared), DisableDiscoveryEnumeration = true)]
    public void FindsTheMinimumOfAConvexDeclaration(ITwiceDifferentiable<double> problem)
    {
        double[] start = new double[problem.ParameterCount];
        Array.Fill(start, 0.5);

        SolverResult result = NewtonCg.Minimize(problem, start);

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.True(result.GradientNorm <= 1e-10, result.Message);
        Assert.InRange(result.Iterations, 1, 20);
        SolverResult other = Lbfgs.Minimize(problem, start, new() { GradientTolerance = 1e-10 });
        Assert.Equal(StopReason.GradientTolerance, other.Reason);
        for (int i = 0; i < start.Length; i++)
            Assert.Equal(other.Theta[i], result.Theta[i], 1e-7);
    }

    /// <summary>Without noise the residuals vanish at the solution, and Gauss–Newton converges as Newton does; with noise, linearly, to the same point.</summary>
    [Theory]
    [InlineData(0, 1e-8)]
    [InlineData(0.05, 1e-6)]
    public void GaussNewtonStepsSolveLeastSquares(double noise, double tolerance)
    {
        double[] times = [.. Enumerable.Range(0, 40).Select(i => 0.1 * i)];
        var problem = new SolvedDecay(times, [.. times.Select((t, i) => 2 * Math.Exp(-1.3 * t) + 0.5 + noise * Math.Sin(7 * i))]);

        SolverResult result = NewtonCg.Minimize(problem, [1, 0.5, 0], new() { Matrix = NewtonMatrix.GaussNewton, GradientTolerance = 1e-9 });

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.InRange(result.Iterations, 3, 40);
        double[] expected = noise == 0 ? [2, 1.3, 0.5] : NewtonCg.Minimize(problem, result.Theta, new() { GradientTolerance = 1e-12 }).Theta;
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], result.Theta[i], tolerance);
    }

    [Fact]
    public void AMatrixThatTheObjectiveLacksIsRefused()
    {
        var refused = Assert.Throws<ArgumentException>(() => NewtonCg.Minimize(new SolvedValley(), [-1.2, 1], new() { Matrix = NewtonMatrix.GaussNewton }));
        Assert.Contains("SolvedValley has no GaussNewton matrix", refused.Message, StringComparison.Ordinal);
        refused = Assert.Throws<ArgumentException>(() => NewtonCg.Minimize(new SolvedValley(), [-1.2, 1], new() { Matrix = NewtonMatrix.Fisher }));
        Assert.Contains("a family that a loss reads", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new NewtonCgOptions { Matrix = (NewtonMatrix)3 });
    }

    [Fact]
    public void FindsTheMinimumOfADeclaredValley()
    {
        SolverResult result = NewtonCg.Minimize(new SolvedValley(), [-1.2, 1]);

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.True(result.GradientNorm <= 1e-10, result.Message);
        Assert.All(result.Theta, x => Assert.Equal(1, x, 1e-9));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    public void FindsTheMinimumOfRosenbrocksValley(int dimension)
    {
        double[] start = [.. Enumerable.Range(0, dimension).Select(i => i % 2 == 0 ? -1.2 : 1.0)];

        SolverResult result = NewtonCg.Minimize(TwiceTestFunction.Rosenbrock(dimension), start);

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.True(result.Converged);
        Assert.True(result.GradientNorm <= 1e-10, result.Message);
        Assert.InRange(result.Iterations, 10, 60);
        Assert.All(result.Theta, x => Assert.Equal(1, x, 1e-9));
    }

    [Theory]
    [InlineData(10, 1e6)]
    [InlineData(50, 1e6)]
    [InlineData(200, 1e4)]
    public void FindsTheMinimumOfAnIllConditionedQuadratic(int dimension, double condition)
    {
        SolverResult result = NewtonCg.Minimize(TwiceTestFunction.Quadratic(dimension, condition), new double[dimension]);

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.InRange(result.Iterations, 1, 40);
        Assert.All(result.Theta, x => Assert.Equal(1, x, 1e-9));
    }

    [Fact]
    public void OneProductSolvesAQuadraticWithEqualCurvatures()
    {
        TwiceTestFunction function = TwiceTestFunction.Quadratic(5, 1);

        SolverResult result = NewtonCg.Minimize(function, new double[5], new() { InitialRadius = 100 });

        Assert.Equal((StopReason.GradientTolerance, 1, 2, 1), (result.Reason, result.Iterations, result.Evaluations, result.HessianProducts));
        Assert.Equal((2, 1), (function.Evaluations, function.Products));
    }

    [Fact]
    public void ConvergesToTheLevelOfRoundingThoughTheValueIsLarge()
    {
        // f* = 10⁶: below ‖x − 1‖ ≈ 10⁻⁵ all values are equal, and only the slopes tell where the minimum is.
        var function = new TwiceTestFunction(3, (x, g) =>
        {
            double sum = 1e6;
            for (int i = 0; i < x.Length; i++)
            {
                double e = Math.Exp(x[i] - 1);
                g[i] = (i + 1) * (e - 1);
                sum += (i + 1) * (e - x[i]);
            }
            return sum;
        }, (x, v, p) =>
        {
            for (int i = 0; i < x.Length; i++)
                p[i] = (i + 1) * Math.Exp(x[i] - 1) * v[i];
        });

        SolverResult result = NewtonCg.Minimize(function, [-1, 0.5, 3], new() { GradientTolerance = 1e-12 });

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.All(result.Theta, x => Assert.Equal(1, x, 1e-11));
    }

    [Fact]
    public void ConvergesFasterThanLinearly()
    {
        var norms = new List<double>();

        NewtonCg.Minimize(SolvedProblems.Poisson(100, 4), [0.5, 0.5, 0.5, 0.5], progress: p => norms.Add(p.GradientNorm));

        double[] ratios = [.. norms.Zip(norms.Skip(1), (a, b) => b / a)];
        Assert.True(ratios[^1] < 1e-2, string.Join(", ", norms));
        Assert.True(ratios[^1] < ratios[^2] && ratios[^2] < ratios[^3], string.Join(", ", norms));
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(100)]
    public void StaysInsideTheDomainOfALogBarrier(double start)
    {
        SolverResult result = NewtonCg.Minimize(TwiceTestFunction.LogBarrier(5), [start, start, start, start, start]);

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        for (int i = 0; i < 5; i++)
            Assert.Equal(1.0 / (i + 1), result.Theta[i], 1e-10);
    }

    [Theory]
    [InlineData(1e-3, 1)]
    [InlineData(-1e-3, -1)]
    public void FollowsNegativeCurvatureToTheBoundaryAndAwayFromASaddle(double start, double minimum)
    {
        var steps = new List<double>();

        SolverResult result = NewtonCg.Minimize(
            TwiceTestFunction.DoubleWell(), [start, 0], new() { InitialRadius = 0.25 }, p => steps.Add(p.Step));

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.Equal([minimum, 0], result.Theta.Select(x => Math.Round(x, 9)));
        Assert.Equal(-0.25, result.Value, 1e-12);
        Assert.Equal(0.25, steps[1], 1e-14);
    }

    [Fact]
    public void MeetsNegativeCurvatureOnlyAfterAnInteriorStep()
    {
        // From (0.1, 1) the first direction is along y, nearly; the saddle's descent direction shows in the second product.
        SolverResult result = NewtonCg.Minimize(TwiceTestFunction.DoubleWell(), [0.1, 1]);

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.Equal([1, 0], result.Theta.Select(x => Math.Round(x, 9)));
    }

    [Fact]
    public void NoStepIsLongerThanTheRegion()
    {
        var reports = new List<SolverProgress>();

        NewtonCg.Minimize(TwiceTestFunction.Quadratic(4, 10), [9, -9, 9, -9], new() { InitialRadius = 0.5 }, reports.Add);

        Assert.Equal(0.5, reports[1].Step, 1e-14);
        Assert.Equal(1, reports[2].Step, 1e-14);
        Assert.Equal(2, reports[3].Step, 1e-14);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void APathThatLeavesTheRegionLaterIsCutAtTheBoundary(double radius)
    {
        var reports = new List<SolverProgress>();

        // Where all components of the gradient are 1, the first direction alone does not reach the tolerance.
        double[] start = [.. Enumerable.Range(0, 8).Select(i => 1 + Math.Pow(1e4, -i / 7.0))];
        NewtonCg.Minimize(TwiceTestFunction.Quadratic(8, 1e4), start, new() { InitialRadius = radius }, reports.Add);

        Assert.InRange(reports[1].HessianProducts, 2, 8);
        Assert.Equal(radius, reports[1].Step, 1e-13);
    }

    [Fact]
    public void OnlyStepsToTheBoundaryWidenTheRegion()
    {
        var steps = new List<double>();

        // Down along y to the boundary, which doubles Δ; to the valley's floor inside it; then along x, of negative curvature.
        NewtonCg.Minimize(TwiceTestFunction.DoubleWell(), [1e-9, 1.5], new() { InitialRadius = 0.625 }, p => steps.Add(p.Step));

        Assert.Equal([0, 0.625, 0.875, 1.25], steps.Take(4).Select(s => Math.Round(s, 7)));
    }

    [Fact]
    public void WithoutSecondDerivativesItDescendsAlongTheGradient()
    {
        var function = new TwiceTestFunction(TestFunction.Quadratic(2, 4), (_, _, p) => p.Fill(double.NaN));

        SolverResult result = NewtonCg.Minimize(function, [3, -2], new() { GradientTolerance = 1e-3 });

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
    }

    [Fact]
    public void AvoidsPointsWhereOnlyTheGradientIsNotFinite()
    {
        var function = new TwiceTestFunction(1, (x, g) =>
        {
            g[0] = x[0] < 0 ? double.NaN : Math.Pow(x[0] - 0.25, 3);
            return Math.Pow(x[0] - 0.25, 4) / 4;
        }, (x, v, p) => p[0] = 1e-4 * v[0]);

        SolverResult result = NewtonCg.Minimize(function, [4], new() { GradientTolerance = 1e-6, InitialRadius = 4.1 });

        Assert.Equal(StopReason.GradientTolerance, result.Reason);
        Assert.Equal(0.25, result.Theta[0], 1.1e-2);
    }

    [Fact]
    public void StopsAtOnceAtAnOptimum()
    {
        TwiceTestFunction function = TwiceTestFunction.Rosenbrock(2);

        SolverResult result = NewtonCg.Minimize(function, [1, 1]);

        Assert.Equal((StopReason.GradientTolerance, 0, 1), (result.Reason, result.Iterations, result.Evaluations));
        Assert.Equal((1, 0), (function.Evaluations, function.Products));
        Assert.Equal([1, 1], result.Theta);
    }

    [Fact]
    public void StopsAtTheIterationLimit()
    {
        SolverResult result = NewtonCg.Minimize(TwiceTestFunction.Rosenbrock(2), [-1.2, 1], new() { MaxIterations = 3 });

        Assert.Equal((StopReason.MaxIterations, 3), (result.Reason, result.Iterations));
        Assert.False(result.Converged);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    public void StopsAtTheEvaluationLimit(int limit)
    {
        TwiceTestFunction function = TwiceTestFunction.Rosenbrock(2);

        SolverResult result = NewtonCg.Minimize(function, [-1.2, 1], new() { MaxEvaluations = limit });

        Assert.Equal((StopReason.MaxEvaluations, limit), (result.Reason, result.Evaluations));
        Assert.Equal((function.Evaluations, function.Products), (result.Evaluations, result.HessianProducts));
    }

    [Fact]
    public void LimitsTheProductsOfAStep()
    {
        var reports = new List<SolverProgress>();

        NewtonCg.Minimize(
            TwiceTestFunction.Quadratic(20, 1e4), new double[20], new() { MaxProductsPerStep = 2, MaxIterations = 30, InitialRadius = 1e3 }, reports.Add);

        Assert.All(reports.Zip(reports.Skip(1)), pair => Assert.InRange(pair.Second.HessianProducts - pair.First.HessianProducts, 1, 2));
        Assert.Equal(30, reports[^1].Iteration);
    }

    [Fact]
    public void StopsWhenTheValueChangesLittle()
    {
        SolverResult result = NewtonCg.Minimize(TwiceTestFunction.Quadratic(50, 1e6), new double[50], new() { FunctionTolerance = 1e-3 });

        Assert.Equal(StopReason.FunctionTolerance, result.Reason);
        Assert.True(result.Converged);
        Assert.True(result.GradientNorm > 1e-10);
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(1, double.NaN)]
    public void RefusesAStartThatIsNotFinite(double value, double slope)
    {
        var function = new TwiceTestFunction(1, (_, g) => { g[0] = slope; return value; }, (_, _, p) => p.Clear());

        SolverResult result = NewtonCg.Minimize(function, [3]);

        Assert.Equal((StopReason.NonFinite, 0, 1), (result.Reason, result.Iterations, result.Evaluations));
        Assert.Equal([3], result.Theta);
    }

    [Fact]
    public void GivesUpOnAGradientOfTheWrongSign()
    {
        var function = new TwiceTestFunction(1, (x, g) => { g[0] = -2 * x[0]; return x[0] * x[0]; }, (_, v, p) => p[0] = 2 * v[0]);

        SolverResult result = NewtonCg.Minimize(function, [1]);

        Assert.Equal(StopReason.LineSearchFailed, result.Reason);
        Assert.Equal([1], result.Theta);
    }

    [Fact]
    public void StallsRatherThanRunningOnAtTheLevelOfRounding()
    {
        // Noise in the gradient, of about 10⁻⁴, keeps it from the tolerance.
        var function = new TwiceTestFunction(4, (x, g) =>
        {
            double sum = 0;
            for (int i = 0; i < x.Length; i++)
            {
                g[i] = x[i] + 1e-4 * Math.Cos(1e9 * x[i] + i);
                sum += x[i] * x[i] / 2;
            }
            return sum;
        }, (x, v, p) => v.CopyTo(p));

        SolverResult result = NewtonCg.Minimize(function, [1, 2, 3, 4], new() { MaxIterations = 100_000 });

        Assert.True(result.Reason is StopReason.Stalled or StopReason.LineSearchFailed, result.Message);
        Assert.InRange(result.GradientNorm, 1e-10, 1e-2);
    }

    [Fact]
    public void ReportsEveryIterate()
    {
        var reports = new List<SolverProgress>();

        SolverResult result = NewtonCg.Minimize(TwiceTestFunction.Rosenbrock(2), [-1.2, 1], progress: reports.Add);

        Assert.Equal(Enumerable.Range(0, result.Iterations + 1), reports.Select(r => r.Iteration));
        Assert.Equal((24.2, 0.0, 1, 0), (Math.Round(reports[0].Value, 12), reports[0].Step, reports[0].Evaluations, reports[0].HessianProducts));
        Assert.All(reports.Skip(1), r => Assert.True(r.Step > 0));
        Assert.All(reports.Zip(reports.Skip(1)), pair => Assert.True(pair.Second.Value < pair.First.Value && pair.Second.HessianProducts > pair.First.HessianProducts));
        Assert.Equal((result.Value, result.GradientNorm, result.Evaluations, result.HessianProducts), (reports[^1].Value, reports[^1].GradientNorm, reports[^1].Evaluations, reports[^1].HessianProducts));
    }

    [Fact]
    public void CancelsBetweenIterations()
    {
        using var source = new CancellationTokenSource();

        SolverResult result = NewtonCg.Minimize(
            TwiceTestFunction.Rosenbrock(2), [-1.2, 1], progress: p => { if (p.Iteration == 4) source.Cancel(); }, cancellation: source.Token);

        Assert.Equal((StopReason.Cancelled, 4), (result.Reason, result.Iterations));
        Assert.Contains("Cancelled after 4", result.Message);
    }

    [Fact]
    public void CancelsWithinTheConjugateGradients()
    {
        using var source = new CancellationTokenSource();
        TestFunction quadratic = TestFunction.Quadratic(10, 1e3);
        int products = 0;
        var function = new TwiceTestFunction(quadratic, (x, v, p) =>
        {
            if (++products == 3)
                source.Cancel();
            for (int i = 0; i < v.Length; i++)
                p[i] = Math.Pow(1e3, i / 9.0) * v[i];
        });

        SolverResult result = NewtonCg.Minimize(function, new double[10], new() { InitialRadius = 100 }, cancellation: source.Token);

        Assert.Equal(StopReason.Cancelled, result.Reason);
        Assert.Equal(3, result.HessianProducts);
    }

    [Fact]
    public void CancelledBeforehandItEvaluatesNothing()
    {
        TwiceTestFunction function = TwiceTestFunction.Rosenbrock(2);

        SolverResult result = NewtonCg.Minimize(function, [-1.2, 1], cancellation: new CancellationToken(true));

        Assert.Equal(StopReason.Cancelled, result.Reason);
        Assert.Equal((0, 0), (function.Evaluations, function.Products));
    }

    [Fact]
    public void LeavesTheStartAlone()
    {
        double[] start = [-1.2, 1];

        NewtonCg.Minimize(TwiceTestFunction.Rosenbrock(2), start);

        Assert.Equal([-1.2, 1], start);
    }

    [Fact]
    public void AnIterationAllocatesNothing()
    {
        long Allocated(int iterations)
        {
            TwiceTestFunction function = TwiceTestFunction.Rosenbrock(20);
            double[] start = [.. Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? -1.2 : 1.0)];
            var options = new NewtonCgOptions { MaxIterations = iterations };
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(iterations, NewtonCg.Minimize(function, start, options).Iterations);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Allocated(2);

        Assert.Equal(Allocated(2), Allocated(12));
    }

    [Fact]
    public void RefusesAStartOfAnotherLength()
    {
        var error = Assert.Throws<ArgumentException>(() => NewtonCg.Minimize(TwiceTestFunction.Rosenbrock(4), [1, 2]));

        Assert.Contains("length 2", error.Message);
        Assert.Contains("4 parameters", error.Message);
    }

    [Fact]
    public void RefusesABlockToBeMaximisedOver()
    {
        var function = new TestFunction(1, (_, _) => 0) { Layout = new(("adversary", [1], true)) };

        var error = Assert.Throws<ArgumentException>(() => NewtonCg.Minimize(new TwiceTestFunction(function, (_, _, _) => { }), [0]));

        Assert.Contains("'adversary'", error.Message);
    }

    [Fact]
    public void RefusesOptionsOutOfRange()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NewtonCgOptions { MaxIterations = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NewtonCgOptions { MaxEvaluations = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NewtonCgOptions { MaxProductsPerStep = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NewtonCgOptions { GradientTolerance = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NewtonCgOptions { FunctionTolerance = -1 });
        Assert.Contains("InitialRadius is 0", Assert.Throws<ArgumentOutOfRangeException>(() => new NewtonCgOptions { InitialRadius = 0 }).Message);
    }
}
