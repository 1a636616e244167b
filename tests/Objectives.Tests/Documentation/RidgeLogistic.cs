using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>ℓ₂-regularised logistic regression; labels are −1 or +1.</summary>
[Objective]
public partial class RidgeLogistic
{
    [Parameter("d")] Vector w;             // what we differentiate with respect to
    [Parameter] double b;
    [Sample("d")] Vector x;                // one row of the data
    [Sample] double y;
    [Hyperparameter] double lambda = 1e-2; // becomes the property Lambda

    [Loss] double Logistic() => Softplus(-y * (Dot(w, x) + b));
    [Regularizer] double Ridge() => lambda / 2 * SquaredNorm(w);
}
