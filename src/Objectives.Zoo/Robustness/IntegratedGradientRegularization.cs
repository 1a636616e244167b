using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Attribution protection: cross-entropy at a perturbed input, with a penalty on the angle between the integrated gradients of input and perturbed input.
/// ℓ = CE(f(x̃), y) + λ(1 − cos(IG(x), IG(x̃))), IG(x) = x ∘ mean over k of ∇fᵧ(k/m·x), f(x) = U tanh(W x) + V x.
/// </summary>
/// <remarks>
/// x and x̃ are [d], y is one of k classes, the path from 0 has m steps; V is [k, d], U is [k, h], W is [h, d]. Source: F. Wang, A. Kong,
/// <em>Exploiting the Relationship Between Kendall's Rank Correlation and Cosine Similarity for Attribution Protection</em>, 2022.
/// </remarks>
[Objective]
public partial class IntegratedGradientRegularization
{
    [Size] int classes;
    [Size] int h = 3;
    [Size] int steps = 4;
    [Parameter("classes", "d")] Matrix V;
    [Parameter("classes", "h")] Matrix U;
    [Parameter("h", "d")] Matrix W;
    [Sample("d")] Vector x, perturbed;
    [Sample] int y;
    [Hyperparameter] double lambda = 0.5;

    Vector Logits(Vector z) => U * Tanh(W * z) + V * z;
    Vector IntegratedGradient(Vector z) => z * Gradient(v => Sum(steps, k => Logits(v * (k + 1.0) / steps)[y] / (k + 1.0)), z);

    [Loss] double CrossEntropy() => -LogSoftmax(Logits(perturbed))[y];
    [Loss] double Attribution() => lambda * (1 - Cosine(IntegratedGradient(x), IntegratedGradient(perturbed)));
}
