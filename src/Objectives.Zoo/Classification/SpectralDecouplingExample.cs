using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SpectralDecouplingExample : Example<SpectralDecoupling>
{
    protected override SpectralDecoupling Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 5), y: random.Signs(samples));

    public override IEnumerable<Check> Checks()
    {
        var problem = new SpectralDecoupling(x: new double[,] { { 1 } }, y: new double[] { 1 });

        // The minimiser of one sample solves λs = σ(−s): bisection.
        double low = 0, high = 10;
        for (int i = 0; i < 100; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = 0.1 * middle < 1 / (1 + Math.Exp(middle)) ? (middle, high) : (low, middle);
        }
        yield return new("∇ℓ at the minimiser", [0], problem.Gradient(low));
        yield return new("min ℓ, to the digits published", 0.3118, problem.Value([low]), 5e-5);

        // ℓ″ = σ(s)σ(−s) + λ, with σ(−s) = λs there.
        yield return new("ℓ″ at the minimiser", [(0.1 * low * (1 - (0.1 * low))) + 0.1], problem.Product([low], [1]));
    }
}
