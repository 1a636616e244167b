using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>Early-learning regularisation: labels may be wrong, so that predictions also follow their own past (Liu et al. 2020).</summary>
[Objective]
public partial class MovingTargets
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int label;
    [State("k", PerSample = true)] Vector target;   // one row a sample
    [State(CopyOf = nameof(W))] Matrix before;      // W as it was at the last update
    [Hyperparameter] double beta = 0.7, lambda = 3;

    Vector Probabilities() => Softmax(W * x);
    [Loss] double CrossEntropy() => -LogSoftmax(W * x)[label] + lambda * Log(1.001 - Dot(target, Probabilities()));
    [Regularizer] double Trust() => SquaredNorm(W - before);
    [Update(nameof(target))] Vector Average() => beta * target + (1 - beta) * Probabilities();
}
