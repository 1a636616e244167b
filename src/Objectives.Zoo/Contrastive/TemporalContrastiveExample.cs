using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class TemporalContrastiveExample : Example<TemporalContrastive>
{
    public override int TimedSamples => 256;

    protected override TemporalContrastive Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), later: random.Normals(samples, 3), k: 2) { Lambda = 0.3 };

    public override IEnumerable<Check> Checks()
    {
        // W = 0: all representations are equal, so that nothing is told apart in either direction.
        var random = new RandomData(seed: 7);
        var eight = new TemporalContrastive(x: random.Normals(8, 2), later: random.Normals(8, 2), k: 2);
        yield return new("equal representations of 8", 2 * Math.Log(8), eight.Value(new double[8]));

        // Representations 0 and 1, each equal to its own later one: log(1 + e^{−½}) in either direction. θ = (A, W).
        var pair = new TemporalContrastive(x: new double[,] { { 0 }, { 1 } }, later: new double[,] { { 0 }, { 1 } }, k: 1);
        yield return new("two representations", 2 * Math.Log(1 + Math.Exp(-0.5)), pair.Value([1, 1]));

        // The constraint: λ(mean ‖ψ‖² − c) with ψ² = 0 and 1.
        pair.Lambda = 2;
        yield return new("with the multiplier", (2 * Math.Log(1 + Math.Exp(-0.5))) + (2 * (0.5 - 1)), pair.Value([1, 1]));
    }
}
