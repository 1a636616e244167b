using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SinkhornPotentialsExample : Example<SinkhornPotentials>
{
    protected override SinkhornPotentials Problem(RandomData random, int samples) =>
        new(C: random.Normals(3, 4), a: random.Uniforms(3), b: random.Uniforms(4)) { Eta = 1.5 };

    public override IEnumerable<Check> Checks()
    {
        // One point on either side, c = 0, η = 2: −f = exp(2s − 1)/2 − s of s = x + y, which is 0 at its minimum s = ½.
        var one = new SinkhornPotentials(C: new double[1, 1], a: new double[] { 1 }, b: new double[] { 1 }) { Eta = 2 };
        yield return new("minimum", 0, one.Value([0.2, 0.3]));
        yield return new("∇ at the minimum", [0, 0], one.Gradient(0.2, 0.3));

        // Constants may move from x to y: the product with (1, −1) is exactly 0.
        yield return new("∇²·(1, −1)", [0, 0], one.Product([1, 2], [1, -1]), 0);

        // One exact step in x makes the rows of P sum to a: ηxᵢ = log aᵢ + 1 − log Σⱼ exp(η(yⱼ − cᵢⱼ)).
        double[] a = [0.3, 0.7], y = [0.1, -0.4, 0.2];
        double[,] cost = { { 0, 1, 4 }, { 1, 0, 1 } };
        var problem = new SinkhornPotentials(C: cost, a: a, b: new double[] { 0.2, 0.5, 0.3 });
        double[] x = new double[2];
        for (int i = 0; i < 2; i++)
            x[i] = Math.Log(a[i]) + 1 - Math.Log(Math.Exp(y[0] - cost[i, 0]) + Math.Exp(y[1] - cost[i, 1]) + Math.Exp(y[2] - cost[i, 2]));
        yield return new("∇ₓ after a step in x", [0, 0], problem.Gradient([.. x, .. y])[..2]);
    }
}
