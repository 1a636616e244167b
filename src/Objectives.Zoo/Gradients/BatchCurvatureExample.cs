using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class BatchCurvatureExample : Example<BatchCurvature>
{
    public override GradientCheckOptions Options { get; } = new() { ReferenceTolerance = 1e-4 };

    public override int TimedSamples => 256;

    protected override BatchCurvature Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), y: random.Signs(samples)) { Batch = 4 };

    public override IEnumerable<Check> Checks()
    {
        // w = 0: a sample's Hessian is x²/4, here 1 and 3. λ₁ = 2, s² = 1, b = 1/(1 − ½): λ′ = 2 + ½·½.
        var near = new BatchCurvature(x: new[,] { { 2 }, { Math.Sqrt(12) } }, y: new double[] { 1, -1 });
        yield return new("an outlier", 2.25, near.Value([0], BatchCurvature.Term.Largest));
        yield return new("f", Math.Log(2) + 0.225, near.Value([0]));

        // All samples: the Hessian of the batch is that of the data.
        near.Batch = 2;
        yield return new("all samples", 2, near.Value([0], BatchCurvature.Term.Largest));

        // Half a sample: P/b = 3/2, and 1.5^½·s for s = 2, of 0 and 4, is above λ₁ = 2: the edge of the bulk.
        var far = new BatchCurvature(x: new double[,] { { 0 }, { 4 } }, y: new double[] { 1, -1 }) { Batch = 0.5 };
        yield return new("in the bulk", 4 * Math.Sqrt(1.5), far.Value([0], BatchCurvature.Term.Largest));

        // In the plane: Hessians diag(1, 0) and diag(0, 3), mean diag(½, 3/2), s² = (¼ + 9/4)/4 = 5/8, noise 2·s²/b = 5/8.
        var plane = new BatchCurvature(x: new[,] { { 2, 0 }, { 0, Math.Sqrt(12) } }, y: new double[] { 1, 1 }) { Gamma = 1 };
        yield return new("in the plane", 1.5 + (0.625 / 1.5), plane.Value([0, 0], BatchCurvature.Term.Largest));

        // sigmoid′(z) = ¼ − z²/16 + …: the elements are h₁ = 1 − t² and h₂ = 3 − 9u², λ₁ = h₂/2 and the noise (h₁² + h₂²)/16.
        // Second derivatives by t: −¼ of the noise; by u: −9 of λ₁, −27/4 of the noise.
        double[] gradient = new double[2], product = new double[2];
        plane.ValueAndGradient([0, 0], gradient, BatchCurvature.Term.Largest);
        plane.HessianVectorProduct([0, 0], [1, 1], product, BatchCurvature.Term.Largest);
        yield return new("∇", [0, 0], gradient);
        yield return new("∇²·(1, 1)", [-0.25 / 1.5, (-9 * (1 - (0.625 / 2.25))) - (6.75 / 1.5)], product);
    }
}
