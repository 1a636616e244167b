using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class HardContrastiveExample : Example<HardContrastive>
{
    public override int TimedSamples => 256;

    protected override HardContrastive Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), other: random.Normals(samples, 3), m: 3) { Threshold = -0.2 };

    public override IEnumerable<Check> Checks()
    {
        double[] identity = [1, 0, 0, 1];
        double[,] units = { { 1, 0 }, { 0, 1 } }, swapped = { { 0, 1 }, { 1, 0 } };

        // A similarity of 1 with the partner, 0 with the one negative, τ = ½.
        var problem = new HardContrastive(x: units, other: units, m: 2);
        yield return new("one negative", Math.Log(1 + Math.Exp(-2)), problem.Value(identity));

        // Above the threshold there is no negative.
        problem.Threshold = 0.5;
        yield return new("no hard negative", 0, problem.Value(identity));

        // The partner is orthogonal, the negative parallel: τℓ → max(0, 1 − 0), here up to τ·exp(−100).
        var wrong = new HardContrastive(x: units, other: swapped, m: 2) { Temperature = 0.01 };
        yield return new("τℓ for a small τ", 1, 0.01 * wrong.Value(identity));

        // Cosines do not see the lengths of embeddings: the slope along W is 0 (Euler).
        double[] theta = [0.3, -1, 0.7, 0.2];
        double[] gradient = wrong.Gradient(theta);
        yield return new("⟨W, ∇⟩", 0, (theta[0] * gradient[0]) + (theta[1] * gradient[1]) + (theta[2] * gradient[2]) + (theta[3] * gradient[3]), 1e-11);
    }
}
