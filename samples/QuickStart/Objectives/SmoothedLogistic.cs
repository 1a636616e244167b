using Objectives;
using static Objectives.Functions;

namespace QuickStart;

/// <summary>
/// Logistic regression that penalises the sensitivity of each sample's loss to its features (Drucker and Le Cun, 1992).
/// </summary>
[Objective]
public partial class SmoothedLogistic
{
    [Parameter("d")] Vector w;
    [Parameter] double b;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double mu = 0.1;
    [Hyperparameter] double lambda = 1e-2;

    [Loss] double Logistic() => Softplus(-y * (Dot(w, x) + b));
    [Loss] double GradientPenalty() => mu * SquaredNorm(Gradient(v => Softplus(-y * (Dot(w, v) + b)), x));
    [Regularizer] double Ridge() => lambda / 2 * SquaredNorm(w);
}
