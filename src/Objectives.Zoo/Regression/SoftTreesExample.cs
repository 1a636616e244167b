using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SoftTreesExample : Example<SoftTrees>
{
    protected override SoftTrees Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), y: random.Normals(samples));

    public override IEnumerable<Check> Checks()
    {
        // A stump whose node does not know where to send: the mean of its leaves, 1 and 4, against 2. θ = (w, b, π₀, π₁), and σ′(0) = ¼.
        var stump = new SoftTrees(x: new double[,] { { 3 } }, y: new double[] { 2 }, trees: 1, depth: 1);
        double[] even = [0, 0, 1, 4];
        yield return new("a stump", 0.25, stump.Value(even));
        yield return new("∇", [2 * 0.5 * 3 * 0.75, 2 * 0.5 * 0.75, 0.5, 0.5], stump.Gradient(even));

        // The root's (w, b) negated, its children and the halves of the leaves exchanged: the same function.
        var tree = new SoftTrees(x: new double[,] { { 0.3 }, { -1.2 } }, y: new double[] { 0.5, -1 }, trees: 1, depth: 2);
        double[] theta = [0.7, -0.4, 1.1, 0.2, -0.3, 0.6, 1, -2, 0.5, 3], flipped = [-0.7, 1.1, -0.4, -0.2, 0.6, -0.3, 0.5, 3, 1, -2];
        yield return new("a subtree flipped", tree.Value(theta), tree.Value(flipped));

        // The path to the right and then to the left ends in leaf 2.
        static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
        double[] outputs = new double[2];
        tree.Predict([0.7, -0.4, 1.1, 0.2, -0.3, 0.6, 0, 0, 1, 0], outputs);
        yield return new("the path to leaf 2", Sigmoid((0.7 * 0.3) + 0.2) * Sigmoid(-((1.1 * 0.3) + 0.6)), outputs[0]);
    }
}
