using System;
using System.Numerics.Tensors;
using System.Threading;

namespace Objectives.Solvers;

/// <summary>
/// Limited-memory BFGS with a strong Wolfe line search, for smooth unconstrained minimisation.
/// </summary>
/// <remarks>
/// Source: Nocedal and Wright, <em>Numerical Optimization</em>, 2nd edition, algorithms 7.4, 7.5, 3.5 and 3.6; near the
/// level of rounding, where values no longer show which of two points is lower, the approximate Wolfe conditions of Hager
/// and Zhang (<em>SIAM J. Optim.</em> 16, 2005). An iteration allocates nothing.
/// </remarks>
public static class Lbfgs
{
    /// <summary>Looks for a local minimum of an objective.</summary>
    /// <param name="objective">What to minimise. Where it is not finite counts as outside its domain, and is avoided.</param>
    /// <param name="start">The first θ, of length <see cref="IObjective{T}.ParameterCount"/>; copied.</param>
    /// <param name="options">When to stop and how much to remember; the defaults if null.</param>
    /// <param name="progress">Called at the start and after every iteration, on the calling thread.</param>
    /// <param name="cancellation">
    /// Asks to stop; looked at before every evaluation. The result is then the best point so far, with
    /// <see cref="StopReason.Cancelled"/>; nothing is thrown.
    /// </param>
    /// <returns>The last iterate, which has the lowest value found up to rounding, and why the search stopped.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="objective"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="start"/> has another length, or a block of the objective is to be maximised over.
    /// </exception>
    public static SolverResult Minimize(
        IObjective<double> objective,
        ReadOnlySpan<double> start,
        LbfgsOptions? options = null,
        Action<SolverProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(objective);
        StartingPoint.RequireLength(objective, start.Length);
        StartingPoint.RequireMinimisation(objective, "L-BFGS");
        options ??= new LbfgsOptions();

        var line = new LineFunction(objective, start, cancellation);
        if (cancellation.IsCancellationRequested)
            return line.Result(StopReason.Cancelled, 0);
        if (!line.EvaluateStart())
            return line.Result(StopReason.NonFinite, 0);
        progress?.Invoke(line.Progress(0, 0));

        var memory = new LbfgsMemory(options.Memory, start.Length);
        var stall = new StallDetector(line.Value, line.GradientNorm);
        for (int iteration = 0; ; iteration++)
        {
            if (line.GradientNorm <= options.GradientTolerance)
                return line.Result(StopReason.GradientTolerance, iteration);
            if (iteration >= options.MaxIterations)
                return line.Result(StopReason.MaxIterations, iteration);
            if (line.Evaluations >= options.MaxEvaluations)
                return line.Result(StopReason.MaxEvaluations, iteration);
            if (cancellation.IsCancellationRequested)
                return line.Result(StopReason.Cancelled, iteration);
            if (stall.IsStalled(line.Value, line.GradientNorm))
                return line.Result(StopReason.Stalled, iteration);

            double previous = line.Value;
            if (!Step(line, memory, options, out double step))
                return line.Result(Obstacle(line, options), iteration);
            progress?.Invoke(line.Progress(iteration + 1, step));

            if (line.GradientNorm > options.GradientTolerance && StallDetector.IsSmallChange(previous, line.Value, options.FunctionTolerance))
                return line.Result(StopReason.FunctionTolerance, iteration + 1);
        }
    }

    /// <summary>Moves to the next iterate; on failure along a quasi-Newton direction, once more along −∇f.</summary>
    private static bool Step(LineFunction line, LbfgsMemory memory, LbfgsOptions options, out double step)
    {
        while (true)
        {
            memory.Direction(line.Gradient, line.Direction);
            bool steepest = memory.Count == 0;
            double slope = TensorPrimitives.Dot<double>(line.Gradient, line.Direction);
            // Without curvature there is no natural step: the first trial moves by at most one.
            double first = steepest ? Math.Min(1, 1 / TensorPrimitives.Norm<double>(line.Gradient)) : 1;
            if (slope < 0 && WolfeSearch.Find(line, slope, first, options.MaxEvaluations, out step))
            {
                line.Accept(memory, step);
                return true;
            }
            if (steepest || line.IsCancelled || line.Evaluations >= options.MaxEvaluations)
            {
                step = 0;
                return false;
            }
            memory.Clear();
        }
    }

    private static StopReason Obstacle(LineFunction line, LbfgsOptions options) =>
        line.IsCancelled ? StopReason.Cancelled
        : line.Evaluations >= options.MaxEvaluations ? StopReason.MaxEvaluations
        : StopReason.LineSearchFailed;
}
