using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SpectralRiskExample : Example<SpectralRisk>
{
    protected override SpectralRisk Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), y: random.Normals(samples));

    public override IEnumerable<Check> Checks()
    {
        // One parameter a sample: losses ½w² = (1, 2, 3, 4), in another order.
        var problem = new SpectralRisk(x: new double[,] { { 1, 0, 0, 0 }, { 0, 1, 0, 0 }, { 0, 0, 1, 0 }, { 0, 0, 0, 1 } }, y: new double[4]) { Mu = 0 };
        double[] theta = [Math.Sqrt(6), Math.Sqrt(2), Math.Sqrt(8), 2];

        // The mean of the worst half. For a small ν q stays σ, at the distance ‖σ − 1/n‖² = ¼.
        problem.Nu = 1e-3;
        yield return new("tail", 3.5 - problem.Nu, problem.Value(theta));
        yield return new("∇ = q w", [theta[0] / 2, 0, theta[2] / 2, 0], problem.Gradient(theta));

        // For a large one q stays uniform up to ℓ/(2νn).
        problem.Nu = 1e9;
        yield return new("a large ν", 2.5, problem.Value(theta), 1e-8);

        // ν = 1: z = (6, 8, 10, 12)/16, z − σ = (6, 8, 2, 4)/16 is pooled to 5/16: q = (1, 3, 5, 7)/16, its sum 1.
        problem.Nu = 1;
        yield return new("ν = 1", 2.8125, problem.Value(theta));
        yield return new("∇ = q w where ν = 1", [5 * theta[0] / 16, theta[1] / 16, 7 * theta[2] / 16, 3 * theta[3] / 16], problem.Gradient(theta));

        // There q moves as (ℓ − mean ℓ)/(2νn): along w₁ the product is q₁ + w₁²(1 − ¼)/8 on itself and −w₁wᵢ/32 elsewhere.
        yield return new("∇²·e₁", [(5.0 / 16) + (6 * 0.75 / 8), -theta[0] * theta[1] / 32, -theta[0] * theta[2] / 32, -theta[0] * theta[3] / 32],
            problem.Product(theta, [1, 0, 0, 0]));

        // The uniform spectrum is the mean, whatever ν is; r = 2 has σ = (1, 3, 5, 7)/16, whose mean of the losses is 50/16.
        (problem.Alpha, problem.Nu) = (0, 0.05);
        yield return new("uniform", 2.5, problem.Value(theta));
        (problem.R, problem.Nu) = (2, 1e-3);
        yield return new("extremile", 3.125 - (problem.Nu * 4 * 20 / 256), problem.Value(theta));
    }
}
