using System;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Objectives.Solvers;
using Xunit;

namespace Objectives.Tests.Solvers;

public class TrainingCheckpointTests
{
    private static readonly SolvedSoftmax Problem = SolvedProblems.Softmax(70, 4);

    private static readonly double[] Start = [.. Enumerable.Range(0, Problem.ParameterCount).Select(i => Math.Sin(i) / 3)];

    /// <summary>A way to run, from the start or a checkpoint, to a number of epochs.</summary>
    public delegate SolverResult Runner(int epochs, TrainingCheckpoint? from, Action<EpochProgress>? progress = null, CancellationToken cancellation = default);

    public static TheoryData<string> Solvers => ["SGD", "momentum", "Nesterov", "Adam", "AdamW"];

    [Theory]
    [MemberData(nameof(Solvers))]
    public void ResumedItGoesOnToTheSameBits(string solver)
    {
        Runner run = Solver(solver);
        SolverResult whole = run(10, null);

        TrainingCheckpoint first = run(4, null).Checkpoint!;
        SolverResult byContext = run(10, TrainingCheckpoint.FromJson(first.ToJson()));
        SolverResult byReflection = run(10, JsonSerializer.Deserialize<TrainingCheckpoint>(JsonSerializer.Serialize(first))!);

        Assert.Equal((4, 40L), (first.Epoch, first.Step));
        AssertSameBits(whole, byContext);
        AssertSameBits(whole, byReflection);
    }

    [Theory]
    [MemberData(nameof(Solvers))]
    public void CancelledWithinAnEpochItGoesOnToTheSameBits(string solver)
    {
        Runner run = Solver(solver);
        double wholeMean = 0, resumedMean = 0;
        SolverResult whole = run(5, null, p => wholeMean = p.Epoch == 3 ? p.MeanValue : wholeMean);

        using var source = new CancellationTokenSource();
        SolverResult cancelled = Solver(solver, beforeStep: t => { if (t == 24) source.Cancel(); })(5, null, cancellation: source.Token);
        SolverResult resumed = run(5, TrainingCheckpoint.FromJson(cancelled.Checkpoint!.ToJson()), p => resumedMean = p.Epoch == 3 ? p.MeanValue : resumedMean);

        Assert.Equal((StopReason.Cancelled, 25), (cancelled.Reason, cancelled.Iterations));
        Assert.Equal((2, 35), (cancelled.Checkpoint!.Epoch, cancelled.Checkpoint.Position));
        AssertSameBits(whole, resumed);
        Assert.Equal(wholeMean, resumedMean);
    }

    [Theory]
    [MemberData(nameof(Solvers))]
    public void ACheckpointOfAnEpochIsACopy(string solver)
    {
        Runner run = Solver(solver);
        TrainingCheckpoint? third = null;

        SolverResult whole = run(6, null, p => third = p.Epoch == 3 ? p.Checkpoint() : third);
        SolverResult resumed = run(6, third);

        Assert.Equal(3, third!.Epoch);
        AssertSameBits(whole, resumed);
        AssertSameBits(whole, run(6, third));
    }

    [Fact]
    public void TheSeedOfTheCheckpointTakesThePlaceOfTheOptions()
    {
        var options = new SgdOptions { Epochs = 2, BatchSize = 7, Seed = 3 };
        SolverResult whole = Sgd.Minimize(Problem, Start, options);
        TrainingCheckpoint first = Sgd.Minimize(Problem, Start, options with { Epochs = 1 }).Checkpoint!;

        AssertSameBits(whole, Sgd.Resume(Problem, first, options with { Seed = 4 }));
        Assert.NotEqual(whole.Theta, Sgd.Minimize(Problem, Start, options with { Seed = 4 }).Theta);
    }

    [Fact]
    public void JsonKeepsEveryBit()
    {
        double[] values = [Math.PI, -0.0, double.Epsilon, double.MaxValue, 1 / 3.0, double.NegativeInfinity, double.NaN, 5e-324, 1e23, 0.1 + 0.2];
        TrainingCheckpoint checkpoint = Sample() with { Seed = ulong.MaxValue, Step = long.MaxValue, Theta = values, Moments = [.. values, -1], ValueSum = -0.0 };

        foreach (TrainingCheckpoint read in new[]
        {
            TrainingCheckpoint.FromJson(checkpoint.ToJson()),
            JsonSerializer.Deserialize<TrainingCheckpoint>(JsonSerializer.Serialize(checkpoint))!,
        })
        {
            Assert.Equal(Bits(values), Bits(read.Theta));
            Assert.Equal(Bits([.. values, -1]), Bits(read.Moments));
            Assert.Equal(Bits([-0.0]), Bits([read.ValueSum]));
            Assert.Equal((ulong.MaxValue, long.MaxValue, 3, 1, 5, "SGD"), (read.Seed, read.Step, read.Epoch, read.Position, read.SampleCount, read.Solver));
        }
    }

