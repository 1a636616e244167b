using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests.Runtime;

/// <summary>Early-learning regularisation (Liu et al. 2020): the target of each sample is a moving average of its own predictions.</summary>
[Objective]
internal partial class EarlyLearning
{
    [Size] int k = 3;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int label;
    [State("k", PerSample = true)] Vector target;
    [Hyperparameter] double beta = 0.7, lambda = 3;
    Vector Probabilities() => Softmax(W * x);
    [Loss] double CrossEntropy() => -LogSoftmax(W * x)[label];
    [Loss] double Regularization() => lambda * Log(1.001 - Dot(target, Probabilities()));
    [Update(nameof(target))] Vector Average() => beta * target + (1 - beta) * Probabilities();
}

/// <summary>Double Q-learning's target (van Hasselt et al. 2016) beside a teacher that follows by a moving average (Tarvainen, Valpola 2017).</summary>
[Objective]
internal partial class Teachers
{
    [Size] int a = 2;
    [Parameter("a", "d")] Matrix Q;
    [Parameter] double b;
    [State("a", "d", CopyOf = nameof(Q))] Matrix frozen;
    [State("a", "d")] Matrix teacher;
    [State] double level = 0.5;
    [State] double last;
    [Sample("d")] Vector s, next;
    [Sample] double reward;
    [Hyperparameter] double decay = 0.9;
    [Loss] double Bellman() => Square(reward + (frozen * next)[ArgMaxOf(Q * next)] - (Q * s)[0] - b * level);
    [Regularizer] double Consistency() => SquaredNorm(Q - teacher) * (1 + last);
    int ArgMaxOf(Vector v) => v[1] > v[0] ? 1 : 0;
    [Update(nameof(teacher))] Matrix NextTeacher() => decay * teacher + (1 - decay) * Q;
    [Update(nameof(level))] double NextLevel() => decay * level + (1 - decay) * Mean(All(() => reward));
    [Update(nameof(last))] double NextLast() => level;
}

/// <summary>A memory bank (Wu et al. 2018): each sample replaces the row of its place.</summary>
[Objective]
internal partial class MemoryBank
{
    [Size] int m = 4;
    [Parameter("d")] Vector w;
    [State("m", "d")] Matrix bank;
    [State("m")] Vector seen;
    [Sample("d")] Vector x;
    [Sample] int place;
    [Loss] double Instance() => LogSumExp(bank * (w * x)) - Dot(bank[place], w * x);
    [Update(nameof(bank), Row = nameof(place))] Vector NextRow() => 0.5 * bank[place] + w * x;
    [Update(nameof(seen), Row = nameof(place))] double NextSeen() => seen[place] + 1;
}

[Objective(Precision = Precision.Single)]
internal partial class SingleState
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [State("d")] Vector average;
    [State(PerSample = true)] double own = 0.25;
    [Hyperparameter("d")] Vector scale = new double[] { 1, 2 };
    [Hyperparameter("d")] int[] order = [1, 0];
    [Loss] double Fit() => Square(Dot(w, x) - Dot(average, scale) - own + w[order[0]]);
    [Update(nameof(average))] Vector NextAverage() => w;
    [Update(nameof(own))] double NextOwn() => own + Dot(w, x);
}

public class StateTests
{
    private static readonly double[,] X = { { 1, 0.5 }, { -1, 2 }, { 0.25, 0 }, { 3, -1 }, { 0, 1 } };

    private static double[] Softmax3(double[] theta, int sample)
    {
        double[] z = [.. Enumerable.Range(0, 3).Select(c => Math.Exp(theta[2 * c] * X[sample, 0] + theta[2 * c + 1] * X[sample, 1]))];
        return [.. z.Select(v => v / z.Sum())];
    }

    [Fact]
    public void A_sample_keeps_its_own()
    {
        var problem = new EarlyLearning(X, new[] { 0, 1, 2, 0, 1 });
        double[] theta = [0.1, -0.2, 0.3, 0.4, -0.5, 0.6];
        Assert.All(problem.Target.ToArray(), v => Assert.Equal(0, v));
        Assert.Equal("Double[5, 3]", problem.Target.ToString());
        problem.UpdateState(theta, [3, 1, 3]);
        problem.UpdateState(theta, 1..2);
        for (int i = 0; i < 5; i++)
        {
            // t ← β t + (1 − β) p, from zero: (1 − β) p, then (1 + β)(1 − β) p. Sample 3 stands twice in one batch, which reads the old state both times.
            double factor = i == 3 ? 0.3 : i == 1 ? 0.3 * 1.7 : 0;
            double[] p = Softmax3(theta, i);
            for (int c = 0; c < 3; c++)
                Assert.Equal(factor * p[c], problem.Target[i, c], 1e-15);
        }
        double value = problem.Value(theta);
        double expected = Enumerable.Range(0, 5).Average(i => -Math.Log(Softmax3(theta, i)[new[] { 0, 1, 2, 0, 1 }[i]])
            + 3 * Math.Log(1.001 - Softmax3(theta, i).Select((p, c) => p * problem.Target[i, c]).Sum()));
        Assert.Equal(expected, value, 1e-13);
        Assert.Equal(value, problem.ReferenceValue(theta), 1e-13);
        var check = GradientCheck.Run(problem, theta);
        Assert.True(check.Passed, check.ToString());
    }

