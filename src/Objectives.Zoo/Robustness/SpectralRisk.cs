using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Least squares under the worst reweighting of the samples: f = max_q q·ℓ − νn‖q − 1/n‖² + ½μ‖w‖², ℓᵢ = ½(w·xᵢ − yᵢ)², q among the convex combinations of the reorderings of σ,
/// σᵢ = S(i/n) − S((i − 1)/n), S(u) = max(0, (u − α)/(1 − α))ʳ.
/// </summary>
/// <remarks>
/// x and w are [d]. r = 1 is the conditional value at risk, the mean of the worst 1 − α; α = 0 is the extremile; both, the mean. In ascending order of losses q = z − Isotonic(z − σ),
/// z = 1/n + ℓ/(2νn): the nearest point of the permutahedron. Source: R. Mehta, V. Roulet, K. Pillutla, Z. Harchaoui,
/// <em>Distributionally Robust Optimization with Bias and Variance Reduction</em>, 2024.
/// </remarks>
[Objective]
public partial class SpectralRisk
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double alpha = 0.5, r = 1, nu = 0.1, mu = 0.01;

    double Spectrum(double u) => Pow(Relu((u - alpha) / (1 - alpha)), r);

    [Loss]
    double Worst()
    {
        double n = BatchSize;
        Vector losses = Sort(All(() => Square(Dot(w, x) - y) / 2));
        Vector sigma = Vector.From(BatchSize, i => Spectrum((i + 1) / n) - Spectrum(i / n));
        Vector z = losses / (2 * nu * n) + 1 / n;
        Vector q = z - Isotonic(z - sigma);
        return Dot(q, losses) - nu * n * SquaredNorm(q - 1 / n);
    }

    [Regularizer] double Ridge() => mu / 2 * SquaredNorm(w);
}
