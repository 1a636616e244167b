using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class LearningCurveExample : Example<LearningCurve>
{
    protected override LearningCurve Problem(RandomData random, int samples) =>
        new(lambda: random.Uniforms(4), start: random.Uniforms(4), t: 7) { Batch = 3 };

    public override double[] Point(RandomData random, int count) => random.Uniforms(count, 0, 0.5);

    public override IEnumerable<Check> Checks()
    {
        // λ = 1, five features, m = 1: each step multiplies by a(η) = (1 − η)² + 6η², 0.87 at 0.1, with a′ = −0.6 and a″ = 14.
        double[] ones = [1, 1, 1, 1, 1];
        var problem = new LearningCurve(lambda: ones, start: ones, t: 3);
        double[] eta = [0.1, 0.1, 0.1];
        yield return new("three steps", 5 * 0.87 * 0.87 * 0.87, problem.Value(eta));
        double slope = -0.6 * 5 * 0.87 * 0.87, mixed = 0.6 * 0.6 * 5 * 0.87;
        yield return new("∇", [slope, slope, slope], problem.Gradient(eta));
        yield return new("∇²·(1, 0, 0)", [14 * 5 * 0.87 * 0.87, mixed, mixed], problem.Product(eta, [1, 0, 0]));
    }
}
