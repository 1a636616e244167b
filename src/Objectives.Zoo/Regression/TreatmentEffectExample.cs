using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class TreatmentEffectExample : Example<TreatmentEffect>
{
    protected override TreatmentEffect Problem(RandomData random, int samples) => new(
        x: random.Normals(samples, 3), outcome: random.Normals(samples), treatment: random.Uniforms(samples),
        mean: random.Normals(samples), propensity: random.Uniforms(samples, 0.2, 0.8));

    public override IEnumerable<Check> Checks()
    {
        // Y = 1 + A·τ without noise, τ = 3 − 2x, e = ½, so that m = 1 + τ/2: the effect explains everything.
        double[,] x = { { 0 }, { 1 }, { 2 } };
        var noiseless = new TreatmentEffect(x, outcome: new double[] { 4, 1, 0 }, treatment: new double[] { 1, 0, 1 },
            mean: new[] { 2.5, 1.5, 0.5 }, propensity: new[] { 0.5, 0.5, 0.5 })
        { Lambda = 0 };
        yield return new("f at τ", 0, noiseless.Value([-2, 3]));
        yield return new("∇ at τ", [0, 0], noiseless.Gradient(-2, 3));

        // The weighted regression on pseudo-outcomes: weights (0.7², 0.6²), pseudo-outcomes 1/0.7 and 2/−0.6.
        var problem = new TreatmentEffect(new double[,] { { 1 }, { 2 } }, outcome: new double[] { 2, 3 }, treatment: new double[] { 1, 0 },
            mean: new double[] { 1, 1 }, propensity: new[] { 0.3, 0.6 })
        { Lambda = 0 };
        double Pseudo(double effect, double outcome, double weight) => weight * Math.Pow(outcome - effect, 2);
        double expected = (Pseudo(0.6, 1 / 0.7, 0.49) + Pseudo(1.1, 2 / -0.6, 0.36)) / 2;
        yield return new("pseudo-outcomes", expected, problem.Value([0.5, 0.1]));
    }
}
