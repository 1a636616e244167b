using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class EmbeddedClusteringExample : Example<EmbeddedClustering>
{
    protected override EmbeddedClustering Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), k: 3) { Seed = 1 };

    public override IEnumerable<Check> Checks()
    {
        // P = ((0.8, 0.2), (0.6, 0.4)): columns sum to 1.4 and 0.6.
        double u = Math.Log(4), v = Math.Log(1.5);
        var problem = new EmbeddedClustering(x: new[,] { { u }, { v } }, k: 2, m: 1) { Sigma = 0 };
        double[] theta = [1, 1, 0, 1];
        double balance = Math.Sqrt(1.4 / 0.6), first = 4 / (4 + balance), second = 1.5 / (1.5 + balance);
        yield return new("targets", [0.723651, 0.495454], [first, second], 1e-6);
        double expected = -((first * Math.Log(0.8)) + ((1 - first) * Math.Log(0.2)) + (second * Math.Log(0.6)) + ((1 - second) * Math.Log(0.4))) / 2;
        yield return new("the first term", 0.660823, expected, 1e-6);
        yield return new("f", expected, problem.Value(theta));

        // Held targets: the gradient by the scores is p − q, by Θ times z, by W times Θᵀ; D z = x, no error.
        double byScore = (((0.8 - first) * u) + ((0.6 - second) * v)) / 2;
        yield return new("∇", [byScore, byScore, -byScore, 0], problem.Gradient(theta));
        yield return new("∇²·e_Θ₁", [(0.16 * u * u + 0.24 * v * v) / 2 + byScore, (0.16 * u * u + 0.24 * v * v) / 2], problem.Product(theta, [0, 1, 0, 0])[..2]);

        // Equal clusters: targets are predictions, and the term is their entropy.
        var even = new EmbeddedClustering(x: new[,] { { u }, { -u } }, k: 2, m: 1) { Sigma = 0 };
        yield return new("even clusters", -(0.8 * Math.Log(0.8)) - (0.2 * Math.Log(0.2)), even.Value(theta));
    }
}
