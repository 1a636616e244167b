using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Spectral decoupling: logistic regression whose penalty is on the scores instead of the weights, against gradient starvation.
/// ℓ = log(1 + exp(−y s)) + λ/2·s², s = w·x.
/// </summary>
/// <remarks>
/// w and x are [d], y is −1 or +1. Strongly convex in the scores. Source: M. Pezeshki et al.,
/// <em>Gradient Starvation: A Learning Proclivity in Neural Networks</em>, 2021.
/// </remarks>
[Objective]
public partial class SpectralDecoupling
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double lambda = 0.1;

    [Output] double Score() => Dot(w, x);

    [Loss(Reduction.Sum)] double Loss() => Softplus(-y * Score()) + lambda / 2 * Square(Score());
}
