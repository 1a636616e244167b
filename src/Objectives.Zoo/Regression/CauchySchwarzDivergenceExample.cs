using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class CauchySchwarzDivergenceExample : Example<CauchySchwarzDivergence>
{
    public override int TimedSamples => 64;

    protected override CauchySchwarzDivergence Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 2), t: random.Normals(samples, 2), y: random.Normals(samples));

    public override IEnumerable<Check> Checks()
    {
        // x = (0, ½, 2), y = (0, 1, 3), ŷ = t = (0, 1, 2): by plain loops over the formula, in Python.
        double[,] x = { { 0 }, { 0.5 }, { 2 } };
        var problem = new CauchySchwarzDivergence(x: x, t: new double[,] { { 0 }, { 1 }, { 2 } }, y: new double[] { 0, 1, 3 });
        yield return new("three samples", 0.2765376083485507, problem.Value([1, 0]));

        // Where ŷ = y, all three sums are one.
        var exact = new CauchySchwarzDivergence(x: x, t: new double[,] { { 0 }, { 1 }, { 3 } }, y: new double[] { 0, 1, 3 });
        yield return new("ŷ = y", 0, exact.Value([1, 0]));

        // One sample: L = M = 1 and N = exp(−(ŷ − y)²/2), so that the divergence is (ŷ − y)².
        var one = new CauchySchwarzDivergence(x: new double[,] { { 5 } }, t: new double[,] { { 1 } }, y: new double[] { 1 });
        yield return new("one sample", 4, one.Value([2, 1]));
        yield return new("∇² of one sample", [2, 2], one.Product([2, 1], [1, 0]));
    }
}
