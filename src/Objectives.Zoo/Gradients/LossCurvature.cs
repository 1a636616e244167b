using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Logistic regression and the largest eigenvalue of its Hessian; steps of gradient descent must stay below 2/λ₁:
/// f = L + γ λ₁(∇²L), L = mean log(1 + exp(−y w·x)).
/// </summary>
/// <remarks>
/// x and w are [d], y is −1 or +1; γ = 0 leaves λ₁ a metric alone. Source: J. Gilmer et al.,
/// <em>A Loss Curvature Perspective on Training Instability in Deep Learning</em>, 2022.
/// </remarks>
[Objective]
public partial class LossCurvature
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double gamma = 0.1;

    double CrossEntropy(Vector v) => Mean(All(() => Softplus(-y * Dot(v, x))));
    double LargestEigenvalue() => Eigenvalues(Hessian(CrossEntropy, w))[^1];

    [Loss] double Training() => CrossEntropy(w);
    [Loss] double Penalty() => gamma * LargestEigenvalue();
    [Metric] double Sharpness() => LargestEigenvalue();
}
