using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SharpnessAwareExample : Example<SharpnessAware>
{
    public override GradientCheckOptions Options => Nested;

    protected override SharpnessAware Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), y: random.Normals(samples));

    public override IEnumerable<Check> Checks()
    {
        // L = ½(4w₁² + w₂²) from x = (√8, 0), (0, √2). At (1, 0) the step is (ρ, 0): ½·4·1.05².
        var problem = new SharpnessAware(x: new double[,] { { Math.Sqrt(8), 0 }, { 0, Math.Sqrt(2) } }, y: new double[2]) { Lambda = 0 };
        yield return new("f at (1, 0)", 2.205, problem.Value([1, 0]));

        // The gradient of L at the worst place, and L's own Hessian.
        yield return new("∇ at (1, 0)", [4.2, 0], problem.Gradient(1, 0));
        yield return new("∇²·(1, 1)", [4, 1], problem.Product([1, 0], [1, 1]));

        // At (1, 3) the gradient of L is (4, 3), the step 0.05·(0.8, 0.6).
        yield return new("∇ at (1, 3)", [4 * 1.04, 3.03], problem.Gradient(1, 3));
    }
}
