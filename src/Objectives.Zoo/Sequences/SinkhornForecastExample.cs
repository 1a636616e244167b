using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SinkhornForecastExample : Example<SinkhornForecast>
{
    protected override SinkhornForecast Problem(RandomData random, int samples) => new(
        firstInputs: random.Normals(4, 3), firstTargets: random.Normals(4), secondInputs: random.Normals(5, 3), secondTargets: random.Normals(5))
    { Iterations = 6 };

    public override IEnumerable<Check> Checks()
    {
        // Two single points: the squared distance of their features, whatever ε is. The model predicts 0 = targets.
        var points = new SinkhornForecast(new double[,] { { 1 } }, new double[1], new double[,] { { 4 } }, new double[1], p: 1) { Lambda = 1, Epsilon = 0.3 };
        yield return new("two points", 36, points.Value([2, 0]));
        yield return new("∇", [36, 0], points.Gradient(2, 0));
        yield return new("∇²·(1, 0)", [18, 0], points.Product([2, 0], [1, 0]));

        // A distribution is at no distance from itself.
        double[,] same = { { 1, 2 }, { 0, 1 }, { 3, -1 } };
        var equal = new SinkhornForecast(same, new double[3], same, new double[3], p: 1) { Lambda = 1 };
        yield return new("S(μ, μ)", 0, equal.Value([0.5, -0.3, 0]));

        // ε → ∞: half the squared maximum mean discrepancy with the kernel −‖x − y‖²; here the squared distance of the means, −1 from 0.
        var wide = new SinkhornForecast(new double[,] { { 1 }, { -1 } }, new double[2], new double[,] { { 0 }, { 2 } }, new double[2], p: 1) { Lambda = 1, Epsilon = 1e6 };
        yield return new("wide ε", 1, wide.Value([1, 0]), 1e-5);
    }
}
