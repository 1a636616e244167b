using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Sharpness-aware minimisation without normalisation at its edge of stability: f = L(θ + sg(ρ∇L(θ))), L = Σ ½(f(x) − y)². With steps η it settles where the
/// largest eigenvalue λ of JᵀJ has ηλ(1 + ρλ) = 2; that number is a metric.
/// </summary>
/// <remarks>
/// x and θ are [d]; the model is f(x) = θ·x + ½q Σⱼ xⱼθⱼ², linear for q = 0; J is its Jacobian on the batch. The step is held: the gradient is ∇L there. Source:
/// A. Agarwala, Y. Dauphin, <em>SAM operates far from home: eigenvalue regularization as a dynamical phenomenon</em>, 2023.
/// </remarks>
[Objective]
public partial class SharpnessAwareEdge
{
    [Parameter("d")] Vector theta;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double rho = 0.05, eta = 0.1, q = 0.5;

    double Model(Vector v) => Dot(v, x) + q / 2 * Dot(x, v * v);
    double Error(Vector v) => Sum(All(() => Square(Model(v) - y) / 2));

    [Loss] double Sharp() => Error(theta + StopGradient(rho * Gradient(Error, theta)));

    [Metric]
    double Edge()
    {
        Matrix jacobian = All(() => Gradient(Model, theta));
        double largest = Eigenvalues(jacobian.T * jacobian)[^1];
        return eta * largest * (1 + rho * largest);
    }
}
