using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class LearnedProximalNetworkExample : Example<LearnedProximalNetwork>
{
    public override GradientCheckOptions Options => Nested;

    protected override LearnedProximalNetwork Problem(RandomData random, int samples) =>
        new(clean: random.Normals(samples, 2), noisy: random.Normals(samples, 2), h: 3);

    public override IEnumerable<Check> Checks()
    {
        // θ = (α, W, b, c) with n = h = 1 and f(y) = αy + c²w σ(β(wy + b)).
        var problem = new LearnedProximalNetwork(clean: new double[,] { { 1 } }, noisy: new double[,] { { 2 } }, h: 1);

        // The formula at distances 0 and 1: 1 − π^{−½} and 1 − π^{−½}/e.
        double peak = 1 / Math.Sqrt(Math.PI);
        yield return new("m(0)", 1 - peak, problem.Value([0.5, 0, 0, 0]));
        yield return new("m(1)", 1 - (peak / Math.E), problem.Value([1, 0, 0, 0]));

        // dm/dα = 2r·dr/dα·π^{−½}exp(−r²) with r = 2α − 1 at α = 1.
        yield return new("∂m/∂α", 4 * peak / Math.E, problem.Gradient(1, 0, 0, 0)[0]);

        // With a unit w = 1, b = −2, c = 1: f(2) = 2α + σ(0), at the clean value for α = ¼.
        yield return new("m(0) with a unit", 1 - peak, problem.Value([0.25, 1, -2, 1]));
    }
}
