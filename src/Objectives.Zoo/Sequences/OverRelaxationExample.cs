using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class OverRelaxationExample : Example<OverRelaxation>
{
    protected override OverRelaxation Problem(RandomData random, int samples) => new(A: random.PositiveDefinite(4), b: random.Normals(4));

    public override double[] Point(RandomData random, int count) => random.Uniforms(count, 0.5, 1.5);

    public override IEnumerable<Check> Checks()
    {
        // One unknown, a = 4 and b = 2: the error is multiplied by 1 − ω at each sweep, and f = b²/2a·((1 − ω₁)²(1 − ω₂)² − 1).
        var one = new OverRelaxation(A: new double[,] { { 4 } }, b: new double[] { 2 }, sweeps: 2);
        double[] omega = [1.5, 0.8];
        double first = 0.25, second = 0.2 * 0.2;
        yield return new("one unknown", 0.5 * ((first * second) - 1), one.Value(omega));
        yield return new("∇", [0.5 * second, -0.2 * first], one.Gradient(omega));
        yield return new("∇²·(1, 0)", [second, 2 * 0.5 * -0.2], one.Product(omega, [1, 0]));

        // Gauss and Seidel's sweep over A = ((2, 1), (1, 2)), b = (1, 1): x = (1/2, 1/4), f = 7/16 − 3/4.
        var two = new OverRelaxation(A: new double[,] { { 2, 1 }, { 1, 2 } }, b: new double[] { 1, 1 }, sweeps: 1);
        yield return new("a sweep of Gauss and Seidel", -0.3125, two.Value([1]));

        // The energy falls at each sweep with a factor between 0 and 2.
        var more = new OverRelaxation(A: new double[,] { { 2, 1 }, { 1, 2 } }, b: new double[] { 1, 1 }, sweeps: 2);
        yield return new("the second sweep lowers the energy", 1, more.Value([1.9, 0.3]) < two.Value([1.9]) ? 1 : 0);
    }
}
