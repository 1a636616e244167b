using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Which mechanisms' shift makes a model fail: classifiers of the domain, one for each mechanism, f = mean Σⱼ log(1 + exp(−(2t − 1)cⱼ·x)), whose odds weigh the source samples. The metric is a mechanism's Shapley value
/// φⱼ = Σ over S without j of |S|!(m − |S| − 1)!/m!·(v(S + j) − v(S)), v(S) = mean over the source of (Π_{i∈S} wᵢ − 1)ℓ, wᵢ = exp(cᵢ·x) n₀/n₁.
/// </summary>
/// <remarks>
/// x is [d], C is [m, d]; t is true in the target domain, of n₁ samples, and both domains occur; ℓ is the model's loss. Σφⱼ = v(all). Source: H. Zhang, H. Singh, M. Ghassemi, S. Joshi,
/// <em>"Why did the Model Fail?": Attributing Model Performance Changes to Distribution Shifts</em>, 2023.
/// </remarks>
[Objective]
public partial class ShiftAttribution
{
    [Size] int m = 2;
    [Parameter("m", "d")] Matrix C;
    [Sample("d")] Vector x;
    [Sample] bool isTarget;
    [Sample] double modelLoss;
    [Hyperparameter] int mechanism;

    double Gain(int subset)
    {
        bool[] targets = All(isTarget);
        Vector losses = All(modelLoss);
        Matrix logOdds = All(() => C * x);
        double sources = CountTrue(BatchSize, n => !targets[n]), ratio = Log(sources / (BatchSize - sources));
        return Sum(BatchSize, n => losses[n] * Expm1(Sum(m, i => logOdds[n, i] + ratio, where: i => (subset >> i & 1) == 1)), where: n => !targets[n]) / sources;
    }

    [Loss] double Classifiers() => Sum(Softplus((isTarget ? -1.0 : 1.0) * (C * x)));

    [Metric]
    double Attribution() => Sum(1 << m, s => Weight(CountTrue(m, i => (s >> i & 1) == 1)) * (Gain(s | 1 << mechanism) - Gain(s)), where: s => (s >> mechanism & 1) == 0);

    double Weight(int members) => Exp(LogGamma(members + 1.0) + LogGamma(m - members) - LogGamma(m + 1.0));
}
