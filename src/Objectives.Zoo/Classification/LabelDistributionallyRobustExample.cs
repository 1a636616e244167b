using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class LabelDistributionallyRobustExample : Example<LabelDistributionallyRobust>
{
    protected override LabelDistributionallyRobust Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: RandomData.Labels(samples, 3), k: 3) { Lambda = 0.7 };

    public override IEnumerable<Check> Checks()
    {
        // f = (2, 3, 0), y = 0, c = 1: differences (0, 2, −1).
        var problem = new LabelDistributionallyRobust(x: new double[,] { { 1 } }, y: new[] { 0 }, k: 3);
        double[] f = [2, 3, 0];
        double sum = 1 + Math.Exp(2) + Math.Exp(-1);
        yield return new("λ = 1", Math.Log(sum / 3), problem.Value(f));

        // The gradient is the worst distribution, less 1 at the label.
        yield return new("∇, λ = 1", [(1 / sum) - 1, Math.Exp(2) / sum, Math.Exp(-1) / sum], problem.Gradient(f));

        // λ → 0: the largest difference.
        problem.Lambda = 1e-4;
        yield return new("λ → 0", 2 - (1e-4 * Math.Log(3)), problem.Value(f));

        problem.Lambda = 1;
        problem.Margin = 0;
        double entropy = Math.Log(Math.Exp(2) + Math.Exp(3) + 1) - 2;
        yield return new("c = 0", entropy - Math.Log(3), problem.Value(f));
    }
}
