using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class ClassCurvatureExample : Example<ClassCurvature>
{
    public override GradientCheckOptions Options => Nested;

    public override int TimedSamples => 256;

    protected override ClassCurvature Problem(RandomData random, int samples) => new(
        x: random.Normals(samples, 2), label: RandomData.Labels(samples, 3), scale: random.Uniforms(3, 0.5, 1.5), shift: random.Normals(3));

    public override IEnumerable<Check> Checks()
    {
        double[] ones = [1, 1];

        // w = 0 is a saddle of two layers: ℓ = log 2 + ½(v_other − v_y)u x + …, whose Hessian by (u, v₀, v₁) has the eigenvalues ±x/√2 and 0.
        var one = new ClassCurvature(x: new double[,] { { 3 } }, label: new[] { 0 }, scale: ones, shift: new double[2], h: 1) { Rho = 0 };
        yield return new("f at the saddle", Math.Log(2), one.Value([0, 0, 0]));
        yield return new("∇ at the saddle", [0, 0, 0], one.Gradient(0, 0, 0));
        yield return new("least eigenvalue", -3 / Math.Sqrt(2), one.Value([0, 0, 0], ClassCurvature.Term.LeastCurvature));

        // Shifts are added to the scores: at z = 0 the probabilities are those of ι = (log 3, 0), scales do not matter.
        var shifted = new ClassCurvature(x: new double[,] { { 3 } }, label: new[] { 1 }, scale: new double[] { 1, 5 }, shift: new[] { Math.Log(3), 0 }, h: 1) { Rho = 0 };
        yield return new("shifted", Math.Log(4), shifted.Value([0, 0, 0]));

        // By v₁ at u = artanh(½)/3, tanh = ½: the slope is −(1 − ¼)·5·½.
        yield return new("∇ with scale 5", [0.375, -1.875], shifted.Gradient(Math.Atanh(0.5) / 3, 0, 0)[1..]);

        // Three samples of class 0 and one of class 1: ∇²L = ¾∇²L₀ + ¼∇²L₁ without a step.
        var random = new RandomData(seed: 7);
        var mixed = new ClassCurvature(x: random.Normals(4, 2), label: new[] { 0, 1, 0, 0 }, scale: ones, shift: new double[2]) { Rho = 0 };
        double[] theta = random.Normals(mixed.ParameterCount), direction = random.Normals(theta.Length), common = new double[theta.Length], rare = new double[theta.Length];
        mixed.HessianVectorProduct(theta, direction, common, ClassCurvature.Term.OfClass);
        mixed.Examined = 1;
        mixed.HessianVectorProduct(theta, direction, rare, ClassCurvature.Term.OfClass);
        for (int i = 0; i < common.Length; i++)
            common[i] = (0.75 * common[i]) + (0.25 * rare[i]);
        yield return new("∇² = Σ n_c/n ∇²L_c", common, mixed.Product(theta, direction));

        // Near the saddle, t along the eigenvector (1/√2, ½, −½) of −x/√2: the slope −(x/√2)t points back, and a step ρ along it leaves t − ρ, up to the third order.
        const double tiny = 1e-5;
        one.Rho = tiny / 10;
        double side = tiny / Math.Sqrt(2), slope = -3 / Math.Sqrt(2) * (tiny - one.Rho);
        yield return new("∇ of the step near the saddle", [slope / Math.Sqrt(2), slope / 2, -slope / 2], one.Gradient(side, side / Math.Sqrt(2), -side / Math.Sqrt(2)), 1e-13);
    }
}
