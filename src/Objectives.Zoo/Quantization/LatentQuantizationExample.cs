using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class LatentQuantizationExample : Example<LatentQuantization>
{
    protected override LatentQuantization Problem(RandomData random, int samples) => new(x: random.Distributions(samples, 3), l: 2, v: 4);

    public override IEnumerable<Check> Checks()
    {
        // Both latents choose among −1, 0, 1; z = (0.4, −0.8) takes (0, −1), at a squared distance of 0.16 + 0.04. D = 0 predicts ½.
        var problem = new LatentQuantization(x: new double[,] { { 1 } }, l: 2, v: 3) { OfCodes = 1, OfLatents = 1 };
        double[] theta = [0.4, -0.8, -1, 0, 1, -1, 0, 1, 0, 0];
        yield return new("two distances", Math.Log(2) + 0.4, problem.Value(theta));

        // ∂/∂z = 2(z − q) = (0.8, 0.4), ∂/∂ of the chosen codes is its opposite, D has (½ − x)q.
        yield return new("∇ of the distances", [0.8, 0.4, 0, -0.8, 0, -0.4, 0, 0, 0, 0.5], problem.Gradient(theta));

        // Straight through: D = (1, 1) has logit −1 and slope σ(−1) − 1 in each q, which reaches z whole and the codes not at all.
        theta[8] = theta[9] = 1;
        double slope = (1 / (1 + Math.E)) - 1;
        double[] gradient = problem.Gradient(theta);
        yield return new("∇ through the codes", [0.8 + slope, 0.4 + slope, 0, -0.8, 0, -0.4, 0, 0], gradient[..8]);
    }
}
