using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SpectralComplexityExample : Example<SpectralComplexity>
{
    protected override SpectralComplexity Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), label: RandomData.Labels(samples, 3));

    public override IEnumerable<Check> Checks()
    {
        // z = x = (3, 1): a margin of 2, above γ = 1.
        var problem = new SpectralComplexity(x: new double[,] { { 3, 1 } }, label: new[] { 0 }) { Lambda = 1 };
        double[] identities = [1, 0, 0, 1, 1, 0, 0, 1];
        yield return new("two identities", 4, problem.Value(identities));
        problem.Margin = 4;
        yield return new("two identities and too small a margin", 2 + (4.0 / 16), problem.Value(identities));
        problem.Margin = 1;

        // diag(a, b) and diag(c, d): μ = (a² + b²)c² + a²(c² + d²); here a = 2, c = 3 and b = d = 1.
        double[] diagonal = [2, 0, 0, 1, 3, 0, 0, 1];
        yield return new("diagonal", 85, problem.Value(diagonal));
        double[] gradient = problem.Gradient(diagonal);
        yield return new("∇", [76, 0, 0, 18, 54, 0, 0, 8], gradient);

        // Where one layer is scaled by 1 + t and the other by 1/(1 + t) μ stays as it is.
        yield return new("∇ along a change of scale", 0, (2 * gradient[0]) + gradient[3] - (3 * gradient[4]) - gradient[7]);
        yield return new("scaled", 85, problem.Value([1, 0, 0, 0.5, 6, 0, 0, 2]));

        // ∂²/∂a² = 4c² + 2d² = 38, ∂²/∂a∂c = 8ac = 48, ∂²/∂a∂d = 4ad = 8.
        yield return new("∇²·a", [38, 0, 0, 0, 48, 0, 0, 8], problem.Product(diagonal, [1, 0, 0, 0, 0, 0, 0, 0]));
    }
}
