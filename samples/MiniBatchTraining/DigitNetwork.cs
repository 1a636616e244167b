using Objectives;
using static Objectives.Functions;

namespace MiniBatchTraining;

/// <summary>A classifier with one hidden layer of h units. <c>[Output]</c> gives it <c>Predict</c>.</summary>
[Objective]
public partial class DigitNetwork
{
    [Size] int h = 32;
    [Size] int k;
    [Parameter("h", "d")] Matrix W1;
    [Parameter("h")] Vector b1;
    [Parameter("k", "h")] Matrix W2;
    [Parameter("k")] Vector b2;
    [Sample("d")] Vector x;
    [Sample] int label;
    [Hyperparameter] double lambda = 1e-4;

    [Output] Vector Logits() => W2 * Tanh(W1 * x + b1) + b2;

    [Loss]
    double CrossEntropy()
    {
        Vector z = Logits();
        return LogSumExp(z) - z[label];
    }

    [Regularizer] double Decay() => lambda / 2 * (SquaredNorm(W1) + SquaredNorm(W2));
}
