using System;
using System.Linq;
using Objectives.Runtime;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests.Runtime;

/// <summary>A layer with dropout, a step of noise that all samples share, and a shift.</summary>
[Objective]
internal partial class NoisyNetwork
{
    [Size] int h = 6;
    [Parameter("h", "d")] Matrix A;
    [Parameter("h")] Vector c;
    [Sample("d")] Vector x;
    [Sample] double y;
    [SampleWeight] double s;
    [Hyperparameter] double keep = 0.75;
    [Noise(Distribution.Bernoulli, "h", Probability = nameof(keep))] Vector mask;
    [Noise(Distribution.Normal)] double jitter;
    [Noise(Distribution.Normal, "h", Per = Draw.Evaluation)] Vector shared;
    [Noise(Distribution.Uniform)] double scale;

    [Loss] double Squared() => Square(Dot(c, mask * Tanh(A * x + 0.1 * shared)) / keep - y - 0.1 * jitter);
    [Regularizer] double Decay() => scale * SquaredNorm(A);
}

[Objective(Precision = Precision.Mixed)]
internal partial class MixedNoise
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Noise(Distribution.Exponential, "d")] Vector e;
    [Noise(Distribution.Gumbel)] double g;
    [Loss] double Squared() => Square(Dot(w, x * e) - g);
}

public class NoiseTests
{
    private const int N = 12_345, D = 7, H = 6;

    private static readonly double[,] X = Numbers(N, D);
    private static readonly double[] Y = [.. Enumerable.Range(0, N).Select(i => Math.Sin(i))], S = [.. Enumerable.Range(0, N).Select(i => 1 + Math.Cos(i) / 2)];

