using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// The error on new data of ridge regression with infinitely many random features, by theory, over the effective ridge κ:
/// f = n/(n − Σ Lᵢ²) · (Σ (1 − Lᵢ)²vᵢ² + σ²), Lᵢ = λᵢ/(λᵢ + κ). The ridge is δ = κ(n − Σ Lᵢ).
/// </summary>
/// <remarks>
/// The eigenvalues λ of the kernel and the target's coefficients v are [m]; κ = exp of the parameter, and δ, a metric, grows with κ, so that both have the same best
/// error; n exceeds Σ Lᵢ². Source: J. B. Simon, D. Karkada, N. Ghosh, M. Belkin,
/// <em>More is Better in Modern Machine Learning: when Infinite Overparameterization is Optimal and Overfitting is Obligatory</em>, 2024.
/// </remarks>
[Objective]
public partial class RidgeEigenframework
{
    [Parameter] double logKappa;
    [Data("m")] Vector lambda, v;
    [Hyperparameter] double n = 5, sigma = 0.5;

    Vector Learned() => lambda / (lambda + Exp(logKappa));

    [Loss]
    double TestError()
    {
        Vector learned = Learned();
        return n / (n - SquaredNorm(learned)) * (SquaredNorm((1 - learned) * v) + Square(sigma));
    }

    [Metric] double Ridge() => Exp(logKappa) * (n - Sum(Learned()));
}
