using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Variational inference with a location-scale family, for linear regression with a normal prior: f = −mean log p(z, y) − H(q), z = C u + m,
/// −log p = ½(‖y − X z‖² + ‖z‖² + (rows + d) log 2π), H = log det C + ½d(1 + log 2π).
/// </summary>
/// <remarks>
/// The noise u is [d], of mean 0 and variance 1; m and s are [d]; C has softplus(s) on its diagonal and below it what L, [d, d], has there. X is [rows, d].
/// f is at least −log p(y), which it reaches. Source: K. Kim et al.,
/// <em>Practical and Matching Gradient Variance Bounds for Black-Box Variational Bayesian Inference</em>, 2023.
/// </remarks>
[Objective]
public partial class LocationScale
{
    [Size] int d, rows;
    [Parameter("d")] Vector m, s;
    [Parameter("d", "d")] Matrix L;
    [Sample("d")] Vector u;
    [Data("rows", "d")] Matrix X;
    [Data("rows")] Vector y;

    const double LogTwoPi = 1.8378770664093453;

    Matrix Scale() => Matrix.From(d, d, (i, j) => i == j ? Softplus(s[i]) : i > j ? L[i, j] : 0);

    [Loss]
    double NegativeLogJoint()
    {
        Vector z = Scale() * u + m;
        return (SquaredDistance(y, X * z) + SquaredNorm(z) + (rows + d) * LogTwoPi) / 2;
    }

    [Regularizer] double NegativeEntropy() => -LogDet(Scale()) - d * (1 + LogTwoPi) / 2;
}
