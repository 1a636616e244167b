namespace Objectives.Solvers;

/// <summary>One iterate on the way to a minimum.</summary>
/// <param name="Iteration">The number of accepted steps, 0 for the start.</param>
/// <param name="Value">f at the iterate.</param>
/// <param name="GradientNorm">‖∇f‖∞ at the iterate.</param>
/// <param name="Step">The step length, relative to the search direction or, with a trust region, ‖p‖₂; 0 for the start.</param>
/// <param name="Evaluations">The number of evaluations so far.</param>
public readonly record struct SolverProgress(int Iteration, double Value, double GradientNorm, double Step, int Evaluations)
{
    /// <summary>The number of Hessian-vector products so far; 0 for solvers that use none.</summary>
    public int HessianProducts { get; init; }
}
