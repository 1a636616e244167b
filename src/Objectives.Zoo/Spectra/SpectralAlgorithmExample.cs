using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SpectralAlgorithmExample : Example<SpectralAlgorithm>
{
    protected override SpectralAlgorithm Problem(RandomData random, int samples) => new(x: random.Normals(5, 2), y: random.Normals(5));

    public override IEnumerable<Check> Checks()
    {
        // Two points at the distance log 2: kernel ½, eigenvalues ¼ and ¾ of (1, −1) and (1, 1). y = (1, 0) has c² = ¼ along both; η = ¼ gives h = ½ and ¾.
        double[,] points = { { 0 }, { Math.Log(2) } };
        double[] theta = [Math.Log(0.25), 0];
        var even = new SpectralAlgorithm(x: points, y: new double[] { 1, 0 }) { Sigma = 1 };
        const double noise = 0.5;
        yield return new("ridge", ((noise * (0.25 + 0.5625)) + (0.25 * (0.25 + 0.0625))) / 2, even.Value(theta));
        even.IsFlow = true;
        double small = Math.Exp(-1), large = Math.Exp(-3);
        double flow = (noise * (Math.Pow(1 - small, 2) + Math.Pow(1 - large, 2))) + (0.25 * ((small * small) + (large * large)));
        yield return new("gradient flow", flow / 2, even.Value(theta));

        // c² = λ, from y = √(nλ)·u summed: the ridge σ²/n is the best profile c²/(c² + σ²/n), with the error ½ Σ c²(σ²/n)/(c² + σ²/n).
        double first = Math.Sqrt(0.75), second = Math.Sqrt(0.25);
        var matched = new SpectralAlgorithm(x: points, y: new[] { first + second, first - second }) { Sigma = 1 };
        double[] best = [Math.Log(noise), 0];
        yield return new("best profile", ((0.25 * noise / 0.75) + (0.75 * noise / 1.25)) / 2, matched.Value(best));
        yield return new("∂/∂ log η there", 0, matched.Gradient(best)[0]);

        // Second derivative by h: c² + σ²/n, times (dh/d log η)² = h²(1 − h)².
        double curvature = (0.75 * Math.Pow(1.0 / 3 * (2.0 / 3), 2)) + (1.25 * Math.Pow(0.6 * 0.4, 2));
        yield return new("∂²/∂ log η² there", curvature, matched.Product(best, [1, 0])[0]);
    }
}
