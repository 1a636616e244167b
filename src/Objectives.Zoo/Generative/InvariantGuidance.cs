using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Invariant guidance for a frozen diffusion model: a small module corrects its prediction so that all (soft) groups denoise equally well.
/// f = mean_g m_g + λ Var_g(m_g), m_g = Σᵢ s_ig ℓᵢ / Σᵢ s_ig, ℓ = mean (ε̂ + M z − ε)².
/// </summary>
/// <remarks>
/// The noise ε and its prediction ε̂ are [d], the module's input z is [p], M is [d, p], the membership s ≥ 0 is [g] with a positive sum over the samples;
/// the variance is the unbiased one, so g ≥ 2. Source: M. Hou et al., <em>InvDiff: Invariant Guidance for Bias Mitigation in Diffusion Models</em>, 2024.
/// </remarks>
[Objective]
public partial class InvariantGuidance
{
    [Size] int g;
    [Parameter("d", "p")] Matrix M;
    [Sample("p")] Vector input;
    [Sample("d")] Vector predicted, noise;
    [Sample("g")] Vector membership;
    [Hyperparameter] double lambda = 0.5;

    [Loss]
    double Invariant()
    {
        Vector losses = All(() => Mean(Square(predicted + M * input - noise)));
        Matrix shares = All(membership);
        Vector means = Vector.From(g, j => Sum(BatchSize, i => shares[i, j] * losses[i]) / Sum(BatchSize, i => shares[i, j]));
        return Mean(means) + lambda * SquaredNorm(means - Mean(means)) / (g - 1);
    }
}
