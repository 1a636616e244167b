using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Hessian alignment across domains: logistic risks, with penalties on how far each domain's gradient, and its Hessian times its gradient,
/// are from those of all samples. f = 1/E Σₑ [Rₑ + α‖Hₑgₑ − H̄ḡ‖² + β‖gₑ − ḡ‖²], Rₑ = mean of log(1 + exp(−y w·x)) over domain e.
/// </summary>
/// <remarks>
/// x and w are [d], y is −1 or +1, domain is 0 … E − 1 and each occurs; H g = ½∇‖g‖². Source: S. Hemati et al.,
/// <em>Understanding Hessian Alignment for Domain Generalization</em>, 2023.
/// </remarks>
[Objective]
public partial class HessianAlignment
{
    [Size] int domains;
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Sample] int domain;
    [Hyperparameter] double alpha = 0.1, beta = 0.1;

    double Risk(Vector v, int e)
    {
        Vector losses = All(() => Softplus(-y * Dot(v, x)));
        int[] of = All(domain);
        return Sum(BatchSize, i => losses[i], where: i => of[i] == e) / CountTrue(BatchSize, i => of[i] == e);
    }

    double PooledRisk(Vector v) => Mean(All(() => Softplus(-y * Dot(v, x))));

    [Loss]
    double Aligned()
    {
        Vector pooled = Gradient(PooledRisk, w);
        Vector pooledCurvature = Gradient(v => SquaredNorm(Gradient(PooledRisk, v)) / 2, w);
        return Mean(domains, e => Risk(w, e)
            + alpha * SquaredDistance(Gradient(v => SquaredNorm(Gradient(u => Risk(u, e), v)) / 2, w), pooledCurvature)
            + beta * SquaredDistance(Gradient(v => Risk(v, e), w), pooled));
    }
}
