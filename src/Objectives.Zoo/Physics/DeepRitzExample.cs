using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class DeepRitzExample : Example<DeepRitz>
{
    public override GradientCheckOptions Options => Nested;

    protected override DeepRitz Problem(RandomData random, int samples) =>
        new(x: random.Uniforms(samples), load: random.Normals(samples), k: 2, h: 2) { Kappa = 0.1 };

    public override IEnumerable<Check> Checks()
    {
        // The midpoint rule integrates products of few sines exactly. f = π² sin πx.
        const int Points = 16;
        double[] x = new double[Points], load = new double[Points];
        for (int i = 0; i < Points; i++)
        {
            x[i] = (i + 0.5) / Points;
            load[i] = Math.PI * Math.PI * Math.Sin(Math.PI * x[i]);
        }
        var problem = new DeepRitz(x: x, load: load, k: 1, h: 1);
        double square = Math.PI * Math.PI;

        // E(a sin πx) = π²/4·a² − π²/2·a, by integration: at 2 it is 0, at 1 it has its minimum −π²/4.
        yield return new("E(2 sin πx)", 0, problem.Value([2, 0, 0, 0]));
        yield return new("min E", -square / 4, problem.Value([1, 0, 0, 0]));
        yield return new("∂E/∂a at the minimum", 0, problem.Gradient(1, 0, 0, 0)[0]);
        yield return new("∂²E/∂a²", square / 2, problem.Product([1, 0, 0, 0], [1, 0, 0, 0])[0]);

        // ¼∫u′⁴ = ¼(πa)⁴·3/8, whose second derivative is 9/8·π⁴a².
        problem.Kappa = 1;
        yield return new("E(sin πx) with the fourth power", (-square / 4) + (3.0 / 32 * square * square), problem.Value([1, 0, 0, 0]));
        yield return new("∂²E/∂a² with the fourth power", (square / 2) + (9.0 / 8 * square * square), problem.Product([1, 0, 0, 0], [1, 0, 0, 0])[0]);
    }
}
