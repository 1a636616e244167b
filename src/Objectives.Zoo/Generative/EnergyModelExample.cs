using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class EnergyModelExample : Example<EnergyModel>
{
    protected override EnergyModel Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 2), proposal: random.Normals(2 * samples, 2), logDensity: random.Normals(2 * samples));

    public override IEnumerable<Check> Checks()
    {
        // Proposals on a grid over (−12, 12) with density 1/24: the mean is a midpoint rule, exact to rounding for a Gaussian.
        const int Points = 480;
        double[,] grid = new double[Points, 1];
        double[] logDensity = new double[Points];
        for (int i = 0; i < Points; i++)
            (grid[i, 0], logDensity[i]) = (-12 + (24 * (i + 0.5) / Points), -Math.Log(24));
        var problem = new EnergyModel(x: new double[,] { { 1 }, { 2 } }, proposal: grid, logDensity: logDensity);

        // The negative log-likelihood of N(m, exp(−s)): ½exp(s)·mean (x − m)² + ½(log 2π − s), here at m = s = 0.
        yield return new("m = 0, s = 0", 1.25 + (Math.Log(2 * Math.PI) / 2), problem.Value([0, 0]));
        yield return new("∇", [-1.5, 0.75], problem.Gradient(0, 0));
        yield return new("∇²·(1, 1)", [1 - 1.5, 1.25 - 1.5], problem.Product([0, 0], [1, 1]));

        // At the mean 3/2 and the precision 4 it is stationary.
        yield return new("∇ at the maximum of the likelihood", [0, 0], problem.Gradient(1.5, Math.Log(4)));
    }
}
