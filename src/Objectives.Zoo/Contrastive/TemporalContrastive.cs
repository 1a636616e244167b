using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Temporal contrastive learning: a state's representation, moved by A, is to be near that of a later state, in both directions.
/// ℓᵢ = −2fᵢᵢ + log Σⱼ exp fᵢⱼ + log Σⱼ exp fⱼᵢ + λ(‖ψ(xᵢ)‖²/k − c), fᵢⱼ = −½‖A ψ(xᵢ) − ψ(x⁺ⱼ)‖², ψ(x) = W x.
/// </summary>
/// <remarks>
/// x and the later x⁺ are [d], W is [k, d], A is [k, k]; λ is the multiplier of the constraint on the size of the representations. Source: B. Eysenbach et al.,
/// <em>Inference via Interpolation: Contrastive Representations Provably Enable Planning and Inference</em>, 2024.
/// </remarks>
[Objective]
public partial class TemporalContrastive
{
    [Size] int k = 3;
    [Parameter("k", "k")] Matrix A;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x, later;
    [Hyperparameter] double lambda = 0, c = 1;

    [Loss]
    double Symmetric()
    {
        Matrix moved = All(() => A * (W * x)), targets = All(() => W * later);
        Vector own = A * (W * x), target = W * later;
        double forward = LogSumExp(BatchSize, j => -SquaredDistance(own, targets[j]) / 2);
        double backward = LogSumExp(BatchSize, j => -SquaredDistance(moved[j], target) / 2);
        return SquaredDistance(own, target) + forward + backward;
    }

    [Loss] double Size() => lambda * (SquaredNorm(W * x) / k - c);
}
