using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SoftEquivarianceExample : Example<SoftEquivariance>
{
    // Of the swap of two coordinates: ½(W + S W S) and ½(b + S b). Of a change of both signs: all of W, nothing of b.
    private static readonly double[,,] OfMatrices =
    {
        { { 0.5, 0, 0, 0.5 }, { 0, 0.5, 0.5, 0 }, { 0, 0.5, 0.5, 0 }, { 0.5, 0, 0, 0.5 } },
        { { 1, 0, 0, 0 }, { 0, 1, 0, 0 }, { 0, 0, 1, 0 }, { 0, 0, 0, 1 } },
    };

    private static readonly double[,,] OfVectors = { { { 0.5, 0.5 }, { 0.5, 0.5 } }, { { 0, 0 }, { 0, 0 } } };

    protected override SoftEquivariance Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 2), y: random.Normals(samples, 2), P: OfMatrices, Q: OfVectors) { Lambda = new[] { 0.5, 0.2 } };

    public override IEnumerable<Check> Checks()
    {
        // W = [[1, 2], [3, 5]] is off [[3, 2.5], [2.5, 3]] by squares of sum 8.5; b = (1, 3) is off (2, 2) by 2, and off 0 by 10.
        var problem = new SoftEquivariance(x: new double[1, 2], y: new double[,] { { 1, 3 } }, P: OfMatrices, Q: OfVectors) { Lambda = new double[] { 1, 0 }, Omega = 0 };
        double[] theta = [1, 2, 3, 5, 1, 3];
        yield return new("swapped", 4.25 + 1, problem.Value(theta));
        yield return new("∇", [-2, -0.5, 0.5, 2, -1, 1], problem.Gradient(theta));
        problem.Lambda = new double[] { 0, 0.5 };
        yield return new("both signs", 2.5, problem.Value(theta));

        // (I − P)v, and 2 for the squares in b.
        problem.Lambda = new double[] { 1, 0 };
        yield return new("∇²·(1, 0, 0, 0, 1, 0)", [0.5, 0, 0, -0.5, 2.5, -0.5], problem.Product(theta, [1, 0, 0, 0, 1, 0]));

        // Equivariant: nothing; with decay ½·0.1·(2·9 + 2·4 + 8) and y = b.
        problem.Omega = 0.1;
        var exact = new SoftEquivariance(x: new double[1, 2], y: new double[,] { { 2, 2 } }, P: OfMatrices, Q: OfVectors) { Lambda = new double[] { 7, 0 }, Omega = 0.1 };
        yield return new("equivariant", 0.05 * 34, exact.Value([3, 2, 2, 3, 2, 2]));
    }
}
