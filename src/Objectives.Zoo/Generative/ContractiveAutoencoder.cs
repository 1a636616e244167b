using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Reconstruction contractive auto-encoder: reconstruction error and the size of the reconstruction's Jacobian.
/// ℓ = ‖r(x) − x‖² + σ²‖∂r/∂x‖²_F, r(x) = A x + V tanh(W x + b) + c.
/// </summary>
/// <remarks>
/// x is [d], with h hidden units. The minimiser has r(x) − x ≈ σ²∇log p(x). Source: G. Alain, Y. Bengio,
/// <em>What Regularized Auto-Encoders Learn from the Data Generating Distribution</em>, 2014.
/// </remarks>
[Objective]
public partial class ContractiveAutoencoder
{
    [Size] int d;
    [Size] int h = 4;
    [Parameter("d", "d")] Matrix A;
    [Parameter("d", "h")] Matrix V;
    [Parameter("h", "d")] Matrix W;
    [Parameter("h")] Vector b;
    [Parameter("d")] Vector c;
    [Sample("d")] Vector x;
    [Hyperparameter] double variance = 0.1;

    Vector Reconstruct(Vector z) => A * z + V * Tanh(W * z + b) + c;

    [Loss] double Reconstruction() => SquaredDistance(Reconstruct(x), x);
    [Loss] double Contraction() => variance * Sum(d, j => SquaredNorm(Gradient(z => Reconstruct(z)[j], x)));
}
