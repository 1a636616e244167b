using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Ranking loss for an auction: advertisements are to be ordered by bid times click, and each pair counts by what a wrong order would cost.
/// f = Σ_{i&lt;j} |bᵢyᵢ − bⱼyⱼ| log(1 + exp(−s·sign(bᵢyᵢ − bⱼyⱼ)(bᵢpᵢ − bⱼpⱼ))), p = σ(w·x).
/// </summary>
/// <remarks>
/// x and w are [d], the bid b and the click y ∈ {0, 1} are numbers, s &gt; 0. Source: B. Lyu, Z. Feng, Z. Robertson, S. Koyejo,
/// <em>Pairwise Ranking Losses of Click-Through Rates Prediction for Welfare Maximization in Ad Auctions</em>, 2023.
/// </remarks>
[Objective]
public partial class AuctionRanking
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double bid, click;
    [Hyperparameter] double steepness = 1;

    double Welfare() => bid * click;
    double Expected() => bid * Sigmoid(Dot(w, x));

    [Loss(Reduction.Sum)]
    double Pairs()
    {
        Vector welfare = All(() => Welfare()), expected = All(() => Expected());
        // Every pair is seen from both sides.
        return Sum(BatchSize, j => Abs(Welfare() - welfare[j]) / 2
            * Softplus(-steepness * Sign(Welfare() - welfare[j]) * (Expected() - expected[j])));
    }
}
