using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class ConcomitantDagExample : Example<ConcomitantDag>
{
    protected override ConcomitantDag Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3));

    public override double[] Point(RandomData random, int count)
    {
        ArgumentNullException.ThrowIfNull(random);
        return [.. random.Normals(count - 1, 0.3), 0.5 + random.Uniform()];
    }

    public override IEnumerable<Check> Checks()
    {
        // x = (2, 2), W = 0: 8/(2σ) + σ, smallest at σ = 2, where it is 4; its second derivative there is 8/σ³.
        var problem = new ConcomitantDag(x: new double[,] { { 2, 2 } }) { Mu = 1, Lambda = 0 };
        yield return new("at the best scale", 4, problem.Value([0, 0, 0, 0, 2]));
        yield return new("∂/∂σ", 0, problem.Gradient(0, 0, 0, 0, 2)[4]);
        yield return new("∂²/∂σ²", 1, problem.Product([0, 0, 0, 0, 2], [0, 0, 0, 0, 1])[4]);

        // Without the score, a cycle of two with weights a and b costs −log(1 − a²b²), whatever is on one side of the diagonal nothing.
        problem.Mu = 0;
        double[] cycle = [0, 0.5, 0.5, 0, 1];
        yield return new("cycle", -Math.Log(15.0 / 16), problem.Value(cycle));
        yield return new("no cycle", 0, problem.Value([0, 3, 0, 0, 1]));

        // By a: 2ab²/(1 − a²b²) = 4/15; twice by a 2b²(1 + a²b²)/(1 − a²b²)² = 136/225; by a and b 4ab/(1 − a²b²)² = 256/225.
        yield return new("∇ of the cycle", [0, 4.0 / 15, 4.0 / 15, 0, 0], problem.Gradient(cycle));
        yield return new("∇²·(0, 1, 0, 0, 0)", [0, 136.0 / 225, 256.0 / 225, 0, 0], problem.Product(cycle, [0, 1, 0, 0, 0]));

        // The determinant is 1 − 16 for weights of 2: it has a logarithm of its modulus, but the cycle is beyond what the formula allows.
        yield return new("1/f for a heavy cycle", 0, 1 / problem.Value([0, 2, 2, 0, 1]));
    }
}
