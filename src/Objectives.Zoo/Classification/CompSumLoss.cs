using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Comp-sum losses: one family from the sum of exponentials (τ = 0) over cross-entropy (τ = 1) to the mean absolute error (τ = 2).
/// ℓ = Φ(Σ_{j≠y} exp(zⱼ − zᵧ)), Φ(u) = ((1 + u)^{1−τ} − 1)/(1 − τ), z = W x.
/// </summary>
/// <remarks>
/// W is [k, d], x is [d], y is one of k classes, τ ≥ 0; at τ = 1 the limit Φ(u) = log(1 + u) is taken. Source: A. Mao, M. Mohri, Y. Zhong,
/// <em>Cross-Entropy Loss Functions: Theoretical Analysis and Applications</em>, 2023.
/// </remarks>
[Objective]
public partial class CompSumLoss
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int y;
    [Hyperparameter] double tau = 0.5;

    [Output] Vector Logits() => W * x;

    [Loss]
    double Loss()
    {
        Vector z = Logits();
        double crossEntropy = LogSumExp(z) - z[y];   // log(1 + u), without overflow
        return tau == 1 ? crossEntropy : Expm1((1 - tau) * crossEntropy) / (1 - tau);
    }
}
