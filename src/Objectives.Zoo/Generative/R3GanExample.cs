using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class R3GanExample : Example<R3Gan>
{
    public override GradientCheckOptions Options => Nested;

    protected override R3Gan Problem(RandomData random, int samples) =>
        new(real: random.Normals(samples, 3), fake: random.Normals(samples, 3), h: 4);

    public override IEnumerable<Check> Checks()
    {
        // θ = (w, W, a, b) with d = 2 and h = 1.
        var problem = new R3Gan(real: new double[,] { { 1, 2 } }, fake: new double[,] { { 3, -1 } }, h: 1);

        // D = 0 everywhere: log 2, without slope.
        yield return new("D = 0", Math.Log(2), problem.Value(new double[6]));

        // Linear D: D(real) − D(fake) = (w·(−2, 3)), ‖∇D‖² = ‖w‖² twice.
        yield return new("D = w·x, w = (3, 4)", Math.Log(1 + Math.Exp(-6)) + (0.1 * 25), problem.Value([3, 4, 0, 0, 0, 0]));

        // By hand, each penalty gives γw: 2γw − σ(−w·δ)δ with γ = 0.1 and δ = real − fake.
        double sigma = 1 / (1 + Math.Exp(6));
        yield return new("∇_w at w = (3, 4)", [0.6 + (2 * sigma), 0.8 - (3 * sigma)], problem.Gradient(3, 4, 0, 0, 0, 0)[..2]);

        // One hidden unit: D = tanh(x₁), D′ = 1/cosh² at both samples.
        double Fourth(double x) => Math.Pow(Math.Cosh(x), -4);
        double expected = Math.Log(1 + Math.Exp(Math.Tanh(3) - Math.Tanh(1))) + (0.05 * (Fourth(1) + Fourth(3)));
        yield return new("D = tanh x₁", expected, problem.Value([0, 0, 1, 0, 1, 0]));
    }
}
