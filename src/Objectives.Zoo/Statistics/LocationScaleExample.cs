using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class LocationScaleExample : Example<LocationScale>
{
    protected override LocationScale Problem(RandomData random, int samples) => new(u: random.Normals(samples, 3), X: random.Normals(4, 3), y: random.Normals(4));

    public override IEnumerable<Check> Checks()
    {
        // softplus(s) = c at s = log(eᶜ − 1), with the slope 1 − e^{−c}. Draws ±√2 along each axis have the mean 0 and the covariance I.
        double unit = Math.Log(Math.E - 1), r = Math.Sqrt(2);
        double[,] axes = { { r, 0 }, { -r, 0 }, { 0, r }, { 0, -r } };

        // X = 0, y = 0: the posterior is the prior N(0, I), and −log p(y) = ½ log 2π.
        var prior = new LocationScale(u: axes, X: new double[1, 2], y: new double[1]);
        double[] theta = [0, 0, unit, unit, 0, 0, 0, 0];
        yield return new("evidence of the prior", Math.Log(2 * Math.PI) / 2, prior.Value(theta));
        yield return new("∇ there", new double[8], prior.Gradient(theta));

        // ½(‖m‖² + ‖C‖²) − Σ log Cᵢᵢ: second derivatives 1 in m and below the diagonal, 2 on it times the squared slope of softplus.
        double diagonal = 2 * Math.Pow(1 - Math.Exp(-1), 2);
        yield return new("∇²·1", [1, 1, diagonal, diagonal, 0, 0, 1, 0], prior.Product(theta, [1, 1, 1, 1, 1, 1, 1, 1]));

        // X = 1, y = 2: the posterior is N(1, ½), and y is from N(0, 2): −log p(y) = ½ log 4π + 1.
        var one = new LocationScale(u: new double[,] { { 1 }, { -1 } }, X: new double[,] { { 1 } }, y: new double[] { 2 });
        double[] posterior = [1, Math.Log(Math.Exp(1 / r) - 1), 0];
        yield return new("evidence", (Math.Log(4 * Math.PI) / 2) + 1, one.Value(posterior));
        yield return new("∇ at the posterior", new double[3], one.Gradient(posterior));
    }
}