    [Fact]
    public void Updates_read_the_old_states()
    {
        double[] reward = [1, 2, 3, 4, 5];
        var problem = new Teachers(X, X, reward);
        double[] theta = [1, 2, 3, 4, 0.5];
        Assert.Equal(0.5, problem.Level);
        Assert.All(problem.Frozen.ToArray(), v => Assert.Equal(0, v));
        problem.UpdateState(theta);
        Assert.Equal([1, 2, 3, 4], problem.Frozen.ToArray());
        for (int i = 0; i < 4; i++)
            Assert.Equal((1 - 0.9) * theta[i], problem.Teacher.ToArray()[i], 1e-15);
        Assert.Equal(0.9 * 0.5 + (1 - 0.9) * 3, problem.Level, 1e-15);
        Assert.Equal(0.5, problem.Last);
        double level = problem.Level;
        theta[0] = 7;
        problem.UpdateState(theta, [0, 0]);
        Assert.Equal(7, problem.Frozen[0, 0]);
        Assert.Equal(0.9 * level + (1 - 0.9) * 1, problem.Level, 1e-15);
        Assert.Equal(level, problem.Last);
        Assert.Equal(problem.ReferenceValue(theta), problem.Value(theta), 1e-12);
        var check = GradientCheck.Run(problem, theta);
        Assert.True(check.Passed, check.ToString());
    }

