using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class WavePotentialExample : Example<WavePotential>
{
    public override GradientCheckOptions Options { get; } = new() { ReferenceTolerance = 1e-5 };

    protected override WavePotential Problem(RandomData random, int samples) => new(z: random.Normals(samples, 2), t: random.Uniforms(samples), m: 2);

    public override IEnumerable<Check> Checks()
    {
        // sin(k·z)cos(c|k|t) = ½sin(k·z + c|k|t) + ½sin(k·z − c|k|t) with k = (3, 4), c = 2 solves the wave equation. θ = (a, ω, φ, K, c).
        var problem = new WavePotential(z: new double[,] { { 0.3, -0.1 } }, t: new double[] { 0.2 }, m: 2) { Initial = 0 };
        double[] theta = [0.5, 0.5, 10, -10, 0, 0, 3, 4, 3, 4, 2];
        yield return new("residual of a solution", 0, problem.Value(theta), 1e-20);
        yield return new("∇ at a solution", new double[11], problem.Gradient(theta), 1e-11);

        // Twice the speed: (c² − 4c²)²|k|⁴u² = 9c⁴|k|⁴u².
        double u = Math.Sin((3 * 0.3) - 0.4) * Math.Cos(10 * 0.2);
        double residual = 9 * 16 * 625 * u * u;
        yield return new("residual with the wrong speed", residual, problem.Value([.. theta[..10], 4]));

        // ∂/∂c of (c₀² − c²)²|k|⁴u² is −4c(c₀² − c²)|k|⁴u².
        yield return new("its derivative by c", 16 * 12 * 625 * u * u, problem.Gradient([.. theta[..10], 4])[10]);

        // At t = 0, ‖∇u‖² = |k|²cos²(k·z).
        problem.Initial = 1;
        yield return new("slope at rest", 25 * Math.Cos(0.5) * Math.Cos(0.5), problem.Value(theta));
    }
}
