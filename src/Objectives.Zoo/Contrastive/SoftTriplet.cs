using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Soft triplet loss and InfoNCE on the squared distances of two networks, between which dual networks are analysed.
/// ℓ = β·τ log(1 + exp((r⁺ − mean r⁻ + r₀)/τ)) + (1 − β)·log(1 + Σₖ exp((r⁺ − r⁻ₖ)/τ)), r = ½‖tanh(W x) − tanh(W x′)‖².
/// </summary>
/// <remarks>
/// The sample x and its partner are [d], its negatives are [H, d], W is [m, d]; β chooses between both. Source: Y. Tian, L. Yu, X. Chen, S. Ganguli,
/// <em>Understanding Self-supervised Learning with Dual Deep Networks</em>, 2020.
/// </remarks>
[Objective]
public partial class SoftTriplet
{
    [Size] int m = 3;
    [Size] int H;
    [Parameter("m", "d")] Matrix W;
    [Sample("d")] Vector x, partner;
    [Sample("H", "d")] Matrix negatives;
    [Hyperparameter] double temperature = 0.5, margin = 0, beta = 0.5;

    double Distance(Vector z) => SquaredDistance(Tanh(W * x), Tanh(W * z)) / 2;

    [Loss]
    double Loss()
    {
        double near = Distance(partner);
        double triplet = temperature * Softplus((near - Mean(H, k => Distance(negatives[k])) + margin) / temperature);
        return beta * triplet + (1 - beta) * Softplus(LogSumExp(H, k => (near - Distance(negatives[k])) / temperature));
    }
}
