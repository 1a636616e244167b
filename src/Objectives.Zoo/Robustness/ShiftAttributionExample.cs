using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class ShiftAttributionExample : Example<ShiftAttribution>
{
    protected override ShiftAttribution Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 2), isTarget: Array.ConvertAll(RandomData.Labels(samples, 2), t => t == 1), modelLoss: random.Uniforms(samples), m: 3);

    public override IEnumerable<Check> Checks()
    {
        // One sample of each domain, ℓ = 2: weights 3/2 and 2 give v = 1, 2 and, together, (3 − 1)·2 = 4.
        var problem = new ShiftAttribution(x: new double[,] { { 1 }, { 0 } }, isTarget: new[] { false, true }, modelLoss: new double[] { 2, 7 });
        double[] theta = [Math.Log(1.5), Math.Log(2)], gradient = new double[2];
        double first = problem.Value(theta, ShiftAttribution.Term.Attribution);
        problem.ValueAndGradient(theta, gradient, ShiftAttribution.Term.Attribution);
        problem.Mechanism = 1;
        yield return new("φ", [1.5, 2.5], [first, problem.Value(theta, ShiftAttribution.Term.Attribution)]);

        // φ₁ = ½·2(w₁ − 1) + ½·2(w₁w₂ − w₂) = (w₁ − 1)(1 + w₂), by the logarithms of weights.
        yield return new("∇φ₁", [1.5 * 3, 0.5 * 2], gradient);

        // Domains that are alike: all weights are 1.
        yield return new("no shift", 0, problem.Value([0, 0], ShiftAttribution.Term.Attribution));
        yield return new("classifiers that know nothing", 2 * Math.Log(2), problem.Value([0, 0]));

        // Two sources for one target: the odds ½ are no shift.
        var uneven = new ShiftAttribution(x: new double[,] { { 1 }, { 1 }, { 0 } }, isTarget: new[] { false, false, true }, modelLoss: new double[] { 2, 4, 0 }, m: 1);
        yield return new("uneven domains", 3, uneven.Value([0], ShiftAttribution.Term.Attribution));
        yield return new("odds of one half", 0, uneven.Value([-Math.Log(2)], ShiftAttribution.Term.Attribution));
    }
}
