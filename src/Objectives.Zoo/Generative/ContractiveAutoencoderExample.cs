using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class ContractiveAutoencoderExample : Example<ContractiveAutoencoder>
{
    public override GradientCheckOptions Options => Nested;

    protected override ContractiveAutoencoder Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), h: 2);

    public override IEnumerable<Check> Checks()
    {
        // θ = (A, V, W, b, c) with d = h = 1; data with mean 0 and variance 1.
        var problem = new ContractiveAutoencoder(x: new double[,] { { 1 }, { -1 } }, h: 1);

        // r(x) = a x: (a − 1)² + σ²a², by hand; its minimiser is a = 1/(1 + σ²), its curvature 2(1 + σ²).
        yield return new("r(x) = x/2", 0.25 + (0.1 * 0.25), problem.Value([0.5, 0, 0, 0, 0]));
        yield return new("∂/∂a at 1/1.1", 0, problem.Gradient(1 / 1.1, 0, 0, 0, 0)[0]);
        yield return new("∂²/∂a²", 2.2, problem.Product([1 / 1.1, 0, 0, 0, 0], [1, 0, 0, 0, 0])[0]);

        // r(x) = tanh x: (tanh 1 − 1)² + σ²/cosh⁴ 1, the same for both samples.
        double error = Math.Tanh(1) - 1, slope = 1 / (Math.Cosh(1) * Math.Cosh(1));
        yield return new("r(x) = tanh x", (error * error) + (0.1 * slope * slope), problem.Value([0, 1, 1, 0, 0]));
    }
}
