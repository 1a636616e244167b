using Objectives;
using static Objectives.Functions;

namespace QuickStart;

/// <summary>ℓ₂-regularised multinomial logistic regression; labels are 0 … k − 1.</summary>
[Objective]
public partial class SoftmaxRegression
{
    [Size] int k;                          // no data show it: an argument of the constructor
    [Parameter("k", "d")] Matrix W;
    [Parameter("k")] Vector b;
    [Sample("d")] Vector x;
    [Sample] int label;
    [Hyperparameter] double lambda = 1e-3;

    [Loss]
    double CrossEntropy()
    {
        Vector z = W * x + b;
        return LogSumExp(z) - z[label];
    }

    [Regularizer] double Ridge() => lambda / 2 * SquaredNorm(W);
}
