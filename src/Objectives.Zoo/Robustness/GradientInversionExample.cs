using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class GradientInversionExample : Example<GradientInversion>
{
    public override GradientCheckOptions Options => Nested;

    protected override GradientInversion Problem(RandomData random, int samples) => new(
        W: random.Normals(3, 4), observedW: random.Normals(3, 4), b: random.Normals(3), observedB: random.Normals(3), y: 1)
    { Lambda = 0.1, Mu = 0.1 };

    public override IEnumerable<Check> Checks()
    {
        // W = 0, b = 0, k = 2, y = 0: p − onehot = (−½, ½), so the gradient is (−½, ½) xᵀ and (−½, ½) for any x. The client had x = (3, 4).
        var problem = new GradientInversion(
            W: new double[2, 2], observedW: new double[,] { { -1.5, -2 }, { 1.5, 2 } }, b: new double[2], observedB: new double[] { -0.5, 0.5 }, y: 0);
        yield return new("mismatch at the input", 0, problem.Value([3, 4]));
        yield return new("∇ at the input", [0, 0], problem.Gradient(3, 4));

        // The angle between (x, 1) and (3, 4, 1): at 0 its cosine is 1/√26.
        yield return new("mismatch at 0", 1 - (1 / Math.Sqrt(26)), problem.Value([0, 0]));

        // The slope of −cos at 0 is −(3, 4)/√26.
        yield return new("∇ at 0", [-3 / Math.Sqrt(26), -4 / Math.Sqrt(26)], problem.Gradient(0, 0));

        // Total variation |4 − 3| and ‖x‖² = 25.
        (problem.Lambda, problem.Mu) = (0.5, 0.01);
        yield return new("with penalties", 0.5 + 0.25, problem.Value([3, 4]));
    }
}
