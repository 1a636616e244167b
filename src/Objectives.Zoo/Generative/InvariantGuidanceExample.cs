using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class InvariantGuidanceExample : Example<InvariantGuidance>
{
    protected override InvariantGuidance Problem(RandomData random, int samples) => new(
        input: random.Normals(samples, 2), predicted: random.Normals(samples, 3), noise: random.Normals(samples, 3), membership: random.Distributions(samples, 4));

    public override IEnumerable<Check> Checks()
    {
        // Two groups with losses 1 and 3: mean 2, unbiased variance 2. ℓ₁ = (1 + M)², ℓ₂ = (√3 + M)² at M = 0.
        double root = Math.Sqrt(3);
        InvariantGuidance Groups(double first) => new(
            input: new double[,] { { 1 }, { 1 } }, predicted: new double[,] { { 1 }, { root } }, noise: new double[2, 1],
            membership: new double[,] { { first, 0 }, { 0, 1 } })
        { Lambda = 1 };
        yield return new("m = (1, 3)", 4, Groups(1).Value([0]));
        yield return new("a group's scale", 4, Groups(7).Value([0]));

        // m′ = (2, 2√3): the mean's slope is 1 + √3, the variance (m₁ − m₂)²/2 has (m₁ − m₂)(m₁′ − m₂′).
        yield return new("∇", [1 + root + (-2 * (2 - (2 * root)))], Groups(1).Gradient(0));
    }
}
