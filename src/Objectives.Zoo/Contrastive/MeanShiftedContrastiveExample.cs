using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class MeanShiftedContrastiveExample : Example<MeanShiftedContrastive>
{
    public override int TimedSamples => 256;

    protected override MeanShiftedContrastive Problem(RandomData random, int samples) =>
        new(first: random.Normals(samples, 3), second: random.Normals(samples, 3), centre: random.Normals(3, 0.3));

    public override IEnumerable<Check> Checks()
    {
        // Four views of two samples, equal within a sample, orthogonal between them, τ = ¼.
        double[,] units = { { 1, 0 }, { 0, 1 } };
        var problem = new MeanShiftedContrastive(first: units, second: units, centre: new double[] { 0, 0 });
        yield return new("aligned views", Math.Log(1 + (2 * Math.Exp(-4))), problem.Value([1, 0, 0, 1]));

        // The centre (1, 1) turns e₁ and e₂ into (0, −1) and (−1, 0), orthogonal again; (½, ½) into opposite directions.
        var shifted = new MeanShiftedContrastive(first: units, second: units, centre: new double[] { 1, 1 });
        yield return new("centre (1, 1)", Math.Log(1 + (2 * Math.Exp(-4))), shifted.Value([1, 0, 0, 1]));
        var middle = new MeanShiftedContrastive(first: units, second: units, centre: new double[] { 0.5, 0.5 });
        yield return new("centre (½, ½)", Math.Log(1 + (2 * Math.Exp(-8))), middle.Value([1, 0, 0, 1]));

        // Rotating features and centre changes nothing: by 90°, W → Q W and c → Q c.
        var random = new RandomData(seed: 7);
        double[,] first = random.Normals(4, 2), second = random.Normals(4, 2);
        var plain = new MeanShiftedContrastive(first, second, centre: new double[] { 0.2, 0.3 });
        var rotated = new MeanShiftedContrastive(first, second, centre: new double[] { -0.3, 0.2 });
        yield return new("rotated", plain.Value([1, 2, -1, 0.5]), rotated.Value([1, -0.5, 1, 2]));
    }
}
