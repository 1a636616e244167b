using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Least squares with a diagonal linear network, and tr G = 1/n Σᵢ ‖∇_θ f(xᵢ)‖², which stochastic gradient descent with step η keeps below 2/η:
/// L = 1/(2n) Σᵢ (f(xᵢ) − yᵢ)² + λ tr G, f(x) = Σⱼ (uⱼ² − vⱼ²)xⱼ.
/// </summary>
/// <remarks>
/// u, v and x are [d]. With E[xxᵀ] = I, tr G = 4 Σⱼ (uⱼ² + vⱼ²), whose minimum over u² − v² = w is 4‖w‖₁. Source: L. Wu, W. Su,
/// <em>The Implicit Regularization of Dynamical Stability in Stochastic Gradient Descent</em>, 2023.
/// </remarks>
[Objective]
public partial class DynamicalStability
{
    [Parameter("d")] Vector u, v;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double lambda = 0.1;

    [Loss] double Squared() => Square(Dot(u * u - v * v, x) - y) / 2;

    [Loss]
    double Trace() =>
        lambda * (SquaredNorm(Gradient(s => Dot(s * s - v * v, x), u)) + SquaredNorm(Gradient(s => Dot(u * u - s * s, x), v)));
}
