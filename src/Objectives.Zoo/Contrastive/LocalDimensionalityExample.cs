using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class LocalDimensionalityExample : Example<LocalDimensionality>
{
    public override int TimedSamples => 128;

    protected override LocalDimensionality Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), other: random.Normals(samples, 3));

    public override IEnumerable<Check> Checks()
    {
        // Points 0, ¼ … 1. From the first the distances are (¼, ½, ¾) below w = 1: LID = 1. From ¼ they are (¼, ¼, ½) below ¾: ⅓/(¾ − ⅓) = 4/5. From ½, (¼, ¼, ½) below ½: 2.
        double[,] points = { { 0 }, { 0.25 }, { 0.5 }, { 0.75 }, { 1 } };
        var problem = new LocalDimensionality(x: points, other: new double[5, 1], m: 1) { Beta = 1 };
        double near = Math.Log(0.8), middle = Math.Log(2);
        yield return new("mean log LID", -((2 * near) + middle) / 5, problem.Value([1], LocalDimensionality.Term.Regularized));
        problem.Squared = true;
        yield return new("root mean square", -Math.Sqrt(((2 * near * near) + (middle * middle)) / 5), problem.Value([1], LocalDimensionality.Term.Regularized));

        // All distances are multiplied by the same number: LID stays.
        double[] gradient = new double[1];
        problem.ValueAndGradient([3], gradient, LocalDimensionality.Term.Regularized);
        yield return new("∇ along the scale", 0, gradient[0]);

        // Equal embeddings of the other view: nothing is told apart.
        yield return new("InfoNCE", Math.Log(5), problem.Value([1], LocalDimensionality.Term.InfoNce));

        // In the plane with k = 2, around the first of (0, 0), (1, 0), (0, 2): LID = 1/(2 − 1) at W = I, and a slope of log μ − log(w − μ), μ = |W₁₁|, w = 2|W₂₂|: −1 − 1 by W₁₁, 1 by W₂₂ in −log LID.
        // From (1, 0): μ = W₁₁, w = √5: −log LID = log(w/μ − 1), whose slope by log(w/μ) is √5/(√5 − 1); from (0, 2), μ = 2 and w = √5: √5/(√5 − 2). log w has slopes 1/5 and 4/5.
        var plane = new LocalDimensionality(x: new double[,] { { 0, 0 }, { 1, 0 }, { 0, 2 } }, other: new double[3, 2]) { Beta = 1, K = 2 };
        double[] slopes = new double[4];
        plane.ValueAndGradient([1, 0, 0, 1], slopes, LocalDimensionality.Term.Regularized);
        double five = Math.Sqrt(5), second = five / (five - 1), third = five / (five - 2);
        double first = (-2 - (0.8 * second) + (0.2 * third)) / 3;
        yield return new("∇ by the diagonal", [first, -first], [slopes[0], slopes[3]]);
    }
}
