using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class TwoTowerInfoNceExample : Example<TwoTowerInfoNce>
{
    public override int TimedSamples => 256;

    protected override TwoTowerInfoNce Problem(RandomData random, int samples) => new(
        query: random.Normals(samples, 2), item: random.Normals(samples, 3), first: random.Normals(samples, 3), second: random.Normals(samples, 3), k: 3);

    public override IEnumerable<Check> Checks()
    {
        double[,] units = { { 1, 0, 0, 0 }, { 0, 1, 0, 0 }, { 0, 0, 1, 0 }, { 0, 0, 0, 1 } };
        var problem = new TwoTowerInfoNce(query: units, item: units, first: units, second: units, k: 4);

        // Orthonormal embeddings: a similarity of 1 with the partner and 0 with three others. α = ½.
        double[] identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
        yield return new("orthonormal embeddings", 1.5 * (Math.Log(Math.E + 3) - 1), problem.Value([.. identity, .. identity]));

        // Equal embeddings tell nothing apart: log 4.
        double[] ones = new double[32];
        Array.Fill(ones, 1);
        yield return new("equal embeddings", 1.5 * Math.Log(4), problem.Value(ones));
    }
}
