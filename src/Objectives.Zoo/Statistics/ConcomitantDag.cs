using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A linear acyclic graph and the scale of its noise, learned together:
/// f = μ(mean ‖x − Wᵀx‖²/(2σ) + dσ/2 + λ‖W‖₁) + d log s − log det(sI − W∘W), where every cycle costs something.
/// </summary>
/// <remarks>
/// x is [d], W is [d, d] with weights from row to column, σ is positive. The last part is finite where the spectral radius of W∘W is below s: where the
/// inverse has no negative element. Elsewhere it is infinite. Source: S. S. Saboksayr, G. Mateos, M. Tepper,
/// <em>CoLiDE: Concomitant Linear DAG Estimation</em>, 2024, with equal variances.
/// </remarks>
[Objective]
public partial class ConcomitantDag
{
    [Size] int d;
    [Parameter("d", "d")] Matrix W;
    [Parameter(Domain = Domain.Positive)] double sigma;
    [Sample("d")] Vector x;
    [Hyperparameter] double mu = 0.1, lambda = 0.05, s = 1;

    const double Rounding = 1e-12;

    [Loss] double Fit() => mu * SquaredNorm(x - W.T * x) / (2 * sigma);
    [Regularizer] double Scale() => mu * d * sigma / 2;
    [Regularizer] double Sparsity() => mu * lambda * Norm1(W);

    [Regularizer]
    double Acyclicity()
    {
        Matrix inside = s * Identity(d) - Hadamard(W, W);
        return Min(Inverse(inside)) > -Rounding ? d * Log(s) - LogDet(inside) : double.PositiveInfinity;
    }
}
