using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Regularised preference optimisation of a policy over sequences: ℓ = −log σ(β(log π(a⁺)/π₀(a⁺) − log π(a⁻)/π₀(a⁻))) − ηβ log π(a⁺),
/// log π(a) = Σₜ log softmax(zₜ)_{aₜ}, zₜ = W x + pₜ.
/// </summary>
/// <remarks>
/// The prompt x is [d], W is [v, d], p is [t, v]; of the tokens [t] of a⁺ and a⁻ the first few count, as their lengths say; log π₀ of both are data. Source: Z. Liu et al.,
/// <em>Provably Mitigating Overoptimization in RLHF: Your SFT Loss is Implicitly an Adversarial Regularizer</em>, 2024.
/// </remarks>
[Objective]
public partial class PreferenceOptimization
{
    [Size] int v;
    [Parameter("v", "d")] Matrix W;
    [Parameter("t", "v")] Matrix p;
    [Sample("d")] Vector x;
    [Sample("t")] int[] chosen, rejected;
    [Sample] int chosenLength, rejectedLength;
    [Sample] double chosenReference, rejectedReference;
    [Hyperparameter] double beta = 0.1, eta = 0.5;

    double LogProbability(int[] tokens, int length) =>
        Sum(tokens.Length, t => (W * x + p[t])[tokens[t]] - LogSumExp(W * x + p[t]), where: t => t < length);

    [Loss]
    double Loss()
    {
        double good = LogProbability(chosen, chosenLength), bad = LogProbability(rejected, rejectedLength);
        return Softplus(-beta * (good - chosenReference - (bad - rejectedReference))) - eta * beta * good;
    }
}
