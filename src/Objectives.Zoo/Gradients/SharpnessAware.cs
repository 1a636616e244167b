using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Sharpness-aware minimisation: least squares at the worst place nearby, f = L(w + sg(ρ ∇L(w)/‖∇L(w)‖)) + λ‖w‖², L = mean ½(w·x − y)².
/// </summary>
/// <remarks>
/// x and w are [d]; the step to the worst place is held, as the paper does, so that the gradient is ∇L there; no step where ∇L = 0. Source: P. Foret, A. Kleiner,
/// H. Mobahi, B. Neyshabur, <em>Sharpness-Aware Minimization for Efficiently Improving Generalization</em>, 2021, equations 2 and 3.
/// </remarks>
[Objective]
public partial class SharpnessAware
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double rho = 0.05, lambda = 0.01;

    double Error(Vector v) => Mean(All(() => Square(Dot(v, x) - y) / 2));

    [Loss] double Sharp() => Error(w + StopGradient(rho * Normalize(Gradient(Error, w))));
    [Regularizer] double Ridge() => lambda * SquaredNorm(w);
}
