using Objectives;
using static Objectives.Functions;

namespace Objectives.Benchmarks;

/// <summary>ℓ₂-regularised logistic regression on sparse rows; labels are −1 or +1.</summary>
[Objective]
public partial class SparseLogistic
{
    [Parameter("d")] Vector w;
    [Parameter] double b;
    [Sample("d")] SparseVector x;
    [Sample] double y;
    [Hyperparameter] double lambda = 1e-2;

    [Loss] double Logistic() => Softplus(-y * (Dot(w, x) + b));
    [Regularizer] double Ridge() => lambda / 2 * SquaredNorm(w);
}
