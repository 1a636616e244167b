using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class VicregExample : Example<Vicreg>
{
    protected override Vicreg Problem(RandomData random, int samples) =>
        new(first: random.Normals(samples, 3), second: random.Normals(samples, 3), k: 2);

    public override IEnumerable<Check> Checks()
    {
        // Collapse, W = 0: v = 1 − √ε = 0.99 in either view, times μ = 25.
        double[,] line = { { 1 }, { -1 } };
        var problem = new Vicreg(first: line, second: line, k: 1);
        yield return new("collapse", 49.5, problem.Value([0]));
        yield return new("∇ at collapse", [0], problem.Gradient(0));

        // The variance is 2W²: −25·√(2W² + ε) has curvature −25·2/√ε at 0, in either view.
        yield return new("∇² at collapse", [-10000], problem.Product([0], [1]));

        // (1, 1) and (−1, −1): covariances [[2, 2], [2, 2]], no hinge; c = (4 + 4)/2 in either view.
        double[,] diagonal = { { 1, 1 }, { -1, -1 } };
        yield return new("equal features", 8, new Vicreg(first: diagonal, second: diagonal, k: 2).Value([1, 0, 0, 1]));

        // Views (1, −1) and (0, 0), W = 1: 25·1 for the difference, 25·0.99 for the collapsed view.
        yield return new("different views", 25 + 24.75, new Vicreg(first: line, second: new double[2, 1], k: 1).Value([1]));
    }
}
