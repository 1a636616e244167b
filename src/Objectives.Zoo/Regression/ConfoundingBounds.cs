using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Treatment effects from a representation φ = tanh(W x) that balances the treated and the others: f = mean (f_a(φ) − y)² + α·W₁(φ | a = 0, φ | a = 1), W₁ the Wasserstein distance.
/// A metric is the mean lower bound of the effect, μ₁⁻ − μ₀⁺, under the confounding that φ itself induces: Γ = max(r, 1/r), r the ratio of the odds of treatment by x and by φ.
/// </summary>
/// <remarks>
/// x is [d], W is [h, d], f_a = V_a·φ + c_a; propensities by x and by φ are bound, and residuals, [m], are draws of y − f_a(φ). With P the probability of the treatment in question by φ,
/// μ⁻ is the mean of draws weighted by (1 − Γ)P + Γ below the quantile 1/(1 + Γ) and by (1 − 1/Γ)P + 1/Γ above; μ⁺ has the two exchanged and the quantile Γ/(1 + Γ). Source: V. Melnychuk, D. Frauen, S. Feuerriegel,
/// <em>Bounds on Representation-Induced Confounding Bias for Treatment Effect Estimation</em>, 2024.
/// </remarks>
[Objective]
public partial class ConfoundingBounds
{
    [Size] int h = 2, m;
    [Parameter("h", "d")] Matrix W;
    [Parameter(2, "h")] Matrix V;
    [Parameter(2)] Vector c;
    [Sample("d")] Vector x;
    [Sample] int treatment;
    [Sample] double y, propensity, propensityByRepresentation;
    [Data("m")] Vector residuals;
    [Hyperparameter] double alpha = 0.5;

    Vector Representation() => Tanh(W * x);
    double Outcome(int a) => Dot(V[a], Representation()) + c[a];

    [Loss] double Factual() => Square(Outcome(treatment) - y);

    [Loss]
    double Imbalance()
    {
        Matrix phi = All(() => Representation());
        int[] group = All(treatment);
        Vector treated = Vector.From(BatchSize, i => group[i] == 1 ? 1 : 0), others = 1 - treated;
        return alpha * OptimalTransport(others / Sum(others), treated / Sum(treated), Matrix.From(BatchSize, BatchSize, (i, j) => Norm(phi[i] - phi[j])));
    }

    double Bound(double below, double above, double quantile)
    {
        Vector sorted = Sort(residuals);
        Vector first = Vector.From(m, i => Clamp(quantile * m - i, 0.0, 1.0));
        return Dot(sorted, below * first + above * (1 - first)) / m;
    }

    [Metric]
    double LowerEffect()
    {
        double byPhi = propensityByRepresentation;
        double ratio = (1 - byPhi) * propensity / (byPhi * (1 - propensity)), gamma = Max(ratio, 1 / ratio);
        double Outer(double p) => (1 - gamma) * p + gamma;
        double Inner(double p) => (1 - 1 / gamma) * p + 1 / gamma;
        double lower = Bound(Outer(byPhi), Inner(byPhi), 1 / (1 + gamma)), upper = Bound(Inner(1 - byPhi), Outer(1 - byPhi), gamma / (1 + gamma));
        return Outcome(1) + lower - Outcome(0) - upper;
    }
}
