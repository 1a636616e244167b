using System;

namespace Objectives.Solvers;

/// <summary>Refuses a checkpoint of another solver, of another objective, or that was tampered with.</summary>
internal static class CheckpointMatch
{
    public static void Require(TrainingCheckpoint checkpoint, ISampledObjective<double> objective, IUpdateRule rule)
    {
        if (checkpoint.Solver != rule.Name)
            throw Error($"The checkpoint is of {checkpoint.Solver}; the solver is {rule.Name}. Resume it with the solver that wrote it.");
        if (checkpoint.SampleCount != objective.SampleCount)
            throw Error($"The checkpoint is of an objective with {checkpoint.SampleCount} samples; this one has {objective.SampleCount}. Bind the same data.");
        if (checkpoint.Theta.Length != objective.ParameterCount)
            throw Error($"The checkpoint has {checkpoint.Theta.Length} parameters; the objective has {objective.ParameterCount}. Resume it on the same objective.");
        long moments = (long)rule.MomentCount * checkpoint.Theta.Length;
        if (checkpoint.Moments.Length != moments)
            throw Error($"The checkpoint has moments of total length {checkpoint.Moments.Length}; these options need {moments}. Resume it with the same options.");
        if (checkpoint.Epoch < 0 || checkpoint.Step < 0 || checkpoint.Position < 0 || checkpoint.Position > checkpoint.SampleCount)
            throw Error($"The checkpoint is at epoch {checkpoint.Epoch}, step {checkpoint.Step}, sample {checkpoint.Position} of {checkpoint.SampleCount}. The file may be damaged.");
    }

    private static ArgumentException Error(FormattableString message) => new(FormattableString.Invariant(message), "checkpoint");
}