    private static double[,] Numbers(int rows, int columns)
    {
        var random = new Random(3);
        var x = new double[rows, columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                x[i, j] = random.NextDouble() - 0.5;
        return x;
    }

    private static double[] Point(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)];
    }

    private static NoisyNetwork Problem() => new(X, Y, S) { Seed = 5, Step = 17 };

    private static double[] All(NoisyNetwork problem, double[] theta)
    {
        double[] gradient = new double[theta.Length], product = new double[theta.Length], losses = new double[N], rows = new double[50 * theta.Length];
        double value = problem.ValueAndGradient(theta, gradient, Point(theta.Length, 2), product);
        problem.PerSampleValues(theta, losses);
        problem.PerSampleGradients(theta, rows, 100..150);
        return [value, .. gradient, .. product, .. losses, .. rows];
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        var problem = Problem();
        double[] theta = Point(problem.ParameterCount, 1);
        problem.MaxDegreeOfParallelism = 1;
        double[] expected = All(problem, theta);
        foreach (int threads in new[] { 2, 3, 7 })
        {
            problem.MaxDegreeOfParallelism = threads;
            Assert.Equal(expected, All(problem, theta));
        }
    }

    [Fact]
    public void Evaluating_advances_nothing_and_seed_and_step_do()
    {
        var problem = Problem();
        double[] theta = Point(problem.ParameterCount, 1), gradient = new double[theta.Length];
        double value = problem.Value(theta);
        Assert.Equal(value, problem.ValueAndGradient(theta, gradient));
        Assert.Equal(value, problem.Value(theta));
        Assert.Equal((5, 17L), (problem.Seed, problem.Step));
        problem.Step++;
        double next = problem.Value(theta);
        Assert.NotEqual(value, next);
        problem.Seed++;
        Assert.DoesNotContain(problem.Value(theta), new[] { value, next });
        (problem.Seed, problem.Step) = (5, 17);
        Assert.Equal(value, problem.Value(theta));
        // A step beyond 32 bits is another one.
        problem.Step += 1L << 32;
        Assert.NotEqual(value, problem.Value(theta));
        Assert.Equal(problem.Value(theta), new NoisyNetwork(X, Y, S) { Seed = 5, Step = 17 + (1L << 32) }.Value(theta));
    }

    /// <summary>The draws of a sample are those of its place in the data, wherever it stands in the batch.</summary>
    [Fact]
    public void A_batch_has_the_rows_of_the_full_pass()
    {
        var problem = Problem();
        double[] theta = Point(problem.ParameterCount, 1), losses = new double[N];
        problem.PerSampleValues(theta, losses);
        int[] list = [.. Enumerable.Range(0, 3000).Select(i => i * 7919 % N)];
        double[] ofList = new double[list.Length], ofRange = new double[777];
        problem.PerSampleValues(theta, ofList, list);
        problem.PerSampleValues(theta, ofRange, 1000..1777);
        Assert.Equal(list.Select(i => losses[i]), ofList);
        Assert.Equal(losses[1000..1777], ofRange);
        Assert.Equal(list.Sum(i => S[i] * losses[i]) / list.Sum(i => S[i]), problem.Value(theta, NoisyNetwork.Term.Squared, list), 1e-12);
    }

    [Fact]
    public void Numbers_bound_take_the_place_of_draws()
    {
        var drawn = Problem();
        double[] theta = Point(drawn.ParameterCount, 1);
        // The numbers are the columns of fields in declaration order, made here from their definition.
        double[] Rows(int field, Distribution distribution, int length, double p = 0.5) =>
            [.. Enumerable.Range(0, N).SelectMany(i => new DrawSource(distribution, 5, field, 17, p).Doubles<double>([], i, length))];
        var bound = new NoisyNetwork(X, Y, S, mask: DataArray.From(Rows(0, Distribution.Bernoulli, H, 0.75), N, H), jitter: Rows(1, Distribution.Normal, 1),
            shared: new DrawSource(Distribution.Normal, 5, 2, 17, 0.5).Doubles<double>([], DrawSource.Shared, H),
            scale: new DrawSource(Distribution.Uniform, 5, 3, 17, 0.5).Doubles<double>([], DrawSource.Shared, 1)[0]);
        (bound.Seed, bound.Step) = (99, 98);
        Assert.Equal(All(drawn, theta), All(bound, theta));
        // One bound, the others drawn.
        var partly = new NoisyNetwork(X, Y, S, scale: 0.0) { Seed = 5, Step = 17 };
        Assert.Equal(drawn.Value(theta, NoisyNetwork.Term.Squared), partly.Value(theta, NoisyNetwork.Term.Squared));
        Assert.Equal(0, partly.Value(theta, NoisyNetwork.Term.Decay));
    }

    [Fact]
    public void Shapes_of_numbers_bound_are_checked()
    {
        Assert.StartsWith("mask has length 3 along axis 1; expected 6, of shape [n, h].", Assert.Throws<ArgumentException>(() => new NoisyNetwork(X, Y, S, mask: new double[N, 3])).Message, StringComparison.Ordinal);
        Assert.StartsWith("jitter has length 3 along axis 0", Assert.Throws<ArgumentException>(() => new NoisyNetwork(X, Y, S, jitter: new double[3])).Message, StringComparison.Ordinal);
        Assert.StartsWith("shared has 2 axes; expected 1", Assert.Throws<ArgumentException>(() => new NoisyNetwork(X, Y, S, shared: new double[N, H])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_looks_at_numbers_bound()
    {
        Assert.True(Problem().Validate().IsValid);
        double[] jitter = new double[N];
        jitter[7] = double.NaN;
        Assert.False(new NoisyNetwork(X, Y, S, jitter: jitter).Validate().IsValid);
        Assert.False(new NoisyNetwork(X, Y, S, scale: double.PositiveInfinity).Validate().IsValid);
    }

    [Fact]
    public void Gradient_check_passes()
    {
        var problem = Problem();
        var check = GradientCheck.Run(problem, Point(problem.ParameterCount, 4));
        Assert.True(check.Passed, check.ToString());
    }

    [Fact]
    public void Steady_state_allocates_nothing()
    {
        var problem = Problem();
        problem.MaxDegreeOfParallelism = 1;
        double[] theta = Point(problem.ParameterCount, 1), gradient = new double[theta.Length];
        problem.ValueAndGradient(theta, gradient);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int k = 0; k < 5; k++)
            problem.ValueAndGradient(theta, gradient);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void In_mixed_precision_threads_and_batches_change_nothing()
    {
        var problem = new MixedNoise(DataArray.Single(X)) { Seed = 1 };
        float[] theta = [.. Point(D, 1).Select(v => (float)v)], gradient = new float[D], other = new float[D], losses = new float[N], some = new float[3];
        problem.MaxDegreeOfParallelism = 1;
        float value = problem.ValueAndGradient(theta, gradient);
        problem.MaxDegreeOfParallelism = 3;
        Assert.Equal(value, problem.ValueAndGradient(theta, other));
        Assert.Equal(gradient, other);
        problem.PerSampleValues(theta, losses);
        problem.PerSampleValues(theta, some, [4000, 7, 4000]);
        Assert.Equal([losses[4000], losses[7], losses[4000]], some);
        Assert.Equal(problem.ReferenceValue(theta), value, 1e-4 * value);
    }
}
