using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class CausalForecastExample : Example<CausalForecast>
{
    public override int TimedSamples => 256;

    protected override CausalForecast Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: random.Normals(samples, 2), environment: RandomData.Labels(samples, 3), environments: 3);

    public override IEnumerable<Check> Checks()
    {
        // One sample in either of two environments, F = 0: risks y² = 1 and 3, mean 2, variance 1.
        double root = Math.Sqrt(3);
        var risks = new CausalForecast(x: new double[,] { { 1 }, { 1 } }, y: new double[,] { { 1 }, { root } }, environment: new[] { 0, 1 }, environments: 2, s: 1)
        {
            Lambda = 1,
            Alpha = 0,
        };
        yield return new("R = (1, 3)", 3, risks.Value([0, 1]));

        // R′ = −2y: the mean's slope −(1 + √3), the variance ((R₁ − R₂)/2)² has (R₁ − R₂)(R₁′ − R₂′)/2.
        yield return new("∇_F", [-(1 + root) - (-2 + (2 * root))], risks.Gradient(0, 1)[..1]);

        // Styles (1, 0) twice and (0, 1) twice, τ = 1: each finds its partner among itself and two others, log(e + 2) − 1.
        double[,] units = { { 1, 0 }, { 1, 0 }, { 0, 1 }, { 0, 1 } };
        var styles = new CausalForecast(x: units, y: new double[4, 1], environment: new[] { 0, 0, 1, 1 }, environments: 2) { Alpha = 1, Temperature = 1 };
        yield return new("orthogonal styles", Math.Log(Math.E + 2) - 1, styles.Value([0, 0, 1, 0, 0, 1]));
    }
}
