using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Poly-1: cross-entropy whose expansion in powers of 1 − p has another first coefficient.
/// ℓ = −log p + ε(1 − p), p = softmax(W x)ᵧ.
/// </summary>
/// <remarks>
/// W is [k, d], x is [d], y is one of k classes; ε = 0 is cross-entropy, −1 removes its first power. Source: Z. Leng et al.,
/// <em>PolyLoss: A Polynomial Expansion Perspective of Classification Loss Functions</em>, 2022.
/// </remarks>
[Objective]
public partial class PolyLoss
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int y;
    [Hyperparameter] double epsilon = 1;

    [Output] Vector Logits() => W * x;

    [Loss]
    double Loss()
    {
        double logProbability = LogSoftmax(Logits())[y];
        return -logProbability - epsilon * Expm1(logProbability);
    }
}
