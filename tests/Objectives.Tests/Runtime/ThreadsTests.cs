using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests.Runtime;

[Objective]
internal partial class ThreadedNetwork
{
    [Size] int h = 5;
    [Size] int k;
    [Parameter("h", "d")] Matrix A;
    [Parameter("k", "h")] Matrix B;
    [Sample("d")] Vector x;
    [Sample] int label;
    [SampleWeight] double weight;
    [Hyperparameter] double lambda = 0.1;

    [Loss]
    double CrossEntropy()
    {
        Vector z = B * Tanh(A * x);
        return LogSumExp(z) - z[label];
    }

    [Regularizer] double Decay() => lambda * SquaredNorm(A);
}

public class ThreadsTests
{
    private const int N = 40_003, D = 17, K = 4;

    private static ThreadedNetwork Problem()
    {
        var random = new Random(7);
        var x = new double[N, D];
        for (int i = 0; i < N; i++)
            for (int j = 0; j < D; j++)
                x[i, j] = random.NextDouble() - 0.5;
        return new ThreadedNetwork(x, Enumerable.Range(0, N).Select(_ => random.Next(K)).ToArray(), Enumerable.Range(0, N).Select(_ => random.NextDouble()).ToArray(), k: K);
    }

    private static double[] Point(int length, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5).ToArray();
    }

    private static double[] Evaluate(ThreadedNetwork problem, double[] theta, double[] direction, int[]? list = null)
    {
        double[] gradient = new double[theta.Length], product = new double[theta.Length];
        double value = list is null
            ? problem.ValueAndGradient(theta, gradient, direction, product)
            : problem.ValueAndGradient(theta, gradient, direction, product, list);
        return [value, .. gradient, .. product];
    }

    // The rows of all samples are more than caches hold and are written past them, those of a range are not.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void GradientsOfSamplesAreThoseOfSmallBatches(int threads)
    {
        var problem = Problem();
        problem.MaxDegreeOfParallelism = threads;
        double[] theta = Point(problem.ParameterCount, 1), all = new double[N * theta.Length], some = new double[1000 * theta.Length];
        problem.PerSampleGradients(theta, all);
        for (int first = 0; first < N; first += 1000)
        {
            int end = Math.Min(first + 1000, N);
            var rows = some.AsSpan(0, (end - first) * theta.Length);
            problem.PerSampleGradients(theta, rows, first..end);
            Assert.True(rows.SequenceEqual(all.AsSpan(first * theta.Length, rows.Length)), $"samples {first} to {end}");
        }
    }

    [Fact]
    public void AnyNumberOfThreadsGivesTheSameBits()
    {
        var problem = Problem();
        double[] theta = Point(problem.ParameterCount, 1), direction = Point(problem.ParameterCount, 2);
        int[] list = Enumerable.Range(0, 30_000).Select(i => i * 7919 % N).ToArray();
        problem.MaxDegreeOfParallelism = 1;
        double[] expected = Evaluate(problem, theta, direction), expectedOfList = Evaluate(problem, theta, direction, list);
        foreach (int threads in new[] { 2, 3, 7 })
        {
            problem.MaxDegreeOfParallelism = threads;
            for (int repetition = 0; repetition < 20; repetition++)
            {
                Assert.Equal(expected, Evaluate(problem, theta, direction));
                Assert.Equal(expectedOfList, Evaluate(problem, theta, direction, list));
            }
        }
    }

    [Fact]
    public void SeveralCallersAtOnceGetTheSameBits()
    {
        var problem = Problem();
        double[] theta = Point(problem.ParameterCount, 3), direction = Point(problem.ParameterCount, 4);
        problem.MaxDegreeOfParallelism = 3;
        double[] expected = Evaluate(problem, theta, direction);
        Parallel.For(0, 16, _ => Assert.Equal(expected, Evaluate(problem, theta, direction)));
    }

    [Fact]
    public void ASteadyStateOnSeveralThreadsAllocatesNothing()
    {
        var problem = Problem();
        problem.MaxDegreeOfParallelism = 2;
        double[] theta = Point(problem.ParameterCount, 5), gradient = new double[theta.Length];
        for (int warmUp = 0; warmUp < 30; warmUp++)
            problem.ValueAndGradient(theta, gradient);
        long before = GC.GetAllocatedBytesForCurrentThread();
        problem.ValueAndGradient(theta, gradient);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void NoThreadsIsAnError()
    {
        var problem = Problem();
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => problem.MaxDegreeOfParallelism = 0);
        Assert.Contains("at least one thread", error.Message, StringComparison.Ordinal);
    }
}
