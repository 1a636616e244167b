using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Early-learning regularisation against noisy labels: f = mean [−log p_y + λ log(1 − p·t)], p = softmax(W x) clamped to 10⁻⁴ … 1 − 10⁻⁴ in the second term, t the sample's own running mean of p, t ← βt + (1 − β)p.
/// </summary>
/// <remarks>
/// x is [d], W is [k, d]; the state t is [k] for each sample. Source: S. Liu, J. Niles-Weed, N. Razavian, C. Fernandez-Granda,
/// <em>Early-Learning Regularization Prevents Memorization of Noisy Labels</em>, 2020.
/// </remarks>
[Objective]
public partial class EarlyLearning
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int label;
    [State("k", PerSample = true)] Vector target;
    [Hyperparameter] double beta = 0.7, lambda = 3;

    Vector Probabilities() => Clamp(Softmax(W * x), 1e-4, 1 - 1e-4);

    [Loss] double CrossEntropy() => -LogSoftmax(W * x)[label];
    [Loss] double Regularized() => lambda * Log1p(-Dot(Probabilities(), target));
    [Update(nameof(target))] Vector Average() => beta * target + (1 - beta) * Probabilities();
}
