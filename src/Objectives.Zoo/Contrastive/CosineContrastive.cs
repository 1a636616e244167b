using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Cosine contrastive loss for collaborative filtering: ℓ = 1 − cos(e_u, e_i) + μ/|N| Σ_{j∈N} max(0, cos(e_u, e_j) − m) + λ(‖e_u‖² + ‖e_i‖²).
/// </summary>
/// <remarks>
/// Each user and item has an embedding [k]; a sample is a user, an item of theirs and the negatives N, items drawn at random. Source: K. Mao et al.,
/// <em>SimpleX: A Simple and Strong Baseline for Collaborative Filtering</em>, 2021.
/// </remarks>
[Objective]
public partial class CosineContrastive
{
    [Size] int users, items, k;
    [Parameter("users", "k")] Matrix U;
    [Parameter("items", "k")] Matrix V;
    [Sample] int user, item;
    [Sample("m")] int[] negatives;
    [Hyperparameter] double margin = 0.4, weight = 2, lambda = 0.01;

    [Loss]
    double Loss()
    {
        Vector e = U[user];
        double far = Mean(negatives.Length, j => Relu(Cosine(e, V[negatives[j]]) - margin));
        return 1 - Cosine(e, V[item]) + weight * far + lambda * (SquaredNorm(e) + SquaredNorm(V[item]));
    }
}
