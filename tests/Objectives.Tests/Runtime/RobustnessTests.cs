using System;
using System.Linq;
using System.Threading;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests.Runtime;

[Objective]
internal partial class SturdyClassifier
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Parameter("k")] Vector b;
    [Sample("d")] Vector x;
    [Sample] int label;
    [Hyperparameter] double lambda = 0.1;

    [Loss] double CrossEntropy() => LogSumExp(W * x + b) - Dot(W[label], x) - b[label];
    [Regularizer] double Decay() => lambda / 2 * SquaredNorm(W);
}

[Objective]
internal partial class SlowSamples
{
    [Parameter] double a;
    [Sample] double y;

    [Loss]
    double Long()
    {
        double s = y;
        for (int t = 0; t < 20_000; t++)
            s = Sin(s + a + t);   // no turn leaves what it found
        return s;
    }
}

/// <summary>What callers may do by mistake or at once: defined, and nothing is corrupted by it.</summary>
public class RobustnessTests
{
    private const int K = 3;

    private static SturdyClassifier Problem(int n, int d, Action<double[,]>? change = null)
    {
        var random = new Random(n + d);
        var x = new double[n, d];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < d; j++)
                x[i, j] = random.NextDouble() - 0.5;
        change?.Invoke(x);
        return new SturdyClassifier(x, Enumerable.Range(0, n).Select(i => i * 7 % K).ToArray(), K);
    }

    private static double[] Point(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)];
    }

    private static double[] Everything(SturdyClassifier problem, double[] theta, Range samples)
    {
        double[] gradient = new double[theta.Length], product = new double[theta.Length];
        double value = problem.ValueAndGradient(theta, gradient, Point(theta.Length, 5), product, samples);
        return [value, .. gradient, .. product];
    }

    [Fact]
    public void Sixteen_threads_at_once_get_what_one_gets()
    {
        var problem = Problem(5003, 7);
        double[][] points = [.. Enumerable.Range(0, 16).Select(seed => Point(problem.ParameterCount, seed))];
        double[][] alone = [.. points.Select(theta => Everything(problem, theta, ..))];
        var wrong = new int[16];
        var threads = Enumerable.Range(0, 16).Select(t => new Thread(() =>
        {
            for (int repetition = 0; repetition < 20; repetition++)
                if (!Everything(problem, points[t], ..).SequenceEqual(alone[t]))
                    wrong[t]++;
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.All(wrong, count => Assert.Equal(0, count));
    }

    [Fact]
    public void A_hyperparameter_changed_between_evaluations_is_that_of_a_new_problem()
    {
        var problem = Problem(1001, 5);
        double[] theta = Point(problem.ParameterCount, 1);
        foreach (double lambda in new[] { 0.5, 0, 3.25 })
        {
            problem.Lambda = lambda;
            var fresh = Problem(1001, 5);
            fresh.Lambda = lambda;
            Assert.Equal(Everything(fresh, theta, ..), Everything(problem, theta, ..));
        }
    }

    /// <summary>An evaluation has the hyperparameters of its beginning, whoever sets them meanwhile.</summary>
    [Fact]
    public void A_hyperparameter_changed_meanwhile_is_the_old_or_the_new_one()
    {
        var problem = Problem(20_011, 5);
        double[] theta = Point(problem.ParameterCount, 1);
        problem.Lambda = 2;
        double[] second = Everything(problem, theta, ..);
        problem.Lambda = 1;
        double[] first = Everything(problem, theta, ..);
        using var done = new CancellationTokenSource();
        var setter = new Thread(() =>
        {
            for (int i = 0; !done.IsCancellationRequested; i++)
                problem.Lambda = 1 + (i & 1);
        });
        setter.Start();
        for (int repetition = 0; repetition < 50; repetition++)
        {
            double[] seen = Everything(problem, theta, ..);
            Assert.True(seen.SequenceEqual(first) || seen.SequenceEqual(second));
        }
        done.Cancel();
        setter.Join();
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Numbers_that_are_not_finite_are_passed_on_and_stay_with_their_sample(double odd)
    {
        var problem = Problem(1003, 5, x => x[500, 2] = odd);
        double[] theta = Point(problem.ParameterCount, 1);
        Assert.False(double.IsFinite(problem.Value(theta)));
        Assert.False(problem.Validate().IsValid);
        var sound = Problem(1003, 5, x => x[500, 2] = 0.25);
        Assert.Equal(Everything(sound, theta, ..500), Everything(problem, theta, ..500));
        Assert.Equal(Everything(sound, theta, 501..), Everything(problem, theta, 501..));
        double[] values = new double[1003], others = new double[1003];
        problem.PerSampleValues(theta, values);
        sound.PerSampleValues(theta, others);
        Assert.False(double.IsFinite(values[500]));
        (values[500], others[500]) = (0, 0);
        Assert.Equal(others, values);
    }

    [Fact]
    public void Without_features_only_the_offsets_count()
    {
        var problem = Problem(9, 0);
        Assert.Equal(K, problem.ParameterCount);
        double[] theta = [0.5, -1, 2], gradient = new double[K];
        double normaliser = Math.Log(theta.Sum(Math.Exp));
        Assert.Equal(normaliser - theta.Average(), problem.ValueAndGradient(theta, gradient), 14);
        for (int i = 0; i < K; i++)
            Assert.Equal(Math.Exp(theta[i] - normaliser) - 1.0 / K, gradient[i], 14);
    }

    [Fact]
    public void One_sample_is_a_batch()
    {
        var problem = Problem(1, 5);
        double[] theta = Point(problem.ParameterCount, 1), losses = new double[1];
        problem.PerSampleValues(theta, losses);
        Assert.Equal(losses[0], problem.Value(theta, SturdyClassifier.Term.CrossEntropy), 14);
        Assert.Equal(Everything(problem, theta, ..), Everything(problem, theta, ..1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(K)]
    public void Labels_out_of_range_are_refused_with_their_sample(int wrong)
    {
        int[] labels = new int[100];
        labels[17] = wrong;
        var refused = Assert.Throws<ArgumentException>(() => new SturdyClassifier(new double[100, 4], labels, K));
        Assert.Contains("label", refused.Message, StringComparison.Ordinal);
        Assert.Contains("17", refused.Message, StringComparison.Ordinal);
        Assert.Contains(wrong.ToString(System.Globalization.CultureInfo.InvariantCulture), refused.Message, StringComparison.Ordinal);
    }

    /// <summary>2³² numbers in one row that all samples share: no array holds them apart, and no index wraps around.</summary>
    [Fact]
    public void More_numbers_than_an_array_holds_are_refused()
    {
        var wide = new Matrix(new double[1 << 12], 1 << 20, 1 << 12, rowStride: 0, columnStride: 1);
        var refused = Assert.Throws<ArgumentException>(() => new SturdyClassifier(wide, new int[1 << 20], K));
        Assert.Contains("[1048576, 4096] has 4294967296 elements", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_long_evaluation_ends_when_it_is_cancelled(int threads)
    {
        var problem = new SlowSamples(Enumerable.Range(0, 200_000).Select(i => i * 1e-5).ToArray()) { MaxDegreeOfParallelism = threads };
        double[] theta = [0.3], gradient = [double.NaN];
        double few = problem.ValueAndGradient(theta, gradient, 7..19);
        double derivative = gradient[0];
        using var cancelled = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));
        problem.CancellationToken = cancelled.Token;
        // All samples would take many times as long, on as many threads as there are.
        Assert.ThrowsAny<OperationCanceledException>(() => problem.ValueAndGradient(theta, gradient));
        Assert.ThrowsAny<OperationCanceledException>(() => problem.Value(theta, 7..19));
        problem.CancellationToken = default;
        Assert.Equal(few, problem.ValueAndGradient(theta, gradient, 7..19));
        Assert.Equal(derivative, gradient[0]);
    }

    [Fact]
    public void No_samples_at_all_are_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => Problem(5, 2).Value(new double[9], ReadOnlySpan<int>.Empty));
        Assert.Contains("at least one sample", refused.Message, StringComparison.Ordinal);
    }
}
