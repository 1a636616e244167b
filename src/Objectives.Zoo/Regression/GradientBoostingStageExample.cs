using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class GradientBoostingStageExample : Example<GradientBoostingStage>
{
    public override GradientCheckOptions Options => Nested;

    protected override GradientBoostingStage Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: random.Signs(samples), score: random.Normals(samples), h: 3);

    public override IEnumerable<Check> Checks()
    {
        // θ = (w, b, c) with d = h = 1. At F = 0 the residual is y; with F, 2y/(1 + exp(2yF)). h = 0 leaves its square.
        foreach (double score in new[] { 0, 0.7 })
        {
            double residual = -2 / (1 + Math.Exp(-2 * score));
            var problem = new GradientBoostingStage(x: new double[,] { { 1 } }, y: new double[] { -1 }, score: new[] { score }, h: 1) { Lambda = 0 };
            yield return new(FormattableString.Invariant($"r² at F = {score}"), residual * residual, problem.Value([0, 0, 0]));

            // h = c tanh 1 with w = 1, b = 0: by c, −2(r − h)tanh 1.
            yield return new(FormattableString.Invariant($"∂/∂c at F = {score}"), -2 * (residual - Math.Tanh(1)) * Math.Tanh(1), problem.Gradient(1, 0, 1)[2]);
        }
    }
}
