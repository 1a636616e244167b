using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class VirtualAdversarialExample : Example<VirtualAdversarial>
{
    public override GradientCheckOptions Options => Nested;

    protected override VirtualAdversarial Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), direction: random.Normals(samples, 3), y: RandomData.Labels(samples, 3), k: 3);

    public override IEnumerable<Check> Checks()
    {
        // Two classes with difference w = (3, 4) at x = 0: p = ½ and H = ¼wwᵀ, so that r = ε w/‖w‖ and w·r = 0.05. KL(½ ‖ σ(u)) = log cosh(u/2).
        var problem = new VirtualAdversarial(x: new double[1, 2], direction: new double[,] { { 1, 0.2 } }, y: new[] { 0 }, k: 2) { Epsilon = 0.01 };
        double[] theta = [3, 4, 0, 0];
        yield return new("log cosh", Math.Log(2) + Math.Log(Math.Cosh(0.025)), problem.Value(theta));

        // With r held, ∂/∂w = ½tanh(u/2)·r, r = (0.006, 0.008); x = 0 leaves the cross-entropy without slope.
        double slope = Math.Tanh(0.025) / 2;
        yield return new("∇, r held", [0.006 * slope, 0.008 * slope, -0.006 * slope, -0.008 * slope], problem.Gradient(theta));
    }
}
