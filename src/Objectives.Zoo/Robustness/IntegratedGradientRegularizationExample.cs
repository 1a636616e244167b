using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class IntegratedGradientRegularizationExample : Example<IntegratedGradientRegularization>
{
    public override GradientCheckOptions Options => Nested;

    protected override IntegratedGradientRegularization Problem(RandomData random, int samples) => new(
        x: random.Normals(samples, 3), perturbed: random.Normals(samples, 3), y: RandomData.Labels(samples, 2), classes: 2, h: 2, steps: 3);

    public override IEnumerable<Check> Checks()
    {
        // Linear f: IG(x) = v ∘ x, so that x̃ = −x gives a cosine of −1, and a penalty of 2λ = 1, beside the cross-entropy.
        static IntegratedGradientRegularization Pair(double[] x, double[] perturbed) => new(
            x: new double[,] { { x[0], x[1] } }, perturbed: new double[,] { { perturbed[0], perturbed[1] } }, y: new[] { 0 }, classes: 2, h: 1, steps: 5);
        double[] linear = [1, -2, 0, 0, 0, 0, 0, 0];   // V = (1, −2; 0, 0), U = 0, W = 0
        yield return new("x̃ = −x", Math.Log(1 + Math.Exp(-3)) + 1, Pair([1, 2], [-1, -2]).Value(linear));
        yield return new("x̃ = x", Math.Log(1 + Math.Exp(3)), Pair([1, 2], [1, 2]).Value(linear));

        // IG = (1, −4) and (2, −2): cos = 10/√(17·8).
        double expected = Math.Log(1 + Math.Exp(0)) + (0.5 * (1 - (10 / Math.Sqrt(17 * 8))));
        yield return new("x̃ = (2, 1)", expected, Pair([1, 2], [2, 1]).Value(linear));

        // f = tanh z₁ + z₂: IG = (x₁·mean of 1/cosh²(kx₁/m), x₂), whose mean over k = 1 … 5 is written out.
        double Mean(double s)
        {
            double sum = 0;
            for (int k = 1; k <= 5; k++)
                sum += 1 / (Math.Cosh(k * s / 5) * Math.Cosh(k * s / 5) * 5);
            return sum;
        }
        (double a, double b) = (Mean(1), 2 * Mean(2));
        double logit = Math.Tanh(2) + 1;
        double cosine = ((a * b) + 2) / Math.Sqrt(((a * a) + 4) * ((b * b) + 1));
        yield return new("a hidden unit", Math.Log(1 + Math.Exp(-logit)) + (0.5 * (1 - cosine)), Pair([1, 2], [2, 1]).Value([0, 1, 0, 0, 1, 0, 1, 0]));
    }
}
