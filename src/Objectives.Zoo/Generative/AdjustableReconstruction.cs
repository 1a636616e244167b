using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Adjustable probabilistic reconstruction error of an autoencoder that predicts a mean and a variance for every feature:
/// ℓ = Σⱼ α(xⱼ − μⱼ)²/sⱼ + β log sⱼ, h = tanh(E x), μ = M h, s = softplus(S h + c) + 10⁻⁵.
/// </summary>
/// <remarks>
/// x and c are [d], E is [h, d], M and S are [d, h]; α = β = 1 is twice the negative Gaussian log-likelihood without its constant. Source:
/// <em>Improving Autoencoder-based Outlier Detection with Adjustable Probabilistic Reconstruction Error and Mean-shift Outlier Scoring</em>.
/// </remarks>
[Objective]
public partial class AdjustableReconstruction
{
    [Size] int h = 3;
    [Parameter("h", "d")] Matrix E;
    [Parameter("d", "h")] Matrix M, S;
    [Parameter("d")] Vector c;
    [Sample("d")] Vector x;
    [Hyperparameter] double alpha = 1, beta = 0.5;

    [Loss]
    double Loss()
    {
        Vector hidden = Tanh(E * x), variance = Softplus(S * hidden + c) + 1e-5;
        return Sum(alpha * Square(x - M * hidden) / variance + beta * Log(variance));
    }
}
