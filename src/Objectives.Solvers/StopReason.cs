namespace Objectives.Solvers;

/// <summary>Why a solver stopped.</summary>
public enum StopReason
{
    /// <summary>‖∇f‖∞ is at most the tolerance: a stationary point, to that accuracy.</summary>
    GradientTolerance,

    /// <summary>The last iteration lowered the value by less than the tolerance.</summary>
    FunctionTolerance,

    /// <summary>The limit on iterations was reached.</summary>
    MaxIterations,

    /// <summary>The limit on evaluations was reached.</summary>
    MaxEvaluations,

    /// <summary>Neither value nor gradient has improved for many iterations: the level of rounding was reached.</summary>
    Stalled,

    /// <summary>No acceptable step was found, not even along the negative gradient.</summary>
    LineSearchFailed,

    /// <summary>The value or the gradient is not finite, at the start or on a mini-batch.</summary>
    NonFinite,

    /// <summary>Cancellation was asked for.</summary>
    Cancelled,

    /// <summary>The number of epochs asked for is done.</summary>
    MaxEpochs,
}
