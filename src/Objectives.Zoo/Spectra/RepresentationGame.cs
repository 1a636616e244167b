using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A linear representation Rᵀx for the worst of many linear tasks: the largest regret fᵀ[Σ − ΣR(RᵀΣR)⁻¹RᵀΣ]f over fᵀS⁻¹f ≤ 1, the largest eigenvalue of
/// S^½[Σ − ΣR(RᵀΣR)⁻¹RᵀΣ]S^½.
/// </summary>
/// <remarks>
/// R is [d, r] and counts by the space of its columns; the covariance Σ of the inputs and S are [d, d], symmetric, Σ positive definite. The smallest value is the
/// eigenvalue number r + 1 of Σ^½SΣ^½. Source: N. Uzan, N. Weinberger, <em>A representation-learning game for classes of prediction tasks</em>, 2024.
/// </remarks>
[Objective]
public partial class RepresentationGame
{
    [Size] int r = 1;
    [Parameter("d", "r")] Matrix R;
    [Data("d", "d")] Matrix covariance, tasks;

    [Loss]
    double WorstRegret()
    {
        Matrix root = MatrixSqrt(tasks), seen = covariance * R;
        Matrix unseen = covariance - seen * Solve(R.T * seen, seen.T);
        return Eigenvalues(root * unseen * root)[^1];
    }
}
