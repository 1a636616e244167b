using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Cross-entropy, or squares, of k scores, and the exact Gauss–Newton step of a batch of b samples by the Duncan–Guttman identity:
/// δ = −Jᵀ(QJJᵀ + bλI)⁻¹r, which is −(JᵀQJ/b + λI)⁻¹Jᵀr/b. Metrics are its descent −δ·∇L and L(w + δ).
/// </summary>
/// <remarks>
/// x is [d], y is [k], a distribution in cross-entropy; w has k blocks of d numbers, the scores are Σⱼ (w + ½q w²)_cj xⱼ. J is [b k, p], the Jacobian of the scores of all samples; Q has the second derivatives of
/// each sample's loss by its scores on its diagonal, r the first ones. Source: M. Korbit, A. Adeoye, A. Bemporad, M. Zanon, <em>Exact Gauss-Newton Optimization for Training Deep Neural Networks</em>, 2024.
/// </remarks>
[Objective]
public partial class ExactGaussNewton
{
    [Size] int k, d;
    [Size] int p => k * d;
    [Parameter("p")] Vector w;
    [Sample("d")] Vector x;
    [Sample("k")] Vector y;
    [Hyperparameter] double q = 0, lambda = 1;
    [Hyperparameter] bool isSquared;

    Vector Scores(Vector v) => Vector.From(k, c => Sum(d, j => (v[c * d + j] + q / 2 * Square(v[c * d + j])) * x[j]));
    double Error(Vector scores) => isSquared ? SquaredDistance(scores, y) / 2 : -Dot(y, LogSoftmax(scores));

    Vector Direction()
    {
        Tensor3 slopes = All(() => Jacobian(Scores, w)), curvatures = All(() => Hessian(Error, Scores(w)));
        Matrix residuals = All(() => Gradient(Error, Scores(w)));
        int rows = BatchSize * k;
        Matrix J = Matrix.From(rows, p, (i, j) => slopes[i / k, i % k, j]);
        Matrix Q = Matrix.From(rows, rows, (i, j) => i / k == j / k ? curvatures[i / k, i % k, j % k] : 0);
        Vector r = Vector.From(rows, i => residuals[i / k, i % k]);
        return -Solve(Q * (J * J.T) + BatchSize * lambda * Identity(rows), r) * J;
    }

    double Risk(Vector v) => Mean(All(() => Error(Scores(v))));

    [Loss] double Training() => Error(Scores(w));
    [Metric] double Descent() => -Dot(Direction(), Gradient(Risk, w));
    [Metric] double AfterStep() => Risk(w + Direction());
}
