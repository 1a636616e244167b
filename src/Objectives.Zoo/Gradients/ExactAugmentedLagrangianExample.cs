using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class ExactAugmentedLagrangianExample : Example<ExactAugmentedLagrangian>
{
    public override GradientCheckOptions Options => Nested;

    protected override ExactAugmentedLagrangian Problem(RandomData random, int samples) => new(
        Q: random.Normals(3, 3), q: random.Normals(3), A: random.Normals(2, 3), b: random.Normals(2))
    { Kappa = 0.3 };

    public override IEnumerable<Check> Checks()
    {
        // f = ½‖x‖², c = x₁ + x₂ − 1.
        var problem = new ExactAugmentedLagrangian(
            Q: new double[,] { { 1, 0 }, { 0, 1 } }, q: new double[] { 0, 0 }, A: new double[,] { { 1, 1 } }, b: new double[] { 1 });

        // The solution is x = (½, ½) with λ = −½: there f = ¼, c = 0 and ∇𝓛 = 0.
        yield return new("value at the solution", 0.25, problem.Value([0.5, 0.5, -0.5]));
        yield return new("∇ at the solution", [0, 0, 0], problem.Gradient(0.5, 0.5, -0.5));

        // x = (1, 0), λ = 0: f = ½, c = 0, G∇𝓛 = 1.
        yield return new("value at (1, 0), 0", 1.5, problem.Value([1, 0, 0]));

        // By hand, G∇𝓛 = x₁ + x₂ + 2λ: the Hessian is [[5, 4, 5], [4, 5, 5], [5, 5, 8]].
        yield return new("∇²·(1, 2, 3)", [28, 29, 39], problem.Product([1, 0, 0], [1, 2, 3]));
    }
}
