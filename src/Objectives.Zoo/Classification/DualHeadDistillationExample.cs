using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class DualHeadDistillationExample : Example<DualHeadDistillation>
{
    protected override DualHeadDistillation Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), teacher: random.Normals(samples, 4), y: RandomData.Labels(samples, 4));

    public override IEnumerable<Check> Checks()
    {
        // One class has no cross-entropy; a logit differs by 2 at τ = 2: τ² log cosh ½, slope τ/2·tanh ½, curvature ¼/cosh² ½.
        var problem = new DualHeadDistillation(x: new double[,] { { 1 } }, teacher: new double[,] { { 1 } }, y: new[] { 0 }) { Alpha = 1 };
        yield return new("4 log cosh ½", 4 * Math.Log(Math.Cosh(0.5)), problem.Value([0, 3]));
        yield return new("∇", [0, Math.Tanh(0.5)], problem.Gradient(0, 3));
        yield return new("∇²·(1, 1)", [0, Math.Pow(Math.Cosh(0.5), -2) / 4], problem.Product([0, 3], [1, 1]));

        // The teacher met, and both classes as probable.
        var met = new DualHeadDistillation(x: new double[,] { { 1 } }, teacher: new double[,] { { 1, -2 } }, y: new[] { 0 });
        yield return new("teacher met", Math.Log(2), met.Value([0, 0, 1, -2]));
    }
}
