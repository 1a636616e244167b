using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Learning without forgetting and without old data: f = mean [−log softmax(W x)_y + λ_P CE(p_old, p) + λ_F‖W x − W_old x‖²] + λ_R Σ F∘(W − W_old)², p at a temperature;
/// F is the diagonal Fisher matrix, mean of the squares of ∇ log softmax(W_old x)_y, or 1.
/// </summary>
/// <remarks>
/// x is [d], W and W_old are [k, d]. Source: J. Smith, J. Tian, S. Halbe, Y.-C. Hsu, Z. Kira,
/// <em>A Closer Look at Rehearsal-Free Continual Learning</em>, 2023.
/// </remarks>
[Objective]
public partial class RehearsalFree
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Data("k", "d")] Matrix old;
    [Sample("d")] Vector x;
    [Sample] int label;
    [Hyperparameter] double onPredictions = 0.5, onFeatures = 0.1, onParameters = 1, temperature = 2;
    [Hyperparameter] bool isFisher = true;

    double LogLikelihood(Matrix weights) => LogSoftmax(weights * x)[label];

    [Loss] double CrossEntropy() => -LogLikelihood(W);
    [Loss] double Predictions() => -onPredictions * Dot(Softmax(old * x / temperature), LogSoftmax(W * x / temperature));
    [Loss] double Features() => onFeatures * SquaredDistance(W * x, old * x);

    [Loss]
    double Parameters()
    {
        Matrix moved = Hadamard(W - old, W - old);
        if (!isFisher)
            return onParameters * Sum(moved);
        Tensor3 slopes = All(() => Gradient(LogLikelihood, old));
        return onParameters * Mean(BatchSize, i => Sum(Hadamard(Hadamard(slopes[i], slopes[i]), moved)));
    }
}
