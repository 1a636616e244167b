using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Second-order scoring: a Dirichlet distribution over class probabilities is predicted, scored by its expected logarithmic or squared loss.
/// ℓ = μ(ψ(α₀) − ψ(α_y)) + (1 − μ) Σₖ [([k = y] − αₖ/α₀)² + αₖ(α₀ − αₖ)/(α₀²(α₀ + 1))], α = softplus(W x) + 1, α₀ = Σ α.
/// </summary>
/// <remarks>
/// x is [d], W is [k, d]; ψ is the digamma function, μ in [0, 1] chooses. Source: V. Bengs, E. Hüllermeier, W. Waegeman,
/// <em>On Second-Order Scoring Rules for Epistemic Uncertainty Quantification</em>, 2023.
/// </remarks>
[Objective]
public partial class SecondOrderScore
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int y;
    [Hyperparameter] double mu = 0.5;

    [Loss]
    double Score()
    {
        Vector alpha = Softplus(W * x) + 1;
        double total = Sum(alpha);
        double squares = Sum(k, i => Square((i == y ? 1 : 0) - alpha[i] / total) + alpha[i] * (total - alpha[i]) / (Square(total) * (total + 1)));
        return mu * (Digamma(total) - Digamma(alpha[y])) + (1 - mu) * squares;
    }
}
