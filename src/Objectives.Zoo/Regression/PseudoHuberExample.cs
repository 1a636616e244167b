using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class PseudoHuberExample : Example<PseudoHuber>
{
    protected override PseudoHuber Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 4), target: random.Normals(samples, 3), c: random.Uniforms(samples, 0.1, 2));

    public override IEnumerable<Check> Checks()
    {
        foreach (double c in new[] { 0.1, 100 })
        {
            // The formula as it is written, at a residual of 1: 0.0904988 (near c) and 0.4999875 (near ½).
            var problem = new PseudoHuber(x: new double[,] { { 1 } }, target: new double[,] { { 0 } }, c: new[] { c });
            yield return new(FormattableString.Invariant($"r = 1, c = {c}"), c * c * (Math.Sqrt(1 + (1 / (c * c))) - 1), problem.Value([1]), 1e-11);

            // ℓ′(r) = r/√(1 + r²/c²), ℓ″(r) = (1 + r²/c²)^{−3/2}.
            double root = Math.Sqrt(1 + (1 / (c * c)));
            yield return new(FormattableString.Invariant($"ℓ′, c = {c}"), [1 / root], problem.Gradient(1));
            yield return new(FormattableString.Invariant($"ℓ″, c = {c}"), [1 / (root * root * root)], problem.Product([1], [1]));
        }
    }
}
