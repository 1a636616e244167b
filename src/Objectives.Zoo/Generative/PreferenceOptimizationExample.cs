using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class PreferenceOptimizationExample : Example<PreferenceOptimization>
{
    protected override PreferenceOptimization Problem(RandomData random, int samples)
    {
        int[,] chosen = new int[samples, 4], rejected = new int[samples, 4];
        for (int i = 0; i < samples; i++)
        {
            for (int t = 0; t < 4; t++)
                (chosen[i, t], rejected[i, t]) = ((i + t) % 3, ((2 * i) + t) % 3);
        }
        return new(
            x: random.Normals(samples, 2), chosen: chosen, rejected: rejected, chosenLength: RandomData.Labels(samples, 5), rejectedLength: RandomData.Labels(samples, 4),
            chosenReference: random.Normals(samples), rejectedReference: random.Normals(samples), v: 3);
    }

    public override IEnumerable<Check> Checks()
    {
        // One token of two, π = π₀ = ½: log 2 and ηβ log 2 = 0.05 log 2. The second token does not count.
        double half = -Math.Log(2);
        var problem = new PreferenceOptimization(
            x: new double[,] { { 0 } }, chosen: new[,] { { 0, 1 } }, rejected: new[,] { { 1, 0 } }, chosenLength: new[] { 1 }, rejectedLength: new[] { 1 },
            chosenReference: new[] { half }, rejectedReference: new[] { half }, v: 2);
        yield return new("π = π₀", 1.05 * Math.Log(2), problem.Value(new double[6]));

        // ∂/∂log π(a⁺) = −β/2 − ηβ = −0.1, ∂/∂log π(a⁻) = 0.05; log π has (½, −½) and (−½, ½) in the first token's logits.
        yield return new("∇_p", [-0.075, 0.075, 0, 0], problem.Gradient(new double[6])[2..]);
    }
}
