using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Maximum likelihood of an energy model whose partition function is estimated by importance sampling, a composition log E[g].
/// f = mean E(xᵢ) + log mean exp(−E(x̃ⱼ))/q(x̃ⱼ), E(x) = ½ Σ exp(sₖ)(xₖ − mₖ)².
/// </summary>
/// <remarks>
/// x and the proposals x̃ are [d], with q their log density; m and s are [d]. Source: W. Jiang, J. Qin, L. Wu, C. Chen, T. Yang, L. Zhang,
/// <em>Learning Unnormalized Statistical Models via Compositional Optimization</em>, 2023.
/// </remarks>
[Objective]
public partial class EnergyModel
{
    [Parameter("d")] Vector m, s;
    [Sample("d")] Vector x;
    [Sample("d", Set = "proposals")] Vector proposal;
    [Sample(Set = "proposals")] double logDensity;

    double Energy(Vector z) => Dot(Exp(s), Square(z - m)) / 2;

    [Loss] double DataEnergy() => Energy(x);
    [Loss] double LogPartition() => LogMeanExp(All(() => -Energy(proposal) - logDensity));
}
