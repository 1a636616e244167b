using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class LossLandscapeExample : Example<LossLandscape>
{
    public override GradientCheckOptions Options { get; } = new() { ReferenceTolerance = 1e-4 };

    protected override LossLandscape Problem(RandomData random, int samples) =>
        new(W: random.Normals(3, 2), v: random.Normals(3), x: random.Normals(samples, 2), y: random.Normals(samples)) { Seed = 3 };

    public override IEnumerable<Check> Checks()
    {
        // One filter W = (3, 4) and v = 2; δ = ((1, 0), −1) becomes ((5, 0), −2), η = ((0, 2), 1) becomes ((0, 5), 2). With x = (1, 1) and y = 0:
        // f = ½((2 − 2a + 2b)(7 + 5a + 5b))².
        double[,] weights = { { 3, 4 } }, inputs = { { 1, 1 } };
        double[] outer = [2], delta = [1, 0, -1], eta = [0, 2, 1];
        var problem = new LossLandscape(W: weights, v: outer, x: inputs, y: new double[1], delta: delta, eta: eta);
        yield return new("L(θ)", 14 * 14 / 2, problem.Value([0, 0]));
        yield return new("f", 4 * 12 * 4 * 12 / 2, problem.Value([0, 1]));

        // z = 14 − 4a + 24b − 10a² + 10b² + …: ∇f = z∇z = 14·(−4, 24), ∇²f = ∇z∇zᵀ + z·diag(−20, 20).
        yield return new("∇", [-56, 336], problem.Gradient(0, 0));
        yield return new("∇²·(1, 1)", [-4 * 20 - 280, (24 * 20) + 280], problem.Product([0, 0], [1, 1]));

        // Filters six times as large before a v a sixth as large: the same function on the same plane.
        var scaled = new LossLandscape(W: new double[,] { { 18, 24 } }, v: new[] { 2 / 6.0 }, x: inputs, y: new double[1], delta: delta, eta: eta);
        yield return new("rescaled", problem.Value([0.3, -0.4]), scaled.Value([0.3, -0.4]));

        // One input: L = ½(v w)² at v = 0 and w = 1 has the Hessian diag(0, w²); at v = w = 1, y = 3 it is [[1, −1], [−1, 1]], [[v², 2vw − y], …]: eigenvalues 0 and 2; y = 5 has −2 and 4.
        var one = new LossLandscape(W: new double[,] { { 1 } }, v: new double[] { 1 }, x: new double[,] { { 1 } }, y: new double[] { 5 }, delta: new double[] { 1, 1 }, eta: new double[] { 1, 1 });
        yield return new("|λ_min/λ_max|", 0.5, one.Value([0, 0], LossLandscape.Term.NonConvexity));
    }
}