    [Fact]
    public void The_later_sample_of_a_row_wins()
    {
        var problem = new MemoryBank(X, new[] { 2, 0, 2, 3, 2 }) { Bank = new double[,] { { 1, 1 }, { 2, 2 }, { 4, 4 }, { 8, 8 } } };
        problem.UpdateState([10, 100]);
        Assert.Equal([0.5 - 10, 0.5 + 200, 2, 2, 2 + 0, 2 + 100, 4 + 30, 4 - 100], problem.Bank.ToArray());
        Assert.Equal([1, 0, 1, 1], problem.Seen.ToArray());
        problem.UpdateState([10, 100], [4, 0]);
        // Of samples 4 and 0, both of row 2, the latter: half of (2, 102) and (10, 100)·(1, ½).
        Assert.Equal([11, 101], [problem.Bank[2, 0], problem.Bank[2, 1]]);
        Assert.Equal([1, 0, 2, 1], problem.Seen.ToArray());
        var error = Assert.Throws<ArgumentException>(() => new MemoryBank(X, new[] { 2, 0, 4, 3, 2 }));
        Assert.StartsWith("place is 4 at sample 2; it indexes m and must be 0 to 3.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_property_copies_and_checks()
    {
        var problem = new MemoryBank(X, new int[5]);
        double[,] rows = { { 1, 2 }, { 3, 4 }, { 5, 6 }, { 7, 8 } };
        problem.Bank = rows;
        rows[0, 0] = 99;
        Assert.Equal(1, problem.Bank[0, 0]);
        Matrix copy = problem.Bank;
        problem.Bank = new double[4, 2];
        Assert.Equal(7, copy[3, 0]);
        Assert.StartsWith("Bank has the shape [2, 4]; expected [4, 2].", Assert.Throws<ArgumentException>(() => problem.Bank = new double[2, 4]).Message, StringComparison.Ordinal);
        Assert.StartsWith("Bank has the shape [8]; expected [4, 2]. Give flat memory its shape", Assert.Throws<ArgumentException>(() => problem.Bank = new double[8]).Message, StringComparison.Ordinal);
        Assert.StartsWith("Seen is null", Assert.Throws<ArgumentException>(() => problem.Seen = (double[])null!).Message, StringComparison.Ordinal);
        Assert.True(problem.Validate().IsValid);
        problem.Seen = new[] { 0, double.NaN, 0, 0 };
        Assert.Contains("Seen", problem.Validate().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Single_precision_and_arrays_of_hyperparameters()
    {
        var problem = new SingleState(DataArray.Single(X));
        float[] theta = [0.5f, -0.25f];
        Assert.Equal([1f, 2f], problem.Scale.ToArray());
        Assert.Equal([1, 0], problem.Order.ToArray());
        Assert.All(problem.Own.ToArray(), v => Assert.Equal(0.25, v));
        Assert.Equal(problem.ReferenceValue(theta), problem.Value(theta), 1e-5f);
        problem.UpdateState(theta, [2, 0]);
        Assert.Equal(theta, problem.Average.ToArray());
        Assert.Equal([0.25f + 0.375f, 0.25f, 0.25f + 0.125f, 0.25f, 0.25f], problem.Own.ToArray());
        problem.Order = new[] { 0, 1 };
        problem.Scale = new[] { 3f, 4f };
        Assert.Equal(problem.ReferenceValue(theta), problem.Value(theta), 1e-5f);
        problem.Order = new[] { 2, 1 };
        Assert.Throws<IndexOutOfRangeException>(() => problem.Value(theta));
    }

    /// <summary>Other threads evaluate while the states are updated: each sees the states of one moment, and no update is lost.</summary>
    [Fact]
    public async Task Evaluations_see_no_half_of_an_update()
    {
        const int N = 2000, Updates = 60;
        var x = new double[N, 2];
        for (int i = 0; i < N; i++)
            (x[i, 0], x[i, 1]) = (Math.Sin(i), Math.Cos(i));
        EarlyLearning Problem() => new(x, Enumerable.Range(0, N).Select(i => i % 3).ToArray()) { MaxDegreeOfParallelism = 1 };
        double[] theta = [0.1, -0.2, 0.3, 0.4, -0.5, 0.6];
        var alone = Problem();
        var values = new HashSet<double> { alone.Value(theta) };
        for (int k = 0; k < Updates; k++)
        {
            alone.UpdateState(theta);
            values.Add(alone.Value(theta));
        }
        var problem = Problem();
        bool isDone = false;
        var evaluating = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var seen = new HashSet<double>();
            while (!System.Threading.Volatile.Read(ref isDone))
            {
                seen.Add(problem.Value(theta));
                Assert.Equal(3 * N, problem.Target.Length);
            }
            return seen;
        })).ToArray();
        for (int k = 0; k < Updates; k++)
            problem.UpdateState(theta);
        System.Threading.Volatile.Write(ref isDone, true);
        foreach (var seen in await Task.WhenAll(evaluating))
            Assert.Subset(values, seen);
        Assert.Equal(alone.Target.ToArray(), problem.Target.ToArray());
    }

    /// <summary>While nobody else evaluates, a batch's update costs what the batch does, not the data.</summary>
    [Fact]
    public void An_update_copies_no_states_that_nobody_reads()
    {
        const int N = 100_000;
        var problem = new EarlyLearning(new double[N, 2], new int[N]);
        double[] theta = new double[problem.ParameterCount];
        int[] batch = [5, 99_999, 7];
        problem.UpdateState(theta, batch);
        long before = GC.GetAllocatedBytesForCurrentThread();
        problem.UpdateState(theta, batch);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
        Assert.Equal(0.3 * 1.7 / 3, problem.Target[99_999, 2], 1e-15);
        Assert.Equal(0, problem.Target[6, 0]);
    }

    /// <summary>Another thread sets the state meanwhile: each evaluation sees one of the two, never a mixture.</summary>
    [Fact]
    public async Task Evaluations_use_the_state_they_began_with()
    {
        const int N = 3000;
        var x = new double[N, 2];
        for (int i = 0; i < N; i++)
            (x[i, 0], x[i, 1]) = (1, 0.5);
        var problem = new MemoryBank(x, new int[N]);
        double[] theta = [1, 2];
        double[,] first = { { 1, 2 }, { 3, 4 }, { 5, 6 }, { 7, 8 } }, second = { { 9, 1 }, { 2, 3 }, { -4, 5 }, { 6, -7 } };
        problem.Bank = first;
        double valueOfFirst = problem.Value(theta);
        problem.Bank = second;
        double valueOfSecond = problem.Value(theta);
        bool isDone = false;
        var setting = Task.Run(() =>
        {
            for (int k = 0; !System.Threading.Volatile.Read(ref isDone); k++)
                problem.Bank = k % 2 == 0 ? first : second;
        });
        var values = Enumerable.Range(0, 400).Select(_ => problem.Value(theta)).ToHashSet();
        System.Threading.Volatile.Write(ref isDone, true);
        await setting;
        Assert.Subset(new HashSet<double> { valueOfFirst, valueOfSecond }, values);
    }
}
