using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class ConfoundingBoundsExample : Example<ConfoundingBounds>
{
    public override int TimedSamples => 128;

    protected override ConfoundingBounds Problem(RandomData random, int samples) => new(
        x: random.Normals(samples, 3), treatment: RandomData.Labels(samples, 2), y: random.Normals(samples), propensity: random.Uniforms(samples, 0.2, 0.8),
        propensityByRepresentation: random.Uniforms(samples, 0.2, 0.8), residuals: random.Normals(7));

    public override IEnumerable<Check> Checks()
    {
        // φ = tanh(x) in one dimension: others at 0 and ½, treated at −½ and 0 (in φ): in order each moves by ½.
        double half = Math.Atanh(0.5);
        ConfoundingBounds Bind(double byX, double byPhi) => new(
            x: new[,] { { 0 }, { half }, { -half }, { 0 } }, treatment: new[] { 0, 0, 1, 1 }, y: new double[] { 1, 1, 3, 3 }, propensity: new[] { byX, byX, byX, byX },
            propensityByRepresentation: new[] { byPhi, byPhi, byPhi, byPhi }, residuals: new double[] { 2, -3, 0, 1, 6, -6 }, h: 1)
        { Alpha = 2 };
        var same = Bind(0.3, 0.3);
        double[] theta = [1, 0, 0, 1, 3];
        yield return new("W₁ of φ", 2 * 0.5, same.Value(theta));

        // By W: the treated at −½ has the slope of tanh(W x), x(1 − ¼), the other at ½ too; each has the mass ½.
        yield return new("∇ by W", 2 * half * 0.75, same.Gradient(theta)[0]);

        // Γ = 1: nothing is hidden, and the effect is 3 − 1.
        yield return new("Γ = 1", 2, same.Value(theta, ConfoundingBounds.Term.LowerEffect));

        // Odds 6/7 by x and 3/7 by φ: Γ = 2, P = 0.3. Treated: weights 1.7 on the lowest third (−6, −3), 0.65 on the others (0, 1, 2, 6), the sum 9: (1.7·(−9) + 0.65·9)/6.
        // Others: P = 0.7, weights 0.85 on the lowest two thirds (−6, −3, 0, 1), 1.3 on the rest (2, 6): (0.85·(−8) + 1.3·8)/6. The mean of weights is 1 in both.
        var hidden = Bind(6.0 / 13, 0.3);
        yield return new("Γ = 2", 2 + ((-15.3 + 5.85) / 6) - ((-6.8 + 10.4) / 6), hidden.Value(theta, ConfoundingBounds.Term.LowerEffect));

        // The bound moves with the prediction, whatever Γ is.
        yield return new("moved", hidden.Value(theta, ConfoundingBounds.Term.LowerEffect) + 4, hidden.Value([1, 0, 0, 1, 7], ConfoundingBounds.Term.LowerEffect));
    }
}
