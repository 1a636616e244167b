using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// The spectrum of a training loss: L = mean ℓ(f(x; w), y), with cross-entropy −Σ y log softmax(f) or the square ½‖f − y‖². Metrics are the trace of ∇²L, that of its Gauss–Newton part
/// mean Jᵀ∇²ℓ J, one of its eigenvalues, counted from the largest, and L on the line to other parameters, L((1 − a)w + a w′).
/// </summary>
/// <remarks>
/// x is [d], y is [k], in cross-entropy a distribution; w has k blocks of d numbers, f_c(x) = Σⱼ (w + ½q w²)_cj xⱼ, which for q = 0 is linear: then ∇²L is its Gauss–Newton part. Few samples
/// leave most eigenvalues at 0. Source: L. Sagun, U. Evci, V. U. Güney, Y. Dauphin, L. Bottou, <em>Empirical Analysis of the Hessian of Over-Parametrized Neural Networks</em>, 2018.
/// </remarks>
[Objective]
public partial class HessianSpectrum
{
    [Size] int k, d;
    [Size] int p => k * d;
    [Parameter("p")] Vector w;
    [Sample("d")] Vector x;
    [Sample("k")] Vector y;
    [Data("p")] Vector other;
    [Hyperparameter] double q = 0, a = 0.5;
    [Hyperparameter] int number = 1;
    [Hyperparameter] bool isSquared;

    Vector Scores(Vector v) => Vector.From(k, c => Sum(d, j => (v[c * d + j] + q / 2 * Square(v[c * d + j])) * x[j]));
    double Error(Vector scores) => isSquared ? SquaredDistance(scores, y) / 2 : -Dot(y, LogSoftmax(scores));
    double Risk(Vector v) => Mean(All(() => Error(Scores(v))));

    [Loss] double Training() => Error(Scores(w));
    [Metric] double HessianTrace() => Laplacian(Risk, w);
    [Metric] double Eigenvalue() => Eigenvalues(Hessian(Risk, w))[p - number];
    [Metric] double Line() => Risk((1 - a) * w + a * other);

    [Metric]
    double GaussNewtonTrace()
    {
        Matrix J = Jacobian(Scores, w);
        return Trace(J.T * Hessian(Error, Scores(w)) * J);
    }
}
