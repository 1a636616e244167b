using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Proximal matching: the gradient of a convex network is fitted to map noisy samples to clean ones, by a loss that looks for the mode.
/// ℓ = 1 − (πγ²)^{−n/2} exp(−‖f(y) − x‖²/γ²), f = ∇ψ, ψ(y) = α/2·‖y‖² + Σⱼ cⱼ² softplus(β(wⱼ·y + bⱼ))/β.
/// </summary>
/// <remarks>
/// x and its noisy copy y are [n], W is [h, n], b and c are [h]; ψ is convex for α ≥ 0, so f is a proximal operator. Source: Z. Fang, S. Buchanan, J. Sulam,
/// <em>What's in a Prior? Learned Proximal Networks for Inverse Problems</em>, 2024.
/// </remarks>
[Objective]
public partial class LearnedProximalNetwork
{
    [Size] int h = 4;
    [Parameter] double alpha;
    [Parameter("h", "n")] Matrix W;
    [Parameter("h")] Vector b, c;
    [Sample("n")] Vector clean, noisy;
    [Hyperparameter] double gamma = 1, beta = 2;

    double Potential(Vector y) => alpha / 2 * SquaredNorm(y) + Dot(c * c, Softplus(beta * (W * y + b))) / beta;

    [Loss]
    double ProximalMatching()
    {
        double square = SquaredDistance(Gradient(Potential, noisy), clean);
        return 1 - Pow(System.Math.PI * Square(gamma), -clean.Length / 2.0) * Exp(-square / Square(gamma));
    }
}
