using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Supervised contrastive loss on non-negative features: samples of one class attract, all others repel.
/// ℓᵢ = 1/(n_{yᵢ} − 1) Σ_{j≠i, yⱼ=yᵢ} log Σ_{l≠i} exp((hᵢ·hₗ − hᵢ·hⱼ)/τ), h = relu(W x)/‖relu(W x)‖.
/// </summary>
/// <remarks>
/// x is [d], W is [k, d]; every class occurs at least twice in a batch. Its minimisers have orthogonal class means. Source: G. Kini, V. Vakilian, T. Behnia,
/// J. Gill, C. Thrampoulidis, <em>Symmetric Neural-Collapse Representations with Supervised Contrastive Loss</em>, 2024.
/// </remarks>
[Objective]
public partial class SupervisedContrastive
{
    [Size] int k = 4;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int y;
    [Hyperparameter] double temperature = 1;

    [Loss]
    double Loss()
    {
        Vector scores = All(() => Normalize(Relu(W * x))) * Normalize(Relu(W * x)) / temperature;
        int[] labels = All(y);
        double normaliser = LogSumExp(BatchSize, l => scores[l], where: l => l != SampleIndex);
        double positives = Sum(BatchSize, j => normaliser - scores[j], where: j => j != SampleIndex && labels[j] == y);
        return positives / (CountTrue(BatchSize, j => labels[j] == y) - 1.0);
    }
}
