using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class DynamicalStabilityExample : Example<DynamicalStability>
{
    public override GradientCheckOptions Options => Nested;

    protected override DynamicalStability Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), y: random.Normals(samples));

    public override IEnumerable<Check> Checks()
    {
        // E[xxᵀ] = I from x = ±√2 along each axis. With w = (1, −2) = u² − v², u = (1, 0) and v = (0, √2): no error, tr G = 4‖w‖₁ = 12.
        double r = Math.Sqrt(2);
        var problem = new DynamicalStability(x: new double[,] { { r, 0 }, { 0, r } }, y: new double[] { r, -2 * r }) { Lambda = 1 };
        double[] theta = [1, 0, 0, r];
        yield return new("tr G", 12, problem.Value(theta));

        // ∇ tr G = 8(u, v); the squared error is at its minimum.
        yield return new("∇", [8, 0, 0, 8 * r], problem.Gradient(theta));

        // Times (1, 1, 1, 1): 8 from the trace; from the error, JᵀJ·v with J = 2(u, −v): 4u² = 4 and 4v² = 8, on the entries of u₁ and v₂.
        yield return new("∇²·(1, 1, 1, 1)", [12, 8, 8, 16], problem.Product(theta, [1, 1, 1, 1]));
    }
}
