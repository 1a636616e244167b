using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class GroupDroExample : Example<GroupDro>
{
    protected override GroupDro Problem(RandomData random, int samples) => new(
        x: random.Normals(samples, 3), y: random.Signs(samples), group: RandomData.Labels(samples, 3), q: new double[] { 0.2, 0.3, 0.5 });

    public override IEnumerable<Check> Checks()
    {
        // log(1 + exp(−x)) is 1 and 2 at these: R = (1, 2). q = (½, ½), η = 0.1: q′ = σ(±0.1).
        double one = -Math.Log(Math.E - 1), two = -Math.Log((Math.E * Math.E) - 1);
        var problem = new GroupDro(x: new double[,] { { one }, { two } }, y: new double[] { 1, 1 }, group: new[] { 0, 1 }, q: new double[] { 0.5, 0.5 })
        {
            Adjustment = 0,
            Lambda = 0,
        };
        double second = 1 / (1 + Math.Exp(-0.1)), first = 1 - second;
        yield return new("f at R = (1, 2)", first + (2 * second), problem.Value([1]));

        // The weights are held: ∇f = Σ q′ ∇R, ∇R = −σ(−x)x with σ(−x) = 1 − exp(−R).
        double slope1 = -(1 - Math.Exp(-1)) * one, slope2 = -(1 - Math.Exp(-2)) * two;
        yield return new("∇ at R = (1, 2)", [(first * slope1) + (second * slope2)], problem.Gradient(1));
        double curvature1 = (1 - Math.Exp(-1)) * Math.Exp(-1) * one * one, curvature2 = (1 - Math.Exp(-2)) * Math.Exp(-2) * two * two;
        yield return new("∇²", [(first * curvature1) + (second * curvature2)], problem.Product([1], [1]));

        // η → ∞: all mass on the worst group.
        problem.Eta = 1000;
        yield return new("worst group", 2, problem.Value([1]));
    }
}
