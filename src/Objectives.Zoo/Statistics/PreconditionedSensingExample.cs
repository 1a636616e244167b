using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class PreconditionedSensingExample : Example<PreconditionedSensing>
{
    public override GradientCheckOptions Options => Nested;

    public override int TimedSamples => 256;

    protected override PreconditionedSensing Problem(RandomData random, int samples) =>
        new(A: random.Tensor(samples, 3, 3), y: random.Normals(samples)) { Eta = 0.05, Lambda = 0.5 };

    public override IEnumerable<Check> Checks()
    {
        // All elements of diag(100, 1) are seen. With λ = 0 and η = ½ a diagonal factor takes x to ½(x + m/x), for 100 as for 1.
        double[,,] all = new double[4, 2, 2];
        for (int i = 0; i < 4; i++)
            all[i, i / 2, i % 2] = 1;
        var problem = new PreconditionedSensing(A: all, y: new double[] { 100, 0, 0, 1 }) { Lambda = 0 };
        yield return new("Babylonian roots of 100 and 1", ((56.25 * 56.25) + (0.5625 * 0.5625)) / 4, problem.Value([20, 0, 0, 2]));
        problem.Eta = 0;
        yield return new("before the step", ((300.0 * 300) + (3 * 3)) / 4, problem.Value([20, 0, 0, 2]));

        // One number, m = 1, x = 2: u = 5/4, u′ = ½(1 − m/x²) = 3/8, u″ = m/x³ = 1/8; ¼(u² − 1)² has the derivatives u³ − u and 3u² − 1.
        var one = new PreconditionedSensing(A: new double[,,] { { { 1 } } }, y: new double[] { 1 }, r: 1) { Lambda = 0 };
        const double first = (1.25 * 1.25 * 1.25) - 1.25, second = (3 * 1.25 * 1.25) - 1;
        yield return new("one step", 0.5625 * 0.5625 / 4, one.Value([2]));
        yield return new("∇ after one step", [first * 0.375], one.Gradient(2));
        yield return new("∇² after one step", [(second * 0.375 * 0.375) + (first * 0.125)], one.Product([2], [1]));
    }
}
