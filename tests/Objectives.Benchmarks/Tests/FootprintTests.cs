using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Objectives.Benchmarks.Tests;

/// <summary>
/// Memory is that of the data, of parameters for each thread, and of tiles: with four times as many samples an evaluation works in the same bytes. Bytes that
/// the process allocates are counted, so no other test runs meanwhile.
/// </summary>
public sealed class FootprintTests(Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>
    /// What else the process allocates while an evaluation is counted: the thread pool's queue, the test runner. A sixth of what one number for each of the
    /// samples that are added would take.
    /// </summary>
    private const int Noise = 16 * 1024;

    /// <summary>Enough work for several threads.</summary>
    private const int Samples = 4096;

    /// <summary>The objectives of the workloads, in every way that they are bound, for so many samples.</summary>
    private static readonly Dictionary<Type, Func<int, ITwiceDifferentiable<double>>> Sampled = new()
    {
        [typeof(RidgeLogistic)] = n => new RidgeLogistic(x: Rows(n, 100), y: Numbers.Signs(1, n)),
        [typeof(SparseLogistic)] = n => new SparseLogistic(x: SparseRows(n, 500, 50), y: Numbers.Signs(1, n)),
        [typeof(SoftmaxRegression)] = n => new SoftmaxRegression(x: Rows(n, 64), label: Numbers.Integers(1, n, 10), k: 10),
        [typeof(TanhNetwork)] = n => new TanhNetwork(x: Rows(n, 32), label: Numbers.Integers(1, n, 10), h: 32, k: 10),
        [typeof(LongShortTermMemory)] = n => new LongShortTermMemory(x: DataArray.From(Numbers.Centred(0, n * 4 * 8), n, 4, 8), y: Numbers.Centred(1, n), h: 8),
        [typeof(GaussianMixture)] = n => new GaussianMixture(x: Rows(n, 5), k: 8),
    };

    /// <summary>The same of which every sample is a parameter, or meets every other, or which have no samples.</summary>
    private static readonly Dictionary<Type, Func<int, ITwiceDifferentiable<double>>> Others = new()
    {
        [typeof(HuberScores)] = n => new HuberScores(y: Numbers.Centred(0, n)),
        [typeof(LogisticScores)] = n => new LogisticScores(y: Numbers.Signs(0, n)),
        [typeof(StudentScores)] = n => new StudentScores(y: Numbers.Centred(0, n)),
        [typeof(InfoNce)] = n => new InfoNce(x: Rows(n, 16), z: Rows(n, 16), k: 16),
        [typeof(KernelDensity)] = n => new KernelDensity(x: Rows(n, 3)),
        [typeof(GaussianProcess)] = n => new GaussianProcess(x: Rows(n, 4), y: Numbers.Centred(1, n)),
        [typeof(GraphicalLasso)] = n => new GraphicalLasso(S: DataArray.From(Numbers.Centred(0, n * n), n, n)),
    };

    public static TheoryData<Type, int> EverySampled => Pairs(Sampled.Keys);

    [Fact]
    public void Every_objective_is_here()
    {
        var declared = typeof(FootprintTests).Assembly.GetTypes().Where(t => t.GetCustomAttribute<ObjectiveAttribute>() is not null);
        Assert.Equal(declared.Select(t => t.Name).Order(), Sampled.Keys.Concat(Others.Keys).Select(t => t.Name).Order());
    }

    [Theory]
    [MemberData(nameof(EverySampled))]
    public void Samples_take_no_memory(Type objective, int threads)
    {
        long few = Workspace(Sampled[objective], Samples, threads), many = Workspace(Sampled[objective], 4 * Samples, threads);
        output.WriteLine($"{objective.Name}, {threads} threads: {few} and {many} bytes");
        // The sums of chunks are folded in pairs: four times as many chunks make two more levels, each with its gradient, product and a few sums.
        long levels = 2 * (2 * Sampled[objective](Samples).ParameterCount + 32) * sizeof(double);
        Assert.InRange(many, few - Noise, few + levels + Noise);
    }

    [Theory]
    [MemberData(nameof(EverySampled))]
    public void Threads_take_as_much_as_one_each_at_most(Type objective, int threads) =>
        Assert.InRange(Workspace(Sampled[objective], Samples, threads), 1, threads * Workspace(Sampled[objective], Samples, 1) + Noise);

    /// <summary>Two windows of a megabyte on each thread that takes part, however long the rows go on, as soon as chunks are longer than windows.</summary>
    [Fact]
    public void Samples_of_a_source_take_two_windows()
    {
        static ITwiceDifferentiable<double> Bind(int n) => new RidgeLogistic(x: new Halves(n, 100), y: Numbers.Signs(1, n));
        long few = Workspace(Bind, 300_000, 1), many = Workspace(Bind, 600_000, 1), onTwo = Workspace(Bind, 600_000, 2);
        output.WriteLine($"{few} and {many} bytes, {onTwo} on two threads");
        Assert.InRange(many, few - Noise, few + Noise);
        Assert.InRange(many, 1, 2 * (1 << 20) + 50_000);
        Assert.InRange(onTwo, 1, 2 * many + Noise);
    }

    /// <summary>Scores, direction, gradient and product.</summary>
    [Theory]
    [InlineData(typeof(HuberScores))]
    [InlineData(typeof(LogisticScores))]
    [InlineData(typeof(StudentScores))]
    public void Parameters_take_four_arrays(Type objective) => Grows(objective, 100_000, 200_000, n => 4L * sizeof(double) * n);

    /// <summary>The batch and the pairs of one tile's samples: twice as many samples take twice as much, and not four times.</summary>
    [Theory]
    [InlineData(typeof(InfoNce))]
    [InlineData(typeof(KernelDensity))]
    public void Pairs_take_memory_by_samples(Type objective)
    {
        const int few = 2048;
        long before = Workspace(Others[objective], few, 1), after = Workspace(Others[objective], 2 * few, 1);
        output.WriteLine($"{objective.Name}: {before} bytes for {few}, {after} for {2 * few}");
        Assert.InRange(after, before, 2 * before + Noise);
        Assert.InRange(after, 1, (long)sizeof(double) * 2 * few * 2 * few / 4);
    }

    /// <summary>Matrices of the size of the one that is factorised.</summary>
    [Theory]
    [InlineData(typeof(GaussianProcess), 20)]
    [InlineData(typeof(GraphicalLasso), 20)]
    public void Factorisations_take_some_matrices(Type objective, int matrices) => Grows(objective, 100, 200, n => sizeof(double) * matrices * n * n);

    private void Grows(Type objective, int few, int many, Func<long, long> most)
    {
        long before = Workspace(Others[objective], few, 1), after = Workspace(Others[objective], many, 1);
        output.WriteLine($"{objective.Name}: {before} bytes for {few}, {after} for {many}");
        Assert.InRange(after - before, 0, most(many) - most(few) + Noise);
    }

    private static long Workspace(Func<int, ITwiceDifferentiable<double>> bind, int n, int threads)
    {
        ITwiceDifferentiable<double> Bind()
        {
            var problem = bind(n);
            problem.GetType().GetProperty(nameof(RidgeLogistic.MaxDegreeOfParallelism))!.SetValue(problem, threads);
            return problem;
        }
        int parameters = Bind().ParameterCount;
        double[] theta = Numbers.Centred(Numbers.Parameters, parameters), direction = Numbers.Centred(Numbers.Direction, parameters);
        // The first finds types and threads; of the others the least is what an evaluation needs.
        return Enumerable.Range(0, 4).Select(_ => Footprint.Of(Bind, theta, direction).Workspace).Skip(1).Min();
    }

    private sealed class Halves(int n, int d) : ChunkSource<double>
    {
        private readonly int[] shape = [n, d];

        public override ReadOnlySpan<int> Shape => shape;

        public override int Read(int firstRow, Span<double> destination)
        {
            destination.Fill(0.5);
            return destination.Length / d;
        }
    }

    private static DataArray<double> Rows(int n, int d) => DataArray.From(Numbers.Centred(0, n * d), n, d);

    private static SparseMatrix SparseRows(int n, int d, int each) =>
        new(d, Enumerable.Range(0, n + 1).Select(i => i * each).ToArray(), Enumerable.Range(0, n * each).Select(k => k % each * (d / each)).ToArray(), Numbers.Centred(2, n * each));

    private static TheoryData<Type, int> Pairs(IEnumerable<Type> objectives)
    {
        TheoryData<Type, int> pairs = [];
        foreach (Type objective in objectives)
            foreach (int threads in (int[])[1, 2])
                pairs.Add(objective, threads);
        return pairs;
    }
}
