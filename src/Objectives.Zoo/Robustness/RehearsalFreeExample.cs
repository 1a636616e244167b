using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class RehearsalFreeExample : Example<RehearsalFree>
{
    public override GradientCheckOptions Options => Nested;

    protected override RehearsalFree Problem(RandomData random, int samples) =>
        new(old: random.Normals(3, 2), x: random.Normals(samples, 2), label: RandomData.Labels(samples, 3));

    public override IEnumerable<Check> Checks()
    {
        // Where nothing has moved there is no penalty, but for the entropy of the old predictions, here of ½ and ½.
        var problem = new RehearsalFree(old: new double[2, 1], x: new double[,] { { 2 }, { 4 } }, label: new[] { 0, 1 }) { OnPredictions = 1 };
        yield return new("at the old parameters", 2 * Math.Log(2), problem.Value([0, 0]));
        double[] gradient = new double[2];
        problem.ValueAndGradient([0, 0], gradient, RehearsalFree.Term.Parameters);
        yield return new("∇ of the penalty there", [0, 0], gradient);

        // F = mean x²/4 = 5/2 for both; moved by (1, ½): 5/2·(1 + ¼) and 1 + ¼.
        yield return new("Fisher", 3.125, problem.Value([1, 0.5], RehearsalFree.Term.Parameters));
        problem.IsFisher = false;
        yield return new("plain squares", 1.25, problem.Value([1, 0.5], RehearsalFree.Term.Parameters));

        // x² (1 + ¼) on average, times λ.
        yield return new("features", 0.1 * 10 * 1.25, problem.Value([1, 0.5], RehearsalFree.Term.Features));
        problem.IsFisher = true;
        double[] product = new double[2];
        problem.HessianVectorProduct([1, 0.5], [1, 2], product, RehearsalFree.Term.Parameters);
        yield return new("∇² of the penalty", [5, 10], product);
    }
}
