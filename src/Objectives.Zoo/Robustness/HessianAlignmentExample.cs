using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class HessianAlignmentExample : Example<HessianAlignment>
{
    public override GradientCheckOptions Options { get; } = new() { ReferenceTolerance = 1e-4 };

    public override int TimedSamples => 256;

    protected override HessianAlignment Problem(RandomData random, int samples) => new(
        x: random.Normals(samples, 2), y: random.Signs(samples), domain: RandomData.Labels(samples, 2), domains: 2);

    public override IEnumerable<Check> Checks()
    {
        // One sample in each domain. By hand at w = 0: R = log 2, g = −yx/2, H = xxᵀ/4, so Hg = −y‖x‖²x/8.
        // x = (2, 0) and (0, 2) with y = 1: g = (−1, 0), (0, −1), their mean (−½, −½); Hg = (−1, 0), (0, −1), while the mean Hessian is I/2.
        var problem = new HessianAlignment(
            x: new double[,] { { 2, 0 }, { 0, 2 } }, y: new double[] { 1, 1 }, domain: new[] { 0, 1 }, domains: 2)
        { Alpha = 0, Beta = 0 };
        yield return new("risks", Math.Log(2), problem.Value([0, 0]));
        problem.Beta = 1;
        yield return new("with gradients aligned", Math.Log(2) + 0.5, problem.Value([0, 0]));
        (problem.Alpha, problem.Beta) = (1, 0);
        yield return new("with Hessians aligned", Math.Log(2) + 0.5625 + 0.0625, problem.Value([0, 0]));

        // Equal domains: no penalty at any w, which is its minimum.
        var equal = new HessianAlignment(
            x: new double[,] { { 1, 2 }, { 1, 2 } }, y: new double[] { 1, 1 }, domain: new[] { 0, 1 }, domains: 2)
        { Alpha = 1, Beta = 1 };
        double sigma = 1 / (1 + Math.Exp(0.5));
        yield return new("equal domains", Math.Log(1 + Math.Exp(-0.5)), equal.Value([0.1, 0.2]));
        yield return new("∇ of equal domains", [-sigma, -2 * sigma], equal.Gradient(0.1, 0.2));
    }
}
