using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class ExactGaussNewtonExample : Example<ExactGaussNewton>
{
    public override GradientCheckOptions Options { get; } = new() { ReferenceTolerance = 1e-4 };

    public override int TimedSamples => 32;

    protected override ExactGaussNewton Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 2), y: random.Distributions(samples, 3)) { Q = 0.2 };

    public override IEnumerable<Check> Checks()
    {
        // b = 1, J = (1, 2), Q = 1, r = 1, λ = 1: δ = −(1, 2)/6, ∇L = (1, 2); the residual becomes 1 − 5/6.
        var one = new ExactGaussNewton(x: new double[,] { { 1, 2 } }, y: new double[,] { { -1 } }) { IsSquared = true };
        yield return new("descent", 5.0 / 6, one.Value([0, 0], ExactGaussNewton.Term.Descent));
        yield return new("L after the step", 1.0 / 72, one.Value([0, 0], ExactGaussNewton.Term.AfterStep));

        // Without damping one step solves least squares, here with two samples and two parameters exactly.
        var exact = new ExactGaussNewton(x: new double[,] { { 1, 2 }, { 3, -1 } }, y: new double[,] { { 4 }, { 1 } }) { IsSquared = true, Lambda = 0 };
        yield return new("L after a step without damping", 0, exact.Value([0.3, -2], ExactGaussNewton.Term.AfterStep));

        // Softmax of two classes at w = 0 and x = 1: J = I, Q = ¼(1, −1)(1, −1)ᵀ, r = ½(1, −1) for the second class. (Q + λI)⁻¹r = r/(½ + λ), so that δ = −r/(½ + λ).
        var softmax = new ExactGaussNewton(x: new double[,] { { 1 } }, y: new double[,] { { 0, 1 } }) { Lambda = 0.25 };
        yield return new("∇", [0.5, -0.5], softmax.Gradient(0, 0));
        yield return new("descent of two classes", 0.5 / 0.75, softmax.Value([0, 0], ExactGaussNewton.Term.Descent));
        yield return new("L after that", Math.Log(1 + Math.Exp(-1 / 0.75)), softmax.Value([0, 0], ExactGaussNewton.Term.AfterStep));

        // The same step from the p × p system: x = 2 and −1, two classes, w = 0. JᵀQJ/b = ¼(1, −1)(1, −1)ᵀ·2½, Jᵀr/b = ½(1, −1)·(2·1 + (−1)·(−1))/2 with labels 1 and 0.
        var two = new ExactGaussNewton(x: new double[,] { { 2 }, { -1 } }, y: new double[,] { { 0, 1 }, { 1, 0 } }) { Lambda = 0.25 };
        double step = 0.75 / (1.25 + 0.25);
        yield return new("descent of a batch", 2 * 0.75 * step, two.Value([0, 0], ExactGaussNewton.Term.Descent));
    }
}
