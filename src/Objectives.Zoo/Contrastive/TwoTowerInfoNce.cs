using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// InfoNCE for retrieval with two towers, beside the same loss between two masked views of each item.
/// ℓ = −log softmaxⱼ(cos(U q, W xⱼ)/τ)ᵢ − α log softmaxⱼ(cos(W x′, W x″ⱼ)/τ)ᵢ.
/// </summary>
/// <remarks>
/// The query q is [p], the item x and its views x′, x″ are [d]; U is [k, p], W is [k, d]; j runs over the batch. Source: T. Yao et al.,
/// <em>Self-supervised Learning for Large-scale Item Recommendations</em>, 2021.
/// </remarks>
[Objective]
public partial class TwoTowerInfoNce
{
    [Size] int k = 4;
    [Parameter("k", "p")] Matrix U;
    [Parameter("k", "d")] Matrix W;
    [Sample("p")] Vector query;
    [Sample("d")] Vector item, first, second;
    [Hyperparameter] double temperature = 1, alpha = 0.5;

    double InfoNce(Vector anchor, Matrix keys)
    {
        Vector scores = keys * anchor / temperature;
        return LogSumExp(scores) - scores[SampleIndex];
    }

    [Loss] double Main() => InfoNce(Normalize(U * query), All(() => Normalize(W * item)));
    [Loss] double SelfSupervised() => alpha * InfoNce(Normalize(W * first), All(() => Normalize(W * second)));
}
