using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class LatentMorphismsExample : Example<LatentMorphisms>
{
    public override int TimedSamples => 64;

    protected override LatentMorphisms Problem(RandomData random, int samples)
    {
        int[,] covariates = new int[samples, 2];
        for (int i = 0; i < samples; i++)
            (covariates[i, 0], covariates[i, 1]) = (i % 3, i / 3 % 2);
        return new(x: random.Normals(samples, 3), c: covariates);
    }

    public override IEnumerable<Check> Checks()
    {
        // One number, U = 2 and D = ½: the codes 1 at c = 0 and 4 at c = 2 are taken to one another, and 2 by ½ is 1. θ = (E, D, U, D_v).
        var problem = new LatentMorphisms(x: new double[,] { { 1 }, { 4 } }, c: new[,] { { 0 }, { 2 } }, m: 1) { Lambda = 1 };
        double[] exact = [1, 1, 2, 0.5];
        yield return new("exact", 0, problem.Value(exact));
        yield return new("∇ by U and D_v there", [0, 0], problem.Gradient(exact)[2..]);

        // U = D = 1: of four pairs two differ, by 3.
        yield return new("identities", 18 / 4.0, problem.Value([1, 1, 1, 1]));

        // By U at 1: the pair (1, 4) has 2(1 − 4)·2U = −12, a quarter of it; by D_v (4, 1) has 2(4 − 1)·2·4 = 48.
        yield return new("∇ of identities", [-3, 12], problem.Gradient(1, 1, 1, 1)[2..]);

        // Inverses: (2·1 − 1)² twice.
        yield return new("not inverse", 2, problem.Value([1, 1, 2, 1], LatentMorphisms.Term.Inverses));
        yield return new("reconstruction", 2.5 * 0.5, problem.Value([1, 0.5, 2, 0.5], LatentMorphisms.Term.Reconstruction));
    }
}
