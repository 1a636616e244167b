using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Domains that are not known yet: samples x̃ = x + η∇ₓ[ℓ + ρ‖∇_w ℓ‖] are perturbed to where the loss and its slope are large, and f = mean ℓ + λ(‖Var g − Var g̃‖² + mean ‖g̃‖²),
/// g and g̃ the gradients of single samples at x and x̃, ℓ = (w·x − y)² + ¼(w·x)⁴κ.
/// </summary>
/// <remarks>
/// x and w are [d]; Var is by coordinate, over the batch. The derivative passes through x̃. Source: S. Shin, H. Bae, B. Na, Y.-Y. Kim, I.-C. Moon,
/// <em>Unknown Domain Inconsistency Minimization for Domain Generalization</em>, 2024.
/// </remarks>
[Objective]
public partial class DomainInconsistency
{
    [Size] int d;
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double eta = 0.1, rho = 0.05, lambda = 0.1, kappa = 0;

    double Error(Vector v, Vector z) => Square(Dot(v, z) - y) + kappa / 4 * Square(Square(Dot(v, z)));
    Vector Slope(Vector z) => Gradient(v => Error(v, z), w);
    Vector Perturbed() => x + eta * Gradient(z => Error(w, z) + rho * Norm(Slope(z)), x);

    [Loss] double Training() => Error(w, x);

    [Loss]
    double Inconsistency()
    {
        Matrix source = All(() => Slope(x)), perturbed = All(() => Slope(Perturbed()));
        return lambda * (Sum(d, j => Square(Variance(source.Column(j)) - Variance(perturbed.Column(j)))) + Mean(BatchSize, i => SquaredNorm(perturbed[i])));
    }
}
