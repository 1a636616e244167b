using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class RectifiedStraightThroughExample : Example<RectifiedStraightThrough>
{
    protected override RectifiedStraightThrough Problem(RandomData random, int samples) => new(x: random.Normals(samples, 4), y: random.Signs(samples));

    public override IEnumerable<Check> Checks()
    {
        // sign(0.25, −2, 0.01, 0) = (1, −1, 1, 1), with x = 4 each a mean of 2.
        var problem = new RectifiedStraightThrough(x: new double[,] { { 4, 4, 4, 4 } }, y: new double[] { 1 }) { Power = 2, Smallest = 0.04 };
        double[] theta = [0.25, -2, 0.01, 0];
        yield return new("o = 2", Math.Log(1 + Math.Exp(-2)), problem.Value(theta));

        // ½·0.25^−½ = 1; outside of t = 1.5 nothing; below m = 0.04 it is 0.04^−½ = 5. Each x/4 = 1.
        double slope = -1 / (1 + Math.Exp(2));
        yield return new("∇, o = 2", [slope, 0, 5 * slope, 5 * slope], problem.Gradient(theta));

        // o = 1: the ordinary estimator, 1 inside of t.
        problem.Power = 1;
        yield return new("∇, o = 1", [slope, 0, slope, slope], problem.Gradient(theta));
    }
}
