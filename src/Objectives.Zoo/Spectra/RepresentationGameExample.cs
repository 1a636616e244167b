using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class RepresentationGameExample : Example<RepresentationGame>
{
    protected override RepresentationGame Problem(RandomData random, int samples) =>
        new(covariance: random.PositiveDefinite(4), tasks: random.PositiveDefinite(4), r: 2);

    public override IEnumerable<Check> Checks()
    {
        // Σ = diag(4, 1, ¼), S = I: one direction is seen, and the largest of the others is the regret.
        double[,] covariance = { { 4, 0, 0 }, { 0, 1, 0 }, { 0, 0, 0.25 } };
        var problem = new RepresentationGame(covariance: covariance, tasks: new double[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } });
        yield return new("R = e₁", 1, problem.Value([1, 0, 0]));
        yield return new("R = e₂", 4, problem.Value([0, 1, 0]));
        yield return new("∇ at R = e₁", [0, 0, 0], problem.Gradient(1, 0, 0));

        // R = (1, t, 0): what is left is 4/(4 + t²) (t, −1)(t, −1)ᵀ, with the eigenvalue 4(1 + t²)/(4 + t²) and the slope 24t/(4 + t²)²; a multiple of R has the same.
        yield return new("R = (1, 1, 0)", 1.6, problem.Value([1, 1, 0]));
        yield return new("∇ at R = (1, 1, 0)", [-0.96, 0.96, 0], problem.Gradient(1, 1, 0));

        // Its second derivative at t = 0 is 3/2. Along e₃ the eigenvalue 1 of e₂ stays the largest.
        yield return new("∇²·(1, 1, 1) at R = e₁", [0, 1.5, 0], problem.Product([1, 0, 0], [1, 1, 1]));

        // S = diag(1, 9, 1) makes the second direction the one to see: the eigenvalues are 4, 9 and ¼.
        var other = new RepresentationGame(covariance: covariance, tasks: new double[,] { { 1, 0, 0 }, { 0, 9, 0 }, { 0, 0, 1 } });
        yield return new("R = e₁, other tasks", 9, other.Value([1, 0, 0]));
        yield return new("R = e₂, other tasks", 4, other.Value([0, 1, 0]));
    }
}
