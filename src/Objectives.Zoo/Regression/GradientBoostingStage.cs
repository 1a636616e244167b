using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// One stage of boosting by a network: a block of hidden units is fitted to the pseudo-residuals of the logistic loss at the scores so far.
/// ℓ = (r − h(x))² + λ‖c‖², r = −∂/∂F log(1 + exp(−2yF)), h(x) = c·tanh(W x + b).
/// </summary>
/// <remarks>
/// x is [d], the score F and y ∈ {−1, +1} are numbers, W is [h, d], b and c are [h]. The residual is the derivative of the declared loss:
/// r = 2y/(1 + exp(2yF)). Source: S. Emami, G. Martínez-Muñoz,
/// <em>Sequential Training of Neural Networks with Gradient Boosting</em>, 2023.
/// </remarks>
[Objective]
public partial class GradientBoostingStage
{
    [Size] int h = 4;
    [Parameter("h", "d")] Matrix W;
    [Parameter("h")] Vector b, c;
    [Sample("d")] Vector x;
    [Sample] double y, score;
    [Hyperparameter] double lambda = 1e-2;

    [Output] double Stage() => Dot(c, Tanh(W * x + b));

    double Logistic(double s) => Softplus(-2 * y * s);

    [Loss] double Squared() => Square(-Derivative(Logistic, score) - Stage());
    [Regularizer] double Ridge() => lambda * SquaredNorm(c);
}
