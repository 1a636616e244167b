using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class StableMaxCrossEntropyExample : Example<StableMaxCrossEntropy>
{
    protected override StableMaxCrossEntropy Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 4), y: RandomData.Labels(samples, 3), k: 3);

    public override IEnumerable<Check> Checks()
    {
        var problem = new StableMaxCrossEntropy(x: new double[,] { { 1 } }, y: new[] { 0 }, k: 3);

        // s = (2, ½, 1).
        yield return new("ℓ(1, −1, 0)", Math.Log(3.5 / 2), problem.Value([1, -1, 0]));

        // ∂ℓ/∂zⱼ = s′(zⱼ)/3.5, less ½ where j = y; s′ = (1, ¼, 1).
        yield return new("∇ℓ(1, −1, 0)", [(1 / 3.5) - 0.5, 0.25 / 3.5, 1 / 3.5], problem.Gradient([1, -1, 0]));

        // Far from the boundary, where softmax rounds to 1 in 32 bits: log(102/101), with a slope of 1/102 − 1/101.
        var pair = new StableMaxCrossEntropy(x: new double[,] { { 1 } }, y: new[] { 0 }, k: 2);
        yield return new("ℓ(100, 0)", Math.Log(102.0 / 101), pair.Value([100, 0]));
        yield return new("∇ℓ(100, 0)", [(1.0 / 102) - (1.0 / 101), 1.0 / 102], pair.Gradient([100, 0]));
    }
}
