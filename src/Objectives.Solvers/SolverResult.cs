using System;

namespace Objectives.Solvers;

/// <summary>Where a solver stopped, and why.</summary>
/// <param name="Theta">The last iterate.</param>
/// <param name="Value">f(θ); not a number if it was never evaluated.</param>
/// <param name="GradientNorm">‖∇f(θ)‖∞.</param>
/// <param name="Iterations">The number of accepted steps; of mini-batches, for solvers that use them.</param>
/// <param name="Evaluations">The number of evaluations of value and gradient, on all samples or a mini-batch.</param>
/// <param name="Reason">Why the solver stopped.</param>
public sealed record SolverResult(double[] Theta, double Value, double GradientNorm, int Iterations, int Evaluations, StopReason Reason)
{
    /// <summary>The number of Hessian-vector products; 0 for solvers that use none.</summary>
    public int HessianProducts { get; init; }

    /// <summary>From where a mini-batch solver can go on to the same bits; null for other solvers.</summary>
    public TrainingCheckpoint? Checkpoint { get; init; }

    /// <summary>Whether a tolerance was met, rather than a limit or an obstacle.</summary>
    public bool Converged => Reason is StopReason.GradientTolerance or StopReason.FunctionTolerance;

    /// <summary>The reason as a sentence, with the figures it rests on.</summary>
    public string Message => FormattableString.Invariant(Reason switch
    {
        StopReason.GradientTolerance => $"Converged after {Iterations} iterations: the gradient's largest component is {GradientNorm:0.0e-0}.",
        StopReason.FunctionTolerance => $"Converged after {Iterations} iterations: the last one lowered the value by less than the tolerance; the gradient's largest component is {GradientNorm:0.0e-0}.",
        StopReason.MaxIterations => $"Stopped at the limit of {Iterations} iterations; the gradient's largest component is {GradientNorm:0.0e-0}. Allow more iterations or ask for less accuracy.",
        StopReason.MaxEvaluations => $"Stopped at the limit of {Evaluations} evaluations; the gradient's largest component is {GradientNorm:0.0e-0}. Allow more evaluations or ask for less accuracy.",
        StopReason.Stalled => $"Stopped after {Iterations} iterations at the level of rounding: neither value nor gradient improves, and the gradient's largest component stays at {GradientNorm:0.0e-0}. Ask for less accuracy or scale the problem.",
        StopReason.LineSearchFailed => $"Stopped after {Iterations} iterations: no step along the negative gradient, whose largest component is {GradientNorm:0.0e-0}, lowers the value. The objective may not be smooth or bounded below, or its gradient may be wrong.",
        StopReason.MaxEpochs => $"Completed {Checkpoint?.Epoch} epochs in {Iterations} steps; over all samples the value is {Value} and the gradient's largest component {GradientNorm:0.0e-0}.",
        StopReason.NonFinite when Checkpoint is not null => $"Stopped after {Iterations} steps: the value or the gradient of a mini-batch is not finite. Lower the learning rate, start inside the objective's domain and check the data.",
        StopReason.NonFinite => $"Did not start: the value ({Value}) or the gradient at the start is not finite. Start inside the objective's domain and check the data.",
        StopReason.Cancelled => $"Cancelled after {Iterations} iterations.",
        _ => $"Stopped: {Reason}.",
    });
}
