using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class CompSumLossExample : Example<CompSumLoss>
{
    protected override CompSumLoss Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 4), y: RandomData.Labels(samples, 3), k: 3);

    public override IEnumerable<Check> Checks()
    {
        var problem = new CompSumLoss(x: new double[,] { { 1 } }, y: new[] { 0 }, k: 2);

        // z = (1, 0): u = e⁻¹, put into Φ by hand for each τ.
        double u = Math.Exp(-1);
        foreach ((double tau, double expected) in new[]
        {
            (0, u), (0.5, 2 * (Math.Sqrt(1 + u) - 1)), (1, Math.Log(1 + u)), (1.5, 2 - (2 / Math.Sqrt(1 + u))), (2, u / (1 + u)),
        })
        {
            problem.Tau = tau;
            yield return new(FormattableString.Invariant($"ℓ(1, 0), τ = {tau}"), expected, problem.Value([1, 0]));
        }

        // Φ is continuous in τ: near 1 it is log(1 + u) + (1 − τ)·log²(1 + u)/2.
        problem.Tau = 1 + 1e-6;
        double logarithm = Math.Log(1 + u);
        yield return new("ℓ(1, 0), τ = 1 + 10⁻⁶", logarithm - (1e-6 * logarithm * logarithm / 2), problem.Value([1, 0]));
    }
}
