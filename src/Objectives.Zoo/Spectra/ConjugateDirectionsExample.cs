using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class ConjugateDirectionsExample : Example<ConjugateDirections>
{
    protected override ConjugateDirections Problem(RandomData random, int samples) => new(r: random.Normals(samples, 3), A: random.PositiveDefinite(3));

    public override IEnumerable<Check> Checks()
    {
        // A = diag(1, 2), r = (1, 1) = g: α = 2/3, the rest is (1/3, −1/3).
        var problem = new ConjugateDirections(r: new double[,] { { 1, 1 } }, A: new double[,] { { 1, 0 }, { 0, 2 } }, h: 1);
        yield return new("g = r", 2.0 / 9, problem.Value([0, 0, 0, 0]));

        // tanh(U r) = ½: g = r + ½V. A multiple of A⁻¹r = (1, ½) is exact, here (1, ½) and −(2, 1).
        double half = Math.Atanh(0.5);
        yield return new("g = A⁻¹r", 0, problem.Value([half, 0, 0, -1]));
        yield return new("g = −2A⁻¹r", 0, problem.Value([half, 0, -6, -4]));
        yield return new("∇ there", [0, 0, 0, 0], problem.Gradient(half, 0, -6, -4));

        // The length of g does not count: by V, the slope along g is 0.
        double[] theta = [0.3, 0.4, 1, -0.2], gradient = problem.Gradient(theta);
        double t = Math.Tanh(0.7);
        yield return new("⟨g, ∇⟩", 0, ((1 + t) * gradient[2]) + ((1 - (0.2 * t)) * gradient[3]));
    }
}
