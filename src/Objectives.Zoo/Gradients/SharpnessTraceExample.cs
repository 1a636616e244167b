using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SharpnessTraceExample : Example<SharpnessTrace>
{
    public override GradientCheckOptions Options => Nested;

    protected override SharpnessTrace Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: random.Normals(samples), h: 3);

    public override IEnumerable<Check> Checks()
    {
        // One neuron with w = 1, a = 2, b = 0 interpolates (1, 2). By hand, over (w, a, b): 2(a²x² + relu² + a²).
        var problem = new SharpnessTrace(x: new double[,] { { 1 } }, y: new double[] { 2 }, h: 1) { Lambda = 1 };
        double[] theta = [1, 2, 0];
        yield return new("tr ∇²L", 2 * (4 + 1 + 4), problem.Value(theta));

        // The same from the Hessian of the squared error alone, which is exact where it interpolates.
        problem.Lambda = 0;
        double trace = 0;
        for (int i = 0; i < 3; i++)
        {
            double[] unit = new double[3];
            unit[i] = 1;
            trace += problem.Product(theta, unit)[i];
        }
        yield return new("tr ∇²L, from Hessian-vector products", 18, trace);

        // 2(2a² + (w + b)²) for a positive unit and x = 1: by (w, a, b), (4(w + b), 8a, 4(w + b)).
        problem.Lambda = 1;
        yield return new("∇ tr ∇²L", [4, 16, 4], problem.Gradient(theta));
    }
}
