using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SolverRegularizationExample : Example<SolverRegularization>
{
    protected override SolverRegularization Problem(RandomData random, int samples) =>
        new(start: random.Normals(samples, 3), target: random.Normals(samples, 3), steps: 6, h: 2);

    public override IEnumerable<Check> Checks()
    {
        // u′ = a u with a = −2, u = 1, h = 0.1: E·h = h³a²/2 = 0.002, S = |a| = 2, and u becomes 1 + ha + (ha)²/2 = 0.82.
        var problem = new SolverRegularization(start: new double[,] { { 1 } }, target: new double[,] { { 0 } }, steps: 1, h: 1) { OfError = 1, OfStiffness = 1 };
        yield return new("one step", (0.82 * 0.82) + 0.002 + 2, problem.Value([-2, 0, 0]));

        // By a: 2u(h + h²a) + h³a + sign a.
        yield return new("∂/∂a", [(2 * 0.82 * 0.08) - 0.002 - 1], problem.Gradient(-2, 0, 0)[..1]);

        // Ten steps: u = 0.82¹⁰; the errors are a geometric sum.
        var ten = new SolverRegularization(start: new double[,] { { 1 } }, target: new double[,] { { 0 } }, h: 1) { OfError = 1, OfStiffness = 1 };
        double expected = Math.Pow(0.82, 20) + (0.002 * (1 - Math.Pow(0.82, 10)) / 0.18) + 20;
        yield return new("ten steps", expected, ten.Value([-2, 0, 0]));
    }
}
