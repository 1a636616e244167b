using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SupervisedContrastiveExample : Example<SupervisedContrastive>
{
    // Batches of one class cannot be compared with others.
    public override GradientCheckOptions Options { get; } = new() { ReferenceTolerance = 1e-10 };

    public override int TimedSamples => 256;

    protected override SupervisedContrastive Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: RandomData.Labels(samples, 2), k: 4);

    public override IEnumerable<Check> Checks()
    {
        // Features e₁, e₁, e₂, e₂: each anchor sees its partner at similarity 1 and two others at 0.
        double[,] x = { { 1, 0 }, { 1, 0 }, { 0, 1 }, { 0, 1 } };
        var problem = new SupervisedContrastive(x: x, y: new[] { 0, 0, 1, 1 }, k: 2);
        double[] identity = [1, 0, 0, 1];
        yield return new("orthogonal classes", Math.Log(Math.E + 2) - 1, problem.Value(identity));

        // A minimiser: along each feature the norm does not count, and across it the rectifier is at its kink, with slope 0.
        yield return new("∇ at orthogonal classes", [0, 0, 0, 0], problem.Gradient(identity));

        // All features equal: log 3 for each pair.
        yield return new("equal features", Math.Log(3), problem.Value([1, 1, 1, 1]));
    }
}
