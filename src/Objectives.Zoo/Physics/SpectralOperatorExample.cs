using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SpectralOperatorExample : Example<SpectralOperator>
{
    protected override SpectralOperator Problem(RandomData random, int samples) =>
        new(a: random.Normals(samples, 3), u: random.Normals(samples, 4), l: 2, K: 2);

    public override IEnumerable<Check> Checks()
    {
        // û = D·w₀ with d = l = K = 1: θ = (E, D, w₀, w, s, c). u = (3, 4) of norm 5.
        var problem = new SpectralOperator(a: new double[,] { { 1 } }, u: new double[,] { { 3, 4 } }, l: 1, K: 1);
        yield return new("û = 0", 1, problem.Value([0, 0, 0, 1, 0, 0, 0]));
        yield return new("û = 2u", 1, problem.Value([0, 6, 8, 1, 0, 0, 0]));

        // By û: (û − u)/(‖û − u‖‖u‖) = u/25 at 2u, here times w₀ = 1.
        yield return new("∂/∂D at 2u", [3.0 / 25, 4.0 / 25], problem.Gradient(0, 6, 8, 1, 0, 0, 0)[1..3]);

        // t = π/6: sin has ½, cos √3/2.
        double expected = Math.Abs((2 * 0.5) + (3 * Math.Sqrt(0.75)) - 1);
        yield return new("sine and cosine", expected, problem.Value([Math.PI / 6, 3, 4, 0, 0, 2, 3]));
    }
}
