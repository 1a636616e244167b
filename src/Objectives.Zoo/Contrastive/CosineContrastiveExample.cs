using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class CosineContrastiveExample : Example<CosineContrastive>
{
    protected override CosineContrastive Problem(RandomData random, int samples)
    {
        int[,] negatives = new int[samples, 3];
        for (int i = 0; i < samples; i++)
            (negatives[i, 0], negatives[i, 1], negatives[i, 2]) = ((i + 1) % 5, (i + 2) % 5, (i + 3) % 5);
        return new(user: RandomData.Labels(samples, 4), item: RandomData.Labels(samples, 5), negatives: negatives, users: 4, items: 5, k: 3) { Margin = 0.1 };
    }

    public override IEnumerable<Check> Checks()
    {
        // The user is (1, 0); the items are at cosines 0.8 (theirs) and 0.9, 0.3, −0.2: 0.2 + ⅔·0.5.
        double[] Unit(double cosine) => [cosine, Math.Sqrt(1 - (cosine * cosine))];
        var problem = new CosineContrastive(user: new[] { 0 }, item: new[] { 0 }, negatives: new[,] { { 1, 2, 3 } }, users: 1, items: 4, k: 2) { Lambda = 0 };
        double[] theta = [1, 0, .. Unit(0.8), .. Unit(0.9), .. Unit(0.3), .. Unit(-0.2)];
        yield return new("one user", 0.2 + (1.0 / 3), problem.Value(theta));

        // Only the first negative is above the margin. By a unit item v: (e − cos·v) times −1 and ⅔; by the user, the parts of the items across e.
        double[] own = Unit(0.8), negative = Unit(0.9);
        yield return new("∇",
            [0, -own[1] + (2 * negative[1] / 3), -(1 - 0.64), 0.8 * own[1], 2 * (1 - 0.81) / 3, -0.9 * negative[1] * 2 / 3, 0, 0, 0, 0],
            problem.Gradient(theta));
    }
}
