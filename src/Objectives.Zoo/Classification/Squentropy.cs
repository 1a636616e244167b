using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Squentropy: cross-entropy plus the mean square of the logits of the wrong classes, so that these stay near 0.
/// ℓ = −log softmax(z)ᵧ + Σ_{j≠y} zⱼ² / (k − 1), z = W x.
/// </summary>
/// <remarks>
/// W is [k, d], x is [d], y is one of k ≥ 2 classes. Source: L. Hui, M. Belkin, S. Wright,
/// <em>Cut your Losses with Squentropy</em>, 2023.
/// </remarks>
[Objective]
public partial class Squentropy
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int y;

    [Output] Vector Logits() => W * x;

    [Loss]
    double Loss()
    {
        Vector z = Logits();
        return LogSumExp(z) - z[y] + (SquaredNorm(z) - Square(z[y])) / (k - 1.0);
    }
}
