using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class HessianSpectrumExample : Example<HessianSpectrum>
{
    public override GradientCheckOptions Options { get; } = new() { ReferenceTolerance = 1e-4 };

    protected override HessianSpectrum Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 2), y: random.Distributions(samples, 3), other: random.Normals(6)) { Q = 0.3 };

    public override IEnumerable<Check> Checks()
    {
        // Least squares with ten parameters and three samples, orthogonal with squared lengths 3, 6 and 9: ∇²L = ⅓Σxxᵀ has the eigenvalues 3, 2, 1 and seven zeros.
        double[,] inputs = new double[3, 10];
        (inputs[0, 1], inputs[1, 4], inputs[1, 5], inputs[2, 9]) = (Math.Sqrt(3), Math.Sqrt(3), -Math.Sqrt(3), 3);
        var squares = new HessianSpectrum(x: inputs, y: new double[3, 1], other: new double[10]) { IsSquared = true };
        double[] eigenvalues = new double[4], theta = [.. new RandomData(seed: 5).Normals(10)];
        for (int number = 1; number <= 4; number++)
        {
            squares.Number = number;
            eigenvalues[number - 1] = squares.Value(theta, HessianSpectrum.Term.Eigenvalue);
        }
        yield return new("four eigenvalues of three samples", [3, 2, 1, 0], eigenvalues);
        yield return new("trace", 6, squares.Value(theta, HessianSpectrum.Term.HessianTrace));

        // A convex quadratic with its minimum 0 at 0: halfway there a quarter is left.
        yield return new("halfway to 0", squares.Value(theta) / 4, squares.Value(theta, HessianSpectrum.Term.Line));

        // Softmax regression with one sample: tr ∇²L = (1 − ‖p‖²)‖x‖², with p = (¼, ¾) and x = (1, 2). The Hessian is p₁p₂·(1, −1)(1, −1)ᵀ ⊗ xxᵀ, of rank one.
        var softmax = new HessianSpectrum(x: new double[,] { { 1, 2 } }, y: new double[,] { { 0, 1 } }, other: new double[4]);
        double[] quarter = [0, 0, Math.Log(3), 0];
        yield return new("trace of one sample", (1 - (10.0 / 16)) * 5, softmax.Value(quarter, HessianSpectrum.Term.HessianTrace));
        yield return new("its one eigenvalue", 15.0 / 8, softmax.Value(quarter, HessianSpectrum.Term.Eigenvalue));

        // A linear model has no other part than Gauss–Newton's. With q = 1, x = (1, 2), w = (1, 0): J = (2, 2), and the other part is q r diag(x), r = 3/2 − (−1).
        yield return new("trace of the Gauss–Newton part", 15.0 / 8, softmax.Value(quarter, HessianSpectrum.Term.GaussNewtonTrace));
        var bent = new HessianSpectrum(x: new double[,] { { 1, 2 } }, y: new double[,] { { -1 } }, other: new double[2]) { IsSquared = true, Q = 1 };
        yield return new("Gauss–Newton, bent", 8, bent.Value([1, 0], HessianSpectrum.Term.GaussNewtonTrace));
        yield return new("trace, bent", 8 + 7.5, bent.Value([1, 0], HessianSpectrum.Term.HessianTrace));
    }
}
