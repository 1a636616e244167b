using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SquentropyExample : Example<Squentropy>
{
    protected override Squentropy Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 4), y: RandomData.Labels(samples, 3), k: 3);

    public override IEnumerable<Check> Checks()
    {
        // One sample with x = 1: the logits are the parameters.
        var problem = new Squentropy(x: new double[,] { { 1 } }, y: new[] { 0 }, k: 3);

        // Equal logits: softmax is uniform, and the squares are 0.
        yield return new("ℓ(0, 0, 0), y = 0", Math.Log(3), problem.Value([0, 0, 0]));

        // z = (2, 1, −1): log(1 + e⁻¹ + e⁻³) + (1 + 1)/2.
        yield return new("ℓ(2, 1, −1), y = 0", Math.Log(1 + Math.Exp(-1) + Math.Exp(-3)) + 1, problem.Value([2, 1, -1]));

        // By hand: the Hessian is diag(p) − p pᵀ + 2/(k − 1)·diag(0, 1, 1); at 0, times (1, 2, 4), p·v = 7/3.
        yield return new("∇²ℓ(0)·(1, 2, 4)", [-4.0 / 9, -1.0 / 9 + 2, 5.0 / 9 + 4], problem.Product([0, 0, 0], [1, 2, 4]));
    }
}
