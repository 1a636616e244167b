using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// R-learning of heterogeneous treatment effects: ℓ = ((Y − m) − (A − e)·τ(x))², τ(x) = w·x + b, from fitted mean m = E[Y | x] and propensity e = P(A = 1 | x).
/// </summary>
/// <remarks>
/// x and w are [d], the outcome Y, the treatment A ∈ {0, 1}, m and e in (0, 1) are numbers; equals the regression of (Y − m)/(A − e) with weights (A − e)². Source:
/// A. Fisher, <em>The Connection Between R-Learning and Inverse-Variance Weighting for Estimation of Heterogeneous Treatment Effects</em>, 2024.
/// </remarks>
[Objective]
public partial class TreatmentEffect
{
    [Parameter("d")] Vector w;
    [Parameter] double b;
    [Sample("d")] Vector x;
    [Sample] double outcome, treatment, mean, propensity;
    [Hyperparameter] double lambda = 0.01;

    [Output] double Effect() => Dot(w, x) + b;

    [Loss] double Squared() => Square(outcome - mean - (treatment - propensity) * Effect());
    [Regularizer] double Ridge() => lambda * SquaredNorm(w);
}
