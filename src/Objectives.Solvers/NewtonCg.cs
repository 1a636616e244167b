using System;
using System.Numerics.Tensors;
using System.Threading;

namespace Objectives.Solvers;

/// <summary>
/// Trust-region Newton with truncated conjugate gradients, for smooth unconstrained minimisation with Hessian-vector products; with the Gauss–Newton
/// matrix for nonlinear least squares.
/// </summary>
/// <remarks>
/// Source: Nocedal and Wright, <em>Numerical Optimization</em>, 2nd edition: algorithm 4.1 with the step of Steihaug (1983) and
/// Toint (1981), algorithm 7.2. The steps are solved to ‖g + Hp‖ ≤ min(½, √(‖g‖/‖g₀‖))·‖g‖, so that convergence is superlinear
/// whatever the scale of f. An iteration costs one pass for value and gradient and one for each Hessian-vector product, and
/// allocates nothing.
/// </remarks>
public static class NewtonCg
{
    private const double LeastRatio = 1e-4;
    private const double LargestRadius = 1e150;   // its square is still finite

    /// <summary>Looks for a local minimum of an objective.</summary>
    /// <param name="objective">What to minimise. Where it is not finite counts as outside its domain, and is avoided.</param>
    /// <param name="start">The first θ, of length <see cref="IObjective{T}.ParameterCount"/>; copied.</param>
    /// <param name="options">When to stop and how far to step at first; the defaults if null.</param>
    /// <param name="progress">Called at the start and after every accepted step, on the calling thread.</param>
    /// <param name="cancellation">
    /// Asks to stop; looked at before every evaluation and every Hessian-vector product. The result is then the best point so
    /// far, with <see cref="StopReason.Cancelled"/>; nothing is thrown.
    /// </param>
    /// <returns>The last iterate, which has the lowest value found up to rounding, and why the search stopped.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="objective"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="start"/> has another length, a block of the objective is to be maximised over, or the objective lacks the matrix of the options.
    /// </exception>
    public static SolverResult Minimize(
        ITwiceDifferentiable<double> objective,
        ReadOnlySpan<double> start,
        NewtonCgOptions? options = null,
        Action<SolverProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(objective);
        StartingPoint.RequireLength(objective, start.Length);
        StartingPoint.RequireMinimisation(objective, "Newton-CG");
        options ??= new NewtonCgOptions();

        var point = new TrustRegionPoint(objective, start);
        int maxProducts = options.MaxProductsPerStep ?? (int)Math.Min(10L * start.Length, int.MaxValue);
        var model = new SteihaugCg(objective, ProductOf(objective, options.Matrix), maxProducts, cancellation);
        int iteration = 0;
        if (cancellation.IsCancellationRequested)
            return Result(StopReason.Cancelled);
        if (!point.EvaluateStart())
            return Result(StopReason.NonFinite);
        progress?.Invoke(Progress(0));

        var stall = new StallDetector(point.Value, point.GradientNorm);
        double radius = options.InitialRadius, firstNorm = TensorPrimitives.Norm(point.Gradient);
        while (true)
        {
            if (point.GradientNorm <= options.GradientTolerance)
                return Result(StopReason.GradientTolerance);
            if (iteration >= options.MaxIterations)
                return Result(StopReason.MaxIterations);
            if (stall.IsStalled(point.Value, point.GradientNorm))
                return Result(StopReason.Stalled);

            double previous = point.Value;
            if (Step(point, model, firstNorm, options.MaxEvaluations, cancellation, ref radius) is StopReason obstacle)
                return Result(obstacle);
            iteration++;
            progress?.Invoke(Progress(TensorPrimitives.Norm<double>(model.Step)));

            if (point.GradientNorm > options.GradientTolerance && StallDetector.IsSmallChange(previous, point.Value, options.FunctionTolerance))
                return Result(StopReason.FunctionTolerance);
        }

        SolverProgress Progress(double step) =>
            new(iteration, point.Value, point.GradientNorm, step, point.Evaluations) { HessianProducts = model.Products };

        SolverResult Result(StopReason reason) =>
            new(point.Theta, point.Value, point.GradientNorm, iteration, point.Evaluations, reason) { HessianProducts = model.Products };
    }

    /// <summary>The product with the matrix of the model.</summary>
    private static SteihaugCg.Multiplication ProductOf(ITwiceDifferentiable<double> objective, NewtonMatrix matrix) => (matrix, objective) switch
    {
        (NewtonMatrix.Hessian, _) => objective.HessianVectorProduct,
        (NewtonMatrix.GaussNewton, IGaussNewton<double> gaussNewton) => gaussNewton.GaussNewtonVectorProduct,
        (NewtonMatrix.Fisher, IFisher<double> fisher) => fisher.FisherVectorProduct,
        _ => throw new ArgumentException(
            $"{objective.GetType().Name} has no {matrix} matrix, which NewtonCgOptions.Matrix asks for; declare {(matrix == NewtonMatrix.Fisher ? "an [Output] with a family that a loss reads" : "a [Residual] or an [Output]")}, or use NewtonMatrix.Hessian.",
            nameof(objective)),
    };

    /// <summary>Moves to the next iterate, in smaller and smaller regions until f falls as the model does; or says why not.</summary>
    private static StopReason? Step(
        TrustRegionPoint point, SteihaugCg model, double firstNorm, int maxEvaluations, CancellationToken cancellation, ref double radius)
    {
        double norm = TensorPrimitives.Norm(point.Gradient);
        double tolerance = Math.Min(0.5, Math.Sqrt(norm / firstNorm)) * norm;
        for (bool first = true; ; first = false)
        {
            if (point.Evaluations >= maxEvaluations)
                return StopReason.MaxEvaluations;
            if (!model.Solve(point.Theta, point.Gradient, radius, tolerance) || cancellation.IsCancellationRequested)
                return StopReason.Cancelled;
            // In a region this small the step is along −∇f.
            if (!(model.PredictedDecrease > 0) || !point.Aim(model.Step))
                return StopReason.LineSearchFailed;

            double ratio = point.EvaluateRatio(model.Step, model.PredictedDecrease, trustSlopes: first);
            if (ratio < 0.25)
                radius = TensorPrimitives.Norm<double>(model.Step) / 4;
            else if (ratio > 0.75 && model.AtBoundary)
                radius = Math.Min(2 * radius, LargestRadius);
            if (ratio > LeastRatio)
            {
                point.Accept();
                return null;
            }
        }
    }
}
