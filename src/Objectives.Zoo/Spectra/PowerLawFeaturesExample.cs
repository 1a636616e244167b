using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class PowerLawFeaturesExample : Example<PowerLawFeatures>
{
    protected override PowerLawFeatures Problem(RandomData random, int samples) => new(W: random.Normals(5, 3));

    public override IEnumerable<Check> Checks()
    {
        // θ = 0, α = β = 1: Σ j⁻⁴ = π⁴/90; what is left out after 10 000 is below 4e-13.
        yield return new("f(0)", Math.Pow(Math.PI, 4) / 90, new PowerLawFeatures(W: new double[10_000, 1]).Value([0]));

        // The Hessian is 2WᵀDW: W = [[1, 0], [1, 2], [3, 0]], D = diag(1, 1/4, 1/9), so that WᵀDW = [[9/4, ½], [½, 1]].
        double[,] features = { { 1, 0 }, { 1, 2 }, { 3, 0 } };
        var problem = new PowerLawFeatures(W: features) { Steps = 1 };
        yield return new("∇²·(1, 1)", [5.5, 3], problem.Product([0.3, -0.7], [1, 1]));
        yield return new("∇(0) = −2WᵀDb", [-2 * (1 + (1.0 / 8) + (1.0 / 9)), -0.5], problem.Gradient(0, 0));

        // After one step from θ: ‖e‖² − 2γ eᵀKe + γ²(2‖Ke‖² + ‖e‖² tr K²), e = D^½(Wθ − b), by the fourth moments of normal numbers.
        // θ = 0: e = −(1, 1/4, 1/9); D^½W = [[1, 0], [½, 1], [1, 0]], K = [[1, ½, 1], [½, 5/4, ½], [1, ½, 1]], tr K² = ‖K‖² = 105/16.
        double gamma = problem.Gamma, first = 1 + (1.0 / 8) + (1.0 / 9), middle = 0.5 + (5.0 / 16) + (1.0 / 18), square = 1 + (1.0 / 16) + (1.0 / 81);
        double through = (first * 10 / 9) + (middle / 4), twice = (2 * first * first) + (middle * middle);
        yield return new("f expected after a step", square - (2 * gamma * through) + (gamma * gamma * ((2 * twice) + (square * 105 / 16))), problem.Value([0, 0], PowerLawFeatures.Term.RiskAfterSteps));

        // One feature, λ = 1: f times 1 − 2γ + 3γ² at every step, no decay at γ = ⅔.
        var one = new PowerLawFeatures(W: new double[,] { { 1 } });
        double rate = 1 - 0.2 + 0.03;
        yield return new("f expected after ten steps", 4 * Math.Pow(rate, 10), one.Value([3], PowerLawFeatures.Term.RiskAfterSteps));
        double[] gradient = new double[1];
        one.ValueAndGradient([3], gradient, PowerLawFeatures.Term.RiskAfterSteps);
        yield return new("∇ of that", 4 * Math.Pow(rate, 10), gradient[0]);
        one.Gamma = 2.0 / 3;
        yield return new("at the largest stable γ", 4, one.Value([3], PowerLawFeatures.Term.RiskAfterSteps));
    }
}
