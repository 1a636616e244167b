using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A network that is kept trainable: the largest singular values of its weights are held near 1, its biases near 0.
/// f = mean ½‖V tanh(W x + b) + c − y‖² + λ Σ_layers [(σ_max^k − 1)² + ‖bias‖^{2k}].
/// </summary>
/// <remarks>
/// x is [d], W is [h, d], V is [o, h], y is [o]. Source: A. Lewandowski et al.,
/// <em>Learning Continually by Spectral Regularization</em>, 2024, without the Wasserstein variant.
/// </remarks>
[Objective]
public partial class SpectralRegularization
{
    [Size] int h = 3;
    [Parameter("h", "d")] Matrix W;
    [Parameter("h")] Vector b;
    [Parameter("o", "h")] Matrix V;
    [Parameter("o")] Vector c;
    [Sample("d")] Vector x;
    [Sample("o")] Vector y;
    [Hyperparameter] double lambda = 0.1, k = 2;

    double Layer(Matrix weights, Vector bias) => Square(Pow(SpectralNorm(weights), k) - 1) + Pow(SquaredNorm(bias), k);

    [Loss] double Squared() => SquaredDistance(V * Tanh(W * x + b) + c, y) / 2;
    [Regularizer] double Spectral() => lambda * (Layer(W, b) + Layer(V, c));
}
