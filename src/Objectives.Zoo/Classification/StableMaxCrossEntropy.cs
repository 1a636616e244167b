using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Cross-entropy of StableMax: a softmax with a linear and a rational branch instead of the exponential, whose small gradients do not vanish.
/// ℓ = log Σₖ s(zₖ) − log s(zᵧ), s(z) = z + 1 for z ≥ 0, else 1/(1 − z), z = W x.
/// </summary>
/// <remarks>
/// W is [k, d], x is [d], y is one of k classes. s has a continuous slope; its curvature jumps from 2 to 0 at z = 0. Source: L. Prieto et al.,
/// <em>Grokking at the Edge of Numerical Stability</em>, 2025.
/// </remarks>
[Objective]
public partial class StableMaxCrossEntropy
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int y;

    [Output] Vector Logits() => W * x;

    static double LogStable(double z) => z >= 0 ? Log1p(z) : -Log1p(-z);

    [Loss]
    double Loss()
    {
        Vector z = Logits();
        return LogSumExp(z.Length, j => LogStable(z[j])) - LogStable(z[y]);
    }
}