    [Fact]
    public void RefusesWhatDoesNotFit()
    {
        SampledTestFunction function = SampledTestFunction.Mean(5);
        void Refused(TrainingCheckpoint checkpoint, string because) =>
            Assert.Contains(because, Assert.Throws<ArgumentException>(() => Sgd.Resume(function, checkpoint)).Message);

        Assert.Equal(StopReason.MaxEpochs, Sgd.Resume(function, Sample()).Reason);
        Refused(Sample() with { Solver = "Adam" }, "of Adam; the solver is SGD");
        Refused(Sample() with { SampleCount = 6 }, "6 samples; this one has 5");
        Refused(Sample() with { Theta = [1, 2] }, "2 parameters; the objective has 1");
        Refused(Sample() with { Moments = [1] }, "total length 1; these options need 0");
        Refused(Sample() with { Position = 6 }, "sample 6 of 5");
        Refused(Sample() with { Epoch = -1 }, "epoch -1");
        Assert.Contains("total length 2; these options need 1", Assert.Throws<ArgumentException>(() =>
            Sgd.Resume(function, Sample() with { Moments = [1, 2] }, new() { Momentum = 0.5 })).Message);
        Assert.Throws<ArgumentNullException>(() => Adam.Resume(function, null!));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{ \"Solver\": ")]
    public void RefusesTextThatIsNoCheckpoint(string json) => Assert.Throws<JsonException>(() => TrainingCheckpoint.FromJson(json));

    [Fact]
    public void RefusesACheckpointWithoutParameters() =>
        Assert.Throws<JsonException>(() => TrainingCheckpoint.FromJson(Sample().ToJson().Replace("\"Theta\":[1]", "\"Theta\":null", StringComparison.Ordinal)));

    private static TrainingCheckpoint Sample() =>
        new() { Solver = "SGD", SampleCount = 5, Seed = 1, Epoch = 3, Position = 1, Step = 16, ValueSum = 2.5, Theta = [1], Moments = [] };

    private static Runner Solver(string name, Action<long>? beforeStep = null)
    {
        Func<long, double> cosine = LearningRates.Cosine(0.3, 100);
        double Rate(long t)
        {
            beforeStep?.Invoke(t);
            return cosine(t);
        }
        SgdOptions sgd = new() { BatchSize = 7, Seed = 11, LearningRate = Rate, Momentum = name == "SGD" ? 0 : 0.9, Nesterov = name == "Nesterov" };
        AdamOptions adam = new() { BatchSize = 7, Seed = 11, LearningRate = Rate, WeightDecay = name == "AdamW" ? 0.01 : 0 };
        return name.StartsWith("Adam", StringComparison.Ordinal)
            ? (epochs, from, progress, cancellation) => from is null
                ? Adam.Minimize(Problem, Start, adam with { Epochs = epochs }, progress, cancellation)
                : Adam.Resume(Problem, from, adam with { Epochs = epochs }, progress, cancellation)
            : (epochs, from, progress, cancellation) => from is null
                ? Sgd.Minimize(Problem, Start, sgd with { Epochs = epochs }, progress, cancellation)
                : Sgd.Resume(Problem, from, sgd with { Epochs = epochs }, progress, cancellation);
    }

    private static void AssertSameBits(SolverResult expected, SolverResult actual)
    {
        Assert.Equal(Bits(expected.Theta), Bits(actual.Theta));
        Assert.Equal(Bits([expected.Value, expected.GradientNorm]), Bits([actual.Value, actual.GradientNorm]));
        Assert.Equal(Bits(expected.Checkpoint!.Moments), Bits(actual.Checkpoint!.Moments));
        Assert.Equal((expected.Iterations, expected.Reason, expected.Checkpoint.Epoch), (actual.Iterations, actual.Reason, actual.Checkpoint.Epoch));
    }

    private static long[] Bits(double[] values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];
}
