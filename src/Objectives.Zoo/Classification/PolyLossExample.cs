using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class PolyLossExample : Example<PolyLoss>
{
    protected override PolyLoss Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 4), y: RandomData.Labels(samples, 3), k: 3);

    public override IEnumerable<Check> Checks()
    {
        var problem = new PolyLoss(x: new double[,] { { 1 } }, y: new[] { 0 }, k: 2);

        // Two equal logits: p = ½, log 2 + ε/2.
        yield return new("p = ½, ε = 1", Math.Log(2) + 0.5, problem.Value([0, 0]));

        // dℓ/dp = −1/p − ε and dp/dz = ±p(1 − p): ∓(2 + ε)/4.
        yield return new("∇ℓ, p = ½, ε = 1", [-0.75, 0.75], problem.Gradient([0, 0]));

        // ε = −1 cancels the first of the powers (1 − p)ʲ/j: with p = ½, their sum from j = 2 is log 2 − ½.
        problem.Epsilon = -1;
        yield return new("p = ½, ε = −1", Math.Log(2) - 0.5, problem.Value([0, 0]));
    }
}
