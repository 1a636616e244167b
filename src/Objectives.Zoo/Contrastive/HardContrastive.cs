using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Contrastive loss with a temperature, over the negatives that are similar enough to be hard.
/// ℓ = −log(exp(sᵢᵢ/τ) / (exp(sᵢᵢ/τ) + Σ_{k≠i, sᵢₖ≥s₀} exp(sᵢₖ/τ))), sᵢₖ = cos(W xᵢ, W x′ₖ).
/// </summary>
/// <remarks>
/// x and its other view x′ are [d], W is [m, d]; the threshold s₀ = −1 keeps all negatives. τℓ tends to max(0, maxₖ sᵢₖ − sᵢᵢ) for τ → 0. Source: F. Wang, H. Liu,
/// <em>Understanding the Behaviour of Contrastive Loss</em>, 2021.
/// </remarks>
[Objective]
public partial class HardContrastive
{
    [Size] int m = 4;
    [Parameter("m", "d")] Matrix W;
    [Sample("d")] Vector x, other;
    [Hyperparameter] double temperature = 0.5, threshold = -1;

    [Loss]
    double Loss()
    {
        Vector similarities = All(() => Normalize(W * other)) * Normalize(W * x);
        double own = similarities[SampleIndex];
        return LogSumExp(BatchSize, k => similarities[k] / temperature, where: k => k == SampleIndex || similarities[k] >= threshold) - own / temperature;
    }
}
