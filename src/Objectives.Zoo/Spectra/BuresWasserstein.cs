using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A generative deep linear network, by the squared Bures–Wasserstein distance between normal distributions:
/// f = tr A + tr Σ − 2 tr (Σ^½ A Σ^½)^½, A = WWᵀ + τI, W = W_N ⋯ W₁.
/// </summary>
/// <remarks>
/// W is [N, d, d], Σ is [d, d], symmetric and positive semidefinite. τ = 0 gives the distance itself, whose derivatives are infinite where W is singular.
/// Source: P. Bréchet, K. Papagiannouli, J. An, G. Montúfar,
/// <em>Critical Points and Convergence Analysis of Generative Deep Linear Networks Trained with Bures-Wasserstein Loss</em>, 2023.
/// </remarks>
[Objective]
public partial class BuresWasserstein
{
    [Size] int layers = 2, d;
    [Parameter("layers", "d", "d")] Tensor3 W;
    [Data("d", "d")] Matrix covariance;
    [Hyperparameter] double tau = 0.1;

    [Loss]
    double Distance()
    {
        Matrix network = Identity(d);
        for (int l = 0; l < layers; l++)
            network = W[l] * network;
        Matrix generated = network * network.T + tau * Identity(d), root = MatrixSqrt(covariance);
        return Trace(generated) + Trace(covariance) - 2 * Trace(MatrixSqrt(root * generated * root));
    }
}
