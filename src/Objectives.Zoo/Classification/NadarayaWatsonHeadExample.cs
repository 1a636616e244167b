using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class NadarayaWatsonHeadExample : Example<NadarayaWatsonHead>
{
    protected override NadarayaWatsonHead Problem(RandomData random, int samples) => new(
        x: random.Normals(samples, 3), y: RandomData.Labels(samples, 2), support: random.Normals(5, 3), labels: RandomData.Labels(5, 2), k: 2);

    public override IEnumerable<Check> Checks()
    {
        // Support 0 and 1 of two classes, x = 0: the weights are σ(±W²), as the squared distances are 0 and W².
        var problem = new NadarayaWatsonHead(
            x: new double[,] { { 0 } }, y: new[] { 0 }, support: new double[,] { { 0 }, { 1 } }, labels: new[] { 0, 1 }, k: 1);
        yield return new("near class", Math.Log(1 + Math.Exp(-1)), problem.Value([1]));

        // ℓ = log(1 + exp(−W²)).
        double sigma = 1 / (1 + Math.E);
        yield return new("∇", [-2 * sigma], problem.Gradient(1));
        yield return new("∇²", [(-2 * sigma) + (4 * sigma * (1 - sigma))], problem.Product([1], [1]));

        // W = 0: every class as often as it occurs in the support.
        yield return new("W = 0", Math.Log(2), problem.Value([0]));
    }
}
