using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class LossCurvatureExample : Example<LossCurvature>
{
    public override GradientCheckOptions Options { get; } = new() { ReferenceTolerance = 1e-4 };

    public override int TimedSamples => 256;

    protected override LossCurvature Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), y: random.Signs(samples));

    public override IEnumerable<Check> Checks()
    {
        // Both labels at (√80, 0) and at (0, √8): w = 0 is the best, and ∇²L = ¼ mean xxᵀ = diag(10, 1) there.
        double far = Math.Sqrt(80), near = Math.Sqrt(8);
        var problem = new LossCurvature(x: new[,] { { far, 0 }, { far, 0 }, { 0, near }, { 0, near } }, y: new double[] { 1, -1, 1, -1 }) { Gamma = 0 };
        yield return new("λ₁", 10, problem.Value([0, 0], LossCurvature.Term.Sharpness));

        // Power iteration on products; 2/λ₁ = 0.2 lies between steps that take a small w to −0.9 and −1.1 times itself.
        double[] direction = [1, 1];
        for (int turn = 0; turn < 20; turn++)
        {
            double[] product = problem.Product([0, 0], direction);
            double length = Math.Sqrt((product[0] * product[0]) + (product[1] * product[1]));
            direction = [product[0] / length, product[1] / length];
        }
        yield return new("λ₁ by power iteration", 10, problem.Product([0, 0], direction)[0]);
        const double small = 1e-5;
        yield return new("steps 0.19 and 0.21", [-0.9, -1.1], [1 - (0.19 * problem.Gradient(small, 0)[0] / small), 1 - (0.21 * problem.Gradient(small, 0)[0] / small)], 1e-6);

        // Along the first axis λ₁ = 40 s(1 − s), s = sigmoid(√80 w), with the second derivative 40·80·(−⅛) at 0.
        problem.Gamma = 1;
        yield return new("f with λ₁", Math.Log(2) + 10, problem.Value([0, 0]));
        yield return new("∇ with λ₁", [0, 0], problem.Gradient(0, 0));
        yield return new("∇²·(1, 0) with λ₁", [10 - 400, 0], problem.Product([0, 0], [1, 0]));
    }
}
