using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class AdjustableReconstructionExample : Example<AdjustableReconstruction>
{
    protected override AdjustableReconstruction Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), h: 2);

    public override IEnumerable<Check> Checks()
    {
        // E = 0: μ = 0, and c alone chooses the variance s. With x = 1, s = 1 and α = β: 1/s + log s = 1, at its minimum in s.
        var problem = new AdjustableReconstruction(x: new double[,] { { 1 } }, h: 1) { Beta = 1 };
        double c = Math.Log(Math.Exp(1 - 1e-5) - 1);
        double[] theta = [0, 0, 0, c];
        yield return new("s = 1", 1, problem.Value(theta));
        yield return new("∂/∂c at the minimum", [0], problem.Gradient(theta)[3..]);

        // The second derivative by s is 2/s³ − 1/s² = 1 there, times (∂s/∂c)² = σ(c)².
        double slope = 1 / (1 + Math.Exp(-c));
        yield return new("∂²/∂c²", [slope * slope], problem.Product(theta, [0, 0, 0, 1])[3..]);
    }
}
