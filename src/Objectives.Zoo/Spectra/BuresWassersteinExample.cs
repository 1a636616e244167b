using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class BuresWassersteinExample : Example<BuresWasserstein>
{
    protected override BuresWasserstein Problem(RandomData random, int samples) => new(covariance: random.PositiveDefinite(3));

    public override IEnumerable<Check> Checks()
    {
        // Diagonal matrices: Σⱼ (wⱼ − σⱼ)² with singular values w of W. W₁ = diag(2, 1), W₂ = I beside Σ = I; the slope 2(w − 1) is times the other layer's 2.
        double[] stretched = [2, 0, 0, 1, 1, 0, 0, 1];
        var unit = new BuresWasserstein(covariance: new double[,] { { 1, 0 }, { 0, 1 } }) { Tau = 0 };
        yield return new("diagonal", 1, unit.Value(stretched));
        yield return new("∇ where diagonal", [2, 0, 0, 0, 4, 0, 0, 0], unit.Gradient(stretched));

        // Of 2 × 2 matrices (tr M^½)² = tr M + 2 (det M)^½. A = diag(4, 1): tr ΣA = 10, det ΣA = 12.
        double[,] covariance = { { 2, 1 }, { 1, 2 } };
        var one = new BuresWasserstein(covariance: covariance, layers: 1) { Tau = 0 };
        yield return new("W and Σ do not commute", 9 - (2 * Math.Sqrt(10 + (2 * Math.Sqrt(12)))), one.Value([2, 0, 0, 1]));
        yield return new("W = 0", 4, one.Value([0, 0, 0, 0]));

        // The root of Σ, with eigenvalues 3 and 1, is generated exactly.
        double same = (Math.Sqrt(3) + 1) / 2, other = (Math.Sqrt(3) - 1) / 2;
        yield return new("W = Σ^½", 0, one.Value([same, other, other, same]));
        yield return new("∇ at W = Σ^½", [0, 0, 0, 0], one.Gradient(same, other, other, same));

        // One number w beside Σ = 1: w² + τ + 1 − 2(w² + τ)^½, whose second derivative at 0 is 2 − 2/τ^½; w = w₂w₁ with w₂ = 1 and w₁ = 0.
        var number = new BuresWasserstein(covariance: new double[,] { { 1 } }) { Tau = 0.01 };
        yield return new("∇²·(1, 0) at (0, 1)", [-18, 0], number.Product([0, 1], [1, 0]), 1e-11);
    }
}
