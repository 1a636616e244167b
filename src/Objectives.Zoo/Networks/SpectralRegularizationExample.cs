using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SpectralRegularizationExample : Example<SpectralRegularization>
{
    protected override SpectralRegularization Problem(RandomData random, int samples) => new(x: random.Normals(samples, 2), y: random.Normals(samples, 2));

    public override IEnumerable<Check> Checks()
    {
        // x = 0, b = 0 and y = c: no error. W = diag(2, 1): (4 − 1)² = 9, its gradient 2·3·2·2 = 24 on u·vᵀ; V = diag(1, ½) costs nothing, c = (1, 1) ‖c‖⁴ = 4.
        var problem = new SpectralRegularization(x: new double[1, 2], y: new double[,] { { 1, 1 } }, h: 2) { Lambda = 1 };
        double[] theta = [2, 0, 0, 1, 0, 0, 1, 0, 0, 0.5, 1, 1];
        yield return new("penalties", 13, problem.Value(theta));
        yield return new("∇", [24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8], problem.Gradient(theta));

        // σ² of [[2, t], [s, 1]] is 4 + (4t² + 4ts + s²)/3 to second order, so (σ² − 1)² has 2·3 times (8/3, 4/3) by tt and ts.
        yield return new("∇²·e₁₂", [0, 16, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0], problem.Product(theta, [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    }
}
