using System;

namespace Objectives.Solvers;

/// <summary>One epoch of a mini-batch solver, just completed.</summary>
public sealed class EpochProgress
{
    private readonly Func<TrainingCheckpoint> checkpoint;

    internal EpochProgress(int epoch, long steps, double meanValue, double learningRate, Func<TrainingCheckpoint> checkpoint)
    {
        this.checkpoint = checkpoint;
        Epoch = epoch;
        Steps = steps;
        MeanValue = meanValue;
        LearningRate = learningRate;
    }

    /// <summary>The number of epochs completed, 1 after the first.</summary>
    public int Epoch { get; }

    /// <summary>The number of steps so far, those of earlier epochs included.</summary>
    public long Steps { get; }

    /// <summary>
    /// The mean of f over the epoch's batches, each before its step and counted by its samples: not f at any one θ, but free.
    /// </summary>
    public double MeanValue { get; }

    /// <summary>The learning rate of the epoch's last step.</summary>
    public double LearningRate { get; }

    /// <summary>A copy of the solver's state now, from which it can be resumed. To be called while progress is reported.</summary>
    public TrainingCheckpoint Checkpoint() => checkpoint();
}
