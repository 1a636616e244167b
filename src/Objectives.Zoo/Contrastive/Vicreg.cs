using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// VICReg: two views of a sample are to have equal representations, whose elements vary over the batch and are uncorrelated.
/// f = λ mean ‖zᵢ − z′ᵢ‖² + μ[v(Z) + v(Z′)] + ν[c(Z) + c(Z′)], v = 1/k Σⱼ relu(γ − √(Var zʲ + ε)), c = 1/k Σ_{i≠j} Cᵢⱼ², z = W x.
/// </summary>
/// <remarks>
/// The views are [d], W is [k, d]; variances and covariances C divide by n − 1, n ≥ 2. Source: A. Bardes, J. Ponce, Y. LeCun,
/// <em>VICReg: Variance-Invariance-Covariance Regularization for Self-Supervised Learning</em>, 2022.
/// </remarks>
[Objective]
public partial class Vicreg
{
    [Size] int k = 3;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector first, second;
    [Hyperparameter] double lambda = 25, mu = 25, nu = 1, gamma = 1, epsilon = 1e-4;

    static Matrix Covariance(Matrix z)
    {
        Matrix centred = Matrix.From(z.RowCount, z.ColumnCount, (i, j) => z[i, j] - Mean(z.Column(j)));
        return centred.T * centred / (z.RowCount - 1.0);
    }

    double VarianceTerm(Matrix c) => mu * Mean(k, j => Relu(gamma - Sqrt(c[j, j] + epsilon)));
    double CovarianceTerm(Matrix c) => nu * (SquaredNorm(c) - SquaredNorm(Diagonal(c))) / k;

    [Loss] double Invariance() => lambda * SquaredDistance(W * first, W * second);

    [Loss]
    double Statistics()
    {
        Matrix one = Covariance(All(() => W * first)), two = Covariance(All(() => W * second));
        return VarianceTerm(one) + VarianceTerm(two) + CovarianceTerm(one) + CovarianceTerm(two);
    }
}
