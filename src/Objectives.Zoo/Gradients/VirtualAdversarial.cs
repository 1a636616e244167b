using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Virtual adversarial training: a classifier is not to change where a small shift of the input changes it most.
/// ℓ = CE(W x, y) + α KL(sg p(x) ‖ p(x + r)), r = sg(ε H v/‖H v‖), H the Hessian of that divergence in r at 0, p = softmax(W x).
/// </summary>
/// <remarks>
/// x and the direction v, from which one power iteration starts, are [d], W is [k, d]. Source: T. Miyato, S. Maeda, M. Koyama, S. Ishii,
/// <em>Virtual Adversarial Training: A Regularization Method for Supervised and Semi-Supervised Learning</em>, 2018.
/// </remarks>
[Objective]
public partial class VirtualAdversarial
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x, direction;
    [Sample] int y;
    [Hyperparameter] double alpha = 1, epsilon = 0.5;

    double Shifted(Vector r)
    {
        Vector logarithms = StopGradient(LogSoftmax(W * x));
        return Sum(Exp(logarithms) * (logarithms - LogSoftmax(W * (x + r))));
    }

    [Loss]
    double CrossEntropy()
    {
        Vector logits = W * x;
        return LogSumExp(logits) - logits[y];
    }

    [Loss] double Smoothness() => alpha * Shifted(StopGradient(epsilon * Normalize(HessianVector(Shifted, 0 * x, direction))));
}
