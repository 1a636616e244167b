using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Autoencoder whose representation is to depend on the intervention linearly: its residual is to be uncorrelated with every function of the intervention.
/// f = mean ‖xᵢ − V φᵢ‖² + λ/n² Σᵢⱼ k(aᵢ, aⱼ) rᵢ·rⱼ, r = φ − B a − c, φ = U x, k Gaussian or a·a′ + 1.
/// </summary>
/// <remarks>
/// x is [d], the intervention a is [p], U is [k, d], V is [d, k], B is [k, p], c is [k]. Source: S. Saengkyongam, E. Rosenfeld, P. Ravikumar, N. Pfister,
/// J. Peters, <em>Identifying Representations for Intervention Extrapolation</em>, 2024.
/// </remarks>
[Objective]
public partial class MaximumMomentRestriction
{
    [Size] int k = 2;
    [Parameter("k", "d")] Matrix U;
    [Parameter("d", "k")] Matrix V;
    [Parameter("k", "p")] Matrix B;
    [Parameter("k")] Vector c;
    [Sample("d")] Vector x;
    [Sample("p")] Vector a;
    [Hyperparameter] double lambda = 1;
    [Hyperparameter] bool linear = false;

    Vector Residual() => U * x - B * a - c;

    [Loss] double Reconstruction() => SquaredDistance(x, V * (U * x));

    [Loss]
    double Moments()
    {
        Matrix residuals = All(() => Residual()), interventions = All(a);
        Vector own = Residual();
        return lambda * Mean(BatchSize, j =>
            (linear ? Dot(a, interventions[j]) + 1 : Exp(-SquaredDistance(a, interventions[j]) / 2)) * Dot(own, residuals[j]));
    }
}
