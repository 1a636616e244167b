using System;
using System.Linq;
using System.Numerics.Tensors;
using System.Threading;

namespace Objectives.Solvers;

/// <summary>One run of a mini-batch solver: its state, and the loop over epochs and batches.</summary>
internal sealed class MiniBatchRun
{
    private readonly ISampledObjective<double> objective;
    private readonly IUpdateRule rule;
    private readonly MiniBatchOptions options;
    private readonly ulong seed;
    private readonly int[] order;
    private readonly ParameterBlock[] ascentBlocks;
    private readonly double[] theta, gradient;
    private readonly double[][] moments;
    private int epoch, position, evaluations;
    private long step;
    private double valueSum;

    public MiniBatchRun(ISampledObjective<double> objective, TrainingCheckpoint checkpoint, IUpdateRule rule, MiniBatchOptions options)
    {
        CheckpointMatch.Require(checkpoint, objective, rule);
        (this.objective, this.rule, this.options, seed) = (objective, rule, options, checkpoint.Seed);
        order = new int[objective.SampleCount];
        ascentBlocks = [.. objective.Layout.Blocks.Where(b => b.Ascent)];
        theta = [.. checkpoint.Theta];
        gradient = new double[theta.Length];
        moments = [.. Enumerable.Range(0, rule.MomentCount).Select(i => checkpoint.Moments.AsSpan(i * gradient.Length, gradient.Length).ToArray())];
        (epoch, position, step, valueSum) = (checkpoint.Epoch, checkpoint.Position, checkpoint.Step, checkpoint.ValueSum);
    }

    /// <summary>The state before the first step.</summary>
    public static TrainingCheckpoint Begin(
        ISampledObjective<double> objective, ReadOnlySpan<double> start, IUpdateRule rule, MiniBatchOptions options)
    {
        StartingPoint.RequireLength(objective, start.Length);
        return new TrainingCheckpoint
        {
            Solver = rule.Name,
            SampleCount = objective.SampleCount,
            Seed = options.Seed,
            Epoch = 0,
            Position = 0,
            Step = 0,
            ValueSum = 0,
            Theta = start.ToArray(),
            Moments = new double[rule.MomentCount * start.Length],
        };
    }

    public SolverResult Run(Action<EpochProgress>? progress, CancellationToken cancellation)
    {
        while (epoch < options.Epochs)
        {
            SampleOrder.Fill(order, seed, epoch);
            double rate = 0;
            while (position < order.Length)
            {
                if (cancellation.IsCancellationRequested)
                    return Result(StopReason.Cancelled, double.NaN, double.NaN);
                if (!TryStep(out rate))
                    return Finished(StopReason.NonFinite);
            }
            double meanValue = valueSum / order.Length;
            (epoch, position, valueSum) = (epoch + 1, 0, 0);
            progress?.Invoke(new EpochProgress(epoch, step, meanValue, rate, Checkpoint));
        }
        return Finished(StopReason.MaxEpochs);
    }

    /// <summary>One batch and one step; false, and no step, if the batch's value or gradient is not finite.</summary>
    private bool TryStep(out double rate)
    {
        rate = options.LearningRate(step);
        if (!(rate >= 0) || !double.IsFinite(rate))
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The learning rate of step {step} is {rate}; it must be zero or more and finite. Correct LearningRate."));

        int count = Math.Min(options.BatchSize, order.Length - position);
        options.BeforeStep?.Invoke(step, theta, order.AsSpan(position, count));
        double value = objective.ValueAndGradient(theta, gradient, order.AsSpan(position, count));
        evaluations++;
        if (!double.IsFinite(value) || !TensorPrimitives.IsFiniteAll<double>(gradient))
            return false;

        ClimbAscentBlocks();
        rule.Apply(theta, gradient, moments, rate, step);
        valueSum += value * count;
        position += count;
        step++;
        return true;
    }

    private void ClimbAscentBlocks()
    {
        foreach (ParameterBlock block in ascentBlocks)
        {
            Span<double> part = gradient.AsSpan(block.Offset, block.Length);
            TensorPrimitives.Negate(part, part);
        }
    }

    private SolverResult Finished(StopReason reason)
    {
        double value = objective.ValueAndGradient(theta, gradient);
        evaluations++;
        return Result(reason, value, gradient.Length == 0 ? 0 : Math.Abs(TensorPrimitives.MaxMagnitude<double>(gradient)));
    }

    private SolverResult Result(StopReason reason, double value, double gradientNorm) =>
        new([.. theta], value, gradientNorm, (int)Math.Min(step, int.MaxValue), evaluations, reason) { Checkpoint = Checkpoint() };

    private TrainingCheckpoint Checkpoint() => new()
    {
        Solver = rule.Name,
        SampleCount = order.Length,
        Seed = seed,
        Epoch = epoch,
        Position = position,
        Step = step,
        ValueSum = valueSum,
        Theta = [.. theta],
        Moments = [.. moments.SelectMany(m => m)],
    };
}
