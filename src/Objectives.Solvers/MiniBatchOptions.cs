using System;

namespace Objectives.Solvers;

/// <summary>What all mini-batch solvers have in common: how long, in which batches, in which order, how fast.</summary>
public abstract record MiniBatchOptions
{
    private protected MiniBatchOptions(Func<long, double> learningRate) => LearningRate = learningRate;

    /// <summary>
    /// How many times every sample is visited, counted from the first start: a run resumed at epoch 4 with 10 epochs makes 6 more.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0.</exception>
    public int Epochs { get; init => field = OptionRange.AtLeast(value, 0); } = 10;

    /// <summary>
    /// The number of samples of a step. The last batch of an epoch has those that remain and makes a whole step with them; a size
    /// that divides the number of samples gives every sample the same part, and converges further.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int BatchSize { get; init => field = OptionRange.AtLeast(value, 1); } = 32;

    /// <summary>
    /// Called before each step with θ and the samples of its batch: to set what the step shall see, such as <c>problem.Step = step</c> for noise or
    /// <c>problem.UpdateState(theta, samples)</c> for states. Null for nothing. To resume to the same bits, set the states as they were.
    /// </summary>
    public MiniBatchAction? BeforeStep { get; init; }

    /// <summary>Determines the order of the samples in every epoch, the same on every machine.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// The learning rate of every step, the first of which is 0; zero or more and finite. <see cref="LearningRates"/> has the
    /// usual ones. To resume to the same bits it depends on the step alone.
    /// </summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public Func<long, double> LearningRate { get; init => field = value ?? throw new ArgumentNullException(nameof(LearningRate)); }
}
