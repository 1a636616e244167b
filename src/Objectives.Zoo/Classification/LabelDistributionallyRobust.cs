using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Label-distributionally robust loss: the worst distribution over the labels, near the uniform one.
/// ℓ = max_p Σₖ pₖ(fₖ − f_y + cₖ) − λ KL(p ‖ 1/K) = λ log(1/K Σₖ exp((fₖ − f_y + cₖ)/λ)), f = W x, cₖ = c for k ≠ y and 0 for y.
/// </summary>
/// <remarks>
/// x is [d], W is [K, d]; λ → 0 gives the margin loss of Crammer and Singer, λ = 1 and c = 0 cross-entropy less log K. Source: D. Zhu, Y. Ying, T. Yang,
/// <em>Label Distributionally Robust Losses for Multi-class Classification: Consistency, Robustness and Adaptivity</em>, 2023.
/// </remarks>
[Objective]
public partial class LabelDistributionallyRobust
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int y;
    [Hyperparameter] double lambda = 1, margin = 1;

    [Loss]
    double Loss()
    {
        Vector f = W * x;
        return lambda * (LogSumExp(k, i => (f[i] - f[y] + (i == y ? 0 : margin)) / lambda) - Log(k));
    }
}
