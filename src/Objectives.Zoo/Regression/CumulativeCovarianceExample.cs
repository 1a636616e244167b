using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class CumulativeCovarianceExample : Example<CumulativeCovariance>
{
    public override int TimedSamples => 64;

    protected override CumulativeCovariance Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: random.Normals(samples, 2), m: 2);

    public override IEnumerable<Check> Checks()
    {
        // y = (1, 2, 3). By hand, from the nine pairs of a centre and a radius: 4/81 for h = (−1, 0, 1), 8/81 for h = (1, −2, 1).
        double[,] y = { { 1 }, { 2 }, { 3 } };
        var line = new CumulativeCovariance(x: new double[,] { { -1 }, { 0 }, { 1 } }, y: y, m: 1) { Lambda = 0 };
        yield return new("h = (−1, 0, 1)", -4.0 / 81, line.Value([1]));
        var bent = new CumulativeCovariance(x: new double[,] { { 1 }, { -2 }, { 1 } }, y: y, m: 1) { Lambda = 0 };
        yield return new("h = (1, −2, 1)", -8.0 / 81, bent.Value([1]));

        // A quadratic form in W.
        yield return new("∇ at W = 3", [-24.0 / 81], line.Gradient(3));
        yield return new("∇²", [-8.0 / 81], line.Product([3], [1]));

        // A constant h leaves λ‖0 − I‖².
        line.Lambda = 0.1;
        yield return new("h = 0", 0.1, line.Value([0]));
    }
}
