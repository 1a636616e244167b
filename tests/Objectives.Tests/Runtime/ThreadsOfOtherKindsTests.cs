using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests.Runtime;

[Objective(Precision = Precision.Single)]
internal partial class SingleLogistic
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Loss] double Loss() => Softplus(-y * Dot(w, x));
}

[Objective(Precision = Precision.Mixed)]
internal partial class MixedLogistic
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Loss] double Loss() => Softplus(-y * Dot(w, x));
}

[Objective]
internal partial class ThreadedPairs
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Loss] double Listwise() => LogSumExp(BatchSize, j => All(() => Dot(w, x))[j] * Dot(w, x));
}

/// <summary>Threads change no bit in 32 bits, nor where every sample meets every other; nothing is allocated.</summary>
public class ThreadsOfOtherKindsTests
{
    private const int N = 60_000, D = 9;

    private static readonly Random Random = new(11);

    private static readonly float[] X = [.. Enumerable.Range(0, N * D).Select(_ => (float)(Random.NextDouble() - 0.5))];

    private static readonly float[] Y = [.. Enumerable.Range(0, N).Select(i => i % 3 == 0 ? -1f : 1f)];

    [Fact]
    public void Single()
    {
        var problem = new SingleLogistic(DataArray.From(X, N, D), Y);
        Same(problem, threads => problem.MaxDegreeOfParallelism = threads);
    }

    [Fact]
    public void Mixed()
    {
        var problem = new MixedLogistic(DataArray.From(X, N, D), Y);
        Same(problem, threads => problem.MaxDegreeOfParallelism = threads);
    }

    [Fact]
    public void Pairs()
    {
        const int Count = 3000;
        var problem = new ThreadedPairs(DataArray.From(Array.ConvertAll(X[..(Count * D)], v => (double)v), Count, D));
        Same(problem, threads => problem.MaxDegreeOfParallelism = threads);
    }

    private static void Same<T>(ITwiceDifferentiable<T> problem, Action<int> setThreads)
        where T : struct, System.Numerics.IFloatingPointIeee754<T>
    {
        T[] theta = [.. Enumerable.Range(0, D).Select(i => T.CreateChecked(0.3 * (i % 4) - 0.2))], direction = [.. theta.Reverse()];
        T[] gradient = new T[D], product = new T[D];
        var results = new List<T[]>();
        foreach (int threads in new[] { 1, 2, 3, 7 })
        {
            setThreads(threads);
            T value = problem.ValueAndGradient(theta, gradient, direction, product);
            results.Add([value, .. gradient, .. product]);
        }
        Assert.All(results, r => Assert.Equal(results[0], r));
        Assert.All(results[0], v => Assert.True(T.IsFinite(v)));

        setThreads(1);
        problem.ValueAndGradient(theta, gradient, direction, product);
        long before = GC.GetAllocatedBytesForCurrentThread();
        problem.ValueAndGradient(theta, gradient, direction, product);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
