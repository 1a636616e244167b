using System;
using System.Threading;

namespace Objectives.Solvers;

/// <summary>
/// Stochastic gradient descent over mini-batches, with momentum and Nesterov's variant of it.
/// </summary>
/// <remarks>
/// v ← μv + g, then θ ← θ − ηv, or θ ← θ − η(g + μv) with <see cref="SgdOptions.Nesterov"/>. Source: Polyak, <em>USSR Comput. Math.
/// Math. Phys.</em> 4, 1964; Sutskever, Martens, Dahl and Hinton, ICML 2013, with the rate outside the velocity, as is now usual.
/// The samples are visited in a new order in every epoch, without replacement; the order depends on
/// <see cref="MiniBatchOptions.Seed"/> alone. A step is −η∇f of the objective over the batch, as <see cref="ISampledObjective{T}"/>
/// defines it: regularizers count fully, and a loss that is summed, not averaged, grows with the batch. Blocks to be maximised
/// over are climbed at the same rate. A step allocates nothing.
/// </remarks>
public static class Sgd
{
    /// <summary>Looks for a local minimum of an objective over samples.</summary>
    /// <param name="objective">What to minimise.</param>
    /// <param name="start">The first θ, of length <see cref="IObjective{T}.ParameterCount"/>; copied.</param>
    /// <param name="options">How long and how to step; the defaults if null.</param>
    /// <param name="progress">Called after every epoch, on the calling thread.</param>
    /// <param name="cancellation">
    /// Asks to stop; looked at before every batch. The result then has <see cref="StopReason.Cancelled"/> and a checkpoint to
    /// resume from; its value was not evaluated. Nothing is thrown.
    /// </param>
    /// <returns>
    /// The last θ, with value and gradient over all samples there, why the run ended, and a
    /// <see cref="SolverResult.Checkpoint"/>. A batch whose value or gradient is not finite ends it before its step, with
    /// <see cref="StopReason.NonFinite"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="objective"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="start"/> has another length.</exception>
    /// <exception cref="InvalidOperationException">A learning rate is negative or not finite.</exception>
    public static SolverResult Minimize(
        ISampledObjective<double> objective,
        ReadOnlySpan<double> start,
        SgdOptions? options = null,
        Action<EpochProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(objective);
        options ??= new SgdOptions();
        var rule = new MomentumRule(options);
        return new MiniBatchRun(objective, MiniBatchRun.Begin(objective, start, rule, options), rule, options).Run(progress, cancellation);
    }

    /// <summary>Goes on from a checkpoint; with the same objective and options, to the same bits as without a break.</summary>
    /// <param name="objective">What to minimise.</param>
    /// <param name="checkpoint">The state to start from; its seed takes the place of the one in the options.</param>
    /// <param name="options">The options of the first run; its <see cref="MiniBatchOptions.Epochs"/> may be larger.</param>
    /// <param name="progress">Called after every epoch, on the calling thread.</param>
    /// <param name="cancellation">Asks to stop, as in <see cref="Minimize"/>.</param>
    /// <returns>The same as <see cref="Minimize"/>; steps are counted from the first start, evaluations from here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="objective"/> or <paramref name="checkpoint"/> is null.</exception>
    /// <exception cref="ArgumentException">The checkpoint is of another solver, another number of samples or parameters, or damaged.</exception>
    /// <exception cref="InvalidOperationException">A learning rate is negative or not finite.</exception>
    public static SolverResult Resume(
        ISampledObjective<double> objective,
        TrainingCheckpoint checkpoint,
        SgdOptions? options = null,
        Action<EpochProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(checkpoint);
        options ??= new SgdOptions();
        return new MiniBatchRun(objective, checkpoint, new MomentumRule(options), options).Run(progress, cancellation);
    }
}
