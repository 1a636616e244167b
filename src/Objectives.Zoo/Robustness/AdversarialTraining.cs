using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Adversarial training against one step of the fast gradient sign method: the logistic loss at x + ε·sign(∇ₓℓ).
/// ℓ = log(1 + exp(−y f(x̃))), x̃ = x + ε sign ∇ₓ log(1 + exp(−y f(x))), f(x) = Σⱼ aⱼ relu(wⱼ·x).
/// </summary>
/// <remarks>
/// x is [d], y is −1 or +1, W is [h, d], a is [h]. For a linear f the step is the worst of all with ‖x̃ − x‖_∞ ≤ ε. Source: H. Shah, P. Jain, P. Netrapalli,
/// <em>Do Input Gradients Highlight Discriminative Features?</em>, 2021.
/// </remarks>
[Objective]
public partial class AdversarialTraining
{
    [Size] int h = 4;
    [Parameter("h", "d")] Matrix W;
    [Parameter("h")] Vector a;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double epsilon = 0.1;

    double Logistic(Vector z) => Softplus(-y * Dot(a, Relu(W * z)));

    [Loss] double Robust() => Logistic(x + epsilon * Sign(Gradient(Logistic, x)));
}
