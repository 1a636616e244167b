using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Forecasts whose risk is to be equal in all environments, with a style embedding that tells the environments apart.
/// f = mean_e Rₑ + λ Varₑ(Rₑ) − α mean over pairs (i, j) of one environment of log(exp(pᵢ·pⱼ/τ)/Σ_{k≠i} exp(pᵢ·p_k/τ)).
/// </summary>
/// <remarks>
/// x is [d], y is [p], F is [p, d], S is [s, d]; Rₑ is the mean of ‖F x − y‖² over environment e, p = S x/‖S x‖. Source: Y. Liu, R. Cadei, J. Schweizer,
/// S. Bahmani, A. Alahi, <em>Towards Robust and Adaptive Motion Forecasting: A Causal Representation Perspective</em>, 2022.
/// </remarks>
[Objective]
public partial class CausalForecast
{
    [Size] int environments;
    [Size] int s = 2;
    [Parameter("p", "d")] Matrix F;
    [Parameter("s", "d")] Matrix S;
    [Sample("d")] Vector x;
    [Sample("p")] Vector y;
    [Sample] int environment;
    [Hyperparameter] double lambda = 0.5, alpha = 0.1, temperature = 0.5;

    [Loss]
    double Risk()
    {
        Vector risks = SegmentMean(All(() => SquaredDistance(F * x, y)), All(environment), environments);
        return Mean(risks) + lambda * Variance(risks);
    }

    [Loss]
    double Style()
    {
        Matrix styles = All(() => Normalize(S * x));
        Matrix scores = styles * styles.T / temperature;
        int[] of = All(environment);
        Vector reach = Vector.From(BatchSize, i => LogSumExp(BatchSize, k => scores[i, k], where: k => k != i));
        double total = Sum(BatchSize, i => Sum(BatchSize, j => reach[i] - scores[i, j], where: j => j != i && of[j] == of[i]));
        double pairs = Sum(BatchSize, i => CountTrue(BatchSize, j => j != i && of[j] == of[i]));
        return alpha * total / Max(1, pairs);
    }
}
