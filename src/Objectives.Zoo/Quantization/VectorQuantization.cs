using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Vector quantisation whose codebook moves as a whole: codes cₖ = (1 + s) ∘ c⁰ₖ + m, the nearest one q = cₖ replaces z = E x, and
/// ℓ = ‖D q̃ − y‖² + α[(1 − β)‖z − sg(q)‖² + β‖sg(z) − q‖²], q̃ = z + sg(q − z).
/// </summary>
/// <remarks>
/// x is [d], y is [r], E is [h, d], D is [r, h], the codes c⁰ are [k, h], s and m are [h]. Source: M. Huh, B. Cheung, P. Agrawal, P. Isola,
/// <em>Straightening Out the Straight-Through Estimator: Overcoming Optimization Challenges in Vector Quantized Networks</em>, 2023.
/// </remarks>
[Objective]
public partial class VectorQuantization
{
    [Size] int k, h;
    [Parameter("h", "d")] Matrix E;
    [Parameter("k", "h")] Matrix codes;
    [Parameter("h")] Vector scale, shift;
    [Parameter("r", "h")] Matrix D;
    [Sample("d")] Vector x;
    [Sample("r")] Vector y;
    [Hyperparameter] double alpha = 1, beta = 0.9;

    Vector Code(int i) => (1 + scale) * codes[i] + shift;

    [Loss]
    double Loss()
    {
        Vector z = E * x;
        Vector q = Code(ArgMin(Vector.From(k, i => SquaredDistance(z, Code(i)))));
        return SquaredDistance(D * StraightThrough(q, z), y)
            + alpha * ((1 - beta) * SquaredDistance(z, StopGradient(q)) + beta * SquaredDistance(StopGradient(z), q));
    }
}
