using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A dictionary whose codes also tell classes apart, with covariates beside them: f = Σₛ [log(1 + Σ_k e^{aₛₖ}) − aₛ[yₛ]] + ξ‖X − H Wᵀ‖²,
/// a = βᵀh + Γᵀx′; by filters a = βᵀWᵀx + Γᵀx′. The class 0 has a = 0.
/// </summary>
/// <remarks>
/// X is [n, p], the covariates x′ are [n, q], the labels y 0 … K; the dictionary W is [p, r], the codes H are [n, r], β is [r, K], Γ is [q, K].
/// Source: J. Lee, H. Lyu, W. Yao, <em>Supervised Dictionary Learning with Auxiliary Covariates</em>, 2022.
/// </remarks>
[Objective]
public partial class SupervisedDictionary
{
    [Size] int r = 2, k = 1, n;
    [Parameter("p", "r")] Matrix W;
    [Parameter("n", "r")] Matrix H;
    [Parameter("r", "k")] Matrix beta;
    [Parameter("q", "k")] Matrix gamma;
    [Data("n", "p")] Matrix X;
    [Data("n", "q")] Matrix covariates;
    [Data("n")] int[] y;
    [Hyperparameter] double xi = 0.1;
    [Hyperparameter] bool byFilters = false;

    double Logistic(int s)
    {
        Vector a = (byFilters ? X[s] * W : H[s]) * beta + covariates[s] * gamma;
        return Softplus(LogSumExp(a)) - Concat(0, a)[y[s]];
    }

    [Loss] double Supervised() => Sum(n, s => Logistic(s));
    [Loss] double Reconstruction() => xi * SquaredNorm(X - H * W.T);
}
