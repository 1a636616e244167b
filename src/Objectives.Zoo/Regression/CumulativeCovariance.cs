using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Fréchet cumulative covariance: directions are found along which the data vary together with the order of the responses' distances.
/// f = −1/n² Σⱼₖ ‖1/n Σᵢ (hᵢ − h̄)·1{dᵢⱼ ≤ dₖⱼ}‖² + λ‖cov(h) − I‖²_F, h = W x.
/// </summary>
/// <remarks>
/// x is [d], W is [m, d], the response y is [q] with d its Euclidean distance; cov divides by n. Source: H. Yuan, Y. Chen, C. Yu, and others,
/// <em>Fréchet Cumulative Covariance Net for Deep Nonlinear Sufficient Dimension Reduction with Random Objects</em>, 2025.
/// </remarks>
[Objective]
public partial class CumulativeCovariance
{
    [Size] int m = 2;
    [Parameter("m", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample("q")] Vector y;
    [Hyperparameter] double lambda = 0.1;

    Vector Centred() => W * x - Columns(All(() => W * x)).Mean();

    [Loss]
    double Covariance()
    {
        Matrix centred = All(() => Centred());
        Matrix responses = All(y);
        Vector distances = Vector.From(BatchSize, i => SquaredDistance(responses[i], y));
        return -Mean(BatchSize, k => Sum(m, c => Square(Mean(BatchSize, i => distances[i] <= distances[k] ? centred[i, c] : 0))));
    }

    [Loss]
    double Whitening()
    {
        Matrix centred = All(() => Centred());
        return lambda * SquaredNorm(centred.T * centred / BatchSize - Identity(m));
    }
}
