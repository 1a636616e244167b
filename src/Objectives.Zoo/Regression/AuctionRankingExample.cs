using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class AuctionRankingExample : Example<AuctionRanking>
{
    public override int TimedSamples => 256;

    protected override AuctionRanking Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), bid: random.Uniforms(samples, 0.5, 2), click: random.Uniforms(samples));

    public override IEnumerable<Check> Checks()
    {
        // Bids 2 and 1, a click on the first, p = ½ for both at w = 0: 2·log(1 + exp(−(1 − ½))).
        var problem = new AuctionRanking(x: new double[,] { { 1 }, { -1 } }, bid: new double[] { 2, 1 }, click: new double[] { 1, 0 });
        yield return new("p = (½, ½)", 2 * Math.Log(1 + Math.Exp(-0.5)), problem.Value([0]));

        // b₁p₁ − b₂p₂ has slope 2/4 + 1/4 there.
        double sigma = 1 / (1 + Math.Exp(0.5));
        yield return new("∇", [-2 * sigma * 0.75], problem.Gradient(0));

        // ¾²·2σ(1 − σ); p″ = 0 at ½.
        yield return new("∇²", [2 * sigma * (1 - sigma) * 0.5625], problem.Product([0], [1]));

        // In another order it is the same.
        yield return new("exchanged", problem.Value([0.3]), problem.Value([0.3], samples: new[] { 1, 0 }));
    }
}
