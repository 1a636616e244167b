using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class ClassNormalizedExample : Example<ClassNormalized>
{
    public override GradientCheckOptions Options => Nested;

    protected override ClassNormalized Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 2), y: random.Normals(samples), label: RandomData.Labels(samples, 3), classes: 3);

    public override IEnumerable<Check> Checks()
    {
        // L₁ = 0.45(w − 1)², L₂ = 0.05(w + 1)² at w = 0: slopes −0.9 and 0.1. Descent moves by 0.8, and L₂ rises by 0.08; normalised slopes cancel.
        double large = Math.Sqrt(0.9), small = Math.Sqrt(0.1);
        var problem = new ClassNormalized(x: new[,] { { large }, { small } }, y: new[] { large, -small }, label: new[] { 0, 1 }, classes: 2) { Examined = 1 };
        yield return new("f", 0.5, problem.Value([0]));
        yield return new("L₂ by descent", 0.08, problem.Value([0], ClassNormalized.Term.ByDescent));
        yield return new("L₂ by normalised gradients", 0, problem.Value([0], ClassNormalized.Term.ByNormalized));
        problem.Examined = 0;
        yield return new("L₁ by descent", -0.72, problem.Value([0], ClassNormalized.Term.ByDescent));

        // In one dimension the normalised gradients are signs: at w = 2 both are +1, and L₁ changes by −2·0.9.
        yield return new("L₁ by normalised gradients", -1.8, problem.Value([2], ClassNormalized.Term.ByNormalized));
        double[] gradient = new double[1];
        problem.ValueAndGradient([2], gradient, ClassNormalized.Term.ByNormalized);
        yield return new("its slope", [-1.8], gradient);
    }
}
