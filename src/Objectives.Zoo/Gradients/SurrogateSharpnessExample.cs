using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SurrogateSharpnessExample : Example<SurrogateSharpness>
{
    public override GradientCheckOptions Options => Nested;

    public override int TimedSamples => 512;

    protected override SurrogateSharpness Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: random.Normals(samples), h: 2);

    public override IEnumerable<Check> Checks()
    {
        // g = a w x at mean x = 1: ∇_φ ḡ = (w, a), its norm 5, and the gradient of the norm (a, w)/5. λρ = 1, λε = 0.
        var problem = new SurrogateSharpness(x: new double[,] { { 1 } }, y: new double[] { 12 }, h: 1) { Lambda = 1, Rho = 1, Epsilon = 0 };
        yield return new("‖∇ḡ‖ at (3, 4)", 5, problem.Value([3, 4]));
        yield return new("its gradient", [0.6, 0.8], problem.Gradient(3, 4));

        // The Hessian of √(a² + w²) is (I − uuᵀ)/5 with u = (0.6, 0.8), that of (aw − 12)² at aw = 12 is 2(w, a)(w, a)ᵀ.
        yield return new("∇²·(1, 0)", [(0.64 / 5) + 32, (-0.48 / 5) + 24], problem.Product([3, 4], [1, 0]));
    }
}
