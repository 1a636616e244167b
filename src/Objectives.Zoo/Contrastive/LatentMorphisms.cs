using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Latent codes on which changes of covariates act as matrices: f = mean |x − D E x|₁ + λ/n² Σᵢⱼ ‖E xⱼ − (Π_v W_v^{cⱼᵥ − cᵢᵥ}) E xᵢ‖²/m + Σ_v (‖U_v D_v − I‖² + ‖D_v U_v − I‖²)/m²,
/// W_v^p = U_v^p for p ≥ 0 and D_v^{−p} for p &lt; 0.
/// </summary>
/// <remarks>
/// x is [d], the covariates c are integers, [covariates], of which two samples differ by at most `steps`; E is [m, d], D is [d, m], U and D_v are [covariates, m, m]. Source: S. Chytas, V. Lokhande, V. Singh,
/// <em>Pooling Image Datasets With Multiple Covariate Shift and Imbalance</em>, 2024.
/// </remarks>
[Objective]
public partial class LatentMorphisms
{
    [Size] int m = 2, covariates, steps = 2;
    [Parameter("m", "d")] Matrix E;
    [Parameter("d", "m")] Matrix D;
    [Parameter("covariates", "m", "m")] Tensor3 up, down;
    [Sample("d")] Vector x;
    [Sample("covariates")] int[] c;
    [Hyperparameter] double lambda = 0.5;

    Vector Moved(int other)
    {
        Vector code = E * x;
        int[,] all = All(c);
        for (int v = 0; v < covariates; v++)
            for (int s = 0; s < steps; s++)
                code = s < all[other, v] - c[v] ? up[v] * code : s < c[v] - all[other, v] ? down[v] * code : code;
        return code;
    }

    [Loss] double Reconstruction() => Norm1(x - D * (E * x));

    [Loss]
    double Morphisms()
    {
        Matrix codes = All(() => E * x);
        return lambda / m * Mean(BatchSize, j => SquaredDistance(codes[j], Moved(j)));
    }

    [Loss] double Inverses() => Sum(covariates, v => SquaredNorm(up[v] * down[v] - Identity(m)) + SquaredNorm(down[v] * up[v] - Identity(m))) / (m * m);
}
