using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Nadaraya–Watson head: a class is as probable as the kernel weights of the support samples that have it.
/// ℓ = −log Σ_{s: yₛ=y} softmaxₛ(−‖W x − W xₛ‖²/τ).
/// </summary>
/// <remarks>
/// x is [d], the support is [s, d] with labels [s], W is [k, d]; each label of a sample occurs in the support. Source: A. Wang, M. Nguyen, M. Sabuncu,
/// <em>Learning Invariant Representations with a Nonparametric Nadaraya-Watson Head</em>, 2023.
/// </remarks>
[Objective]
public partial class NadarayaWatsonHead
{
    [Size] int k = 3;
    [Size] int s;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int y;
    [Data("s", "d")] Matrix support;
    [Data("s")] int[] labels;
    [Hyperparameter] double temperature = 1;

    double Score(int i) => -SquaredDistance(W * x, W * support[i]) / temperature;

    [Loss] double Loss() => LogSumExp(s, Score) - LogSumExp(s, Score, where: i => labels[i] == y);
}
