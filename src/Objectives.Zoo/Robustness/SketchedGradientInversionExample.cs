using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SketchedGradientInversionExample : Example<SketchedGradientInversion>
{
    public override GradientCheckOptions Options => Nested;

    protected override SketchedGradientInversion Problem(RandomData random, int samples) =>
        new(w: random.Normals(4), y: 0.5, R: random.Normals(3, 4), observed: random.Normals(3));

    public override IEnumerable<Check> Checks()
    {
        // w = (1, 0), y = 0: ∇_w f = x₁x. The client had x = (1, 2) and sent (1, 2), R = I.
        var problem = new SketchedGradientInversion(
            w: new double[] { 1, 0 }, y: 0, R: new double[,] { { 1, 0 }, { 0, 1 } }, observed: new double[] { 1, 2 });
        yield return new("at the input", 0, problem.Value([1, 2]));
        yield return new("at (1, 1)", 1, problem.Value([1, 1]));

        // (x₁² − 1)² + (x₁x₂ − 2)²: at (1, 1), ∇ = (−2, −2); at the input the Hessian is 2JᵀJ with J = [[2, 0], [2, 1]].
        yield return new("∇ at (1, 1)", [-2, -2], problem.Gradient(1, 1));
        yield return new("∇²·(1, 1) at the input", [20, 6], problem.Product([1, 2], [1, 1]));
    }
}
