using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class EarlyLearningExample : Example<EarlyLearning>
{
    protected override EarlyLearning Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 2), label: RandomData.Labels(samples, 3), k: 3) { Target = random.Distributions(samples, 3) };

    public override IEnumerable<Check> Checks()
    {
        // p = (0.5, 0.3, 0.2), t = (0.6, 0.3, 0.1): p·t = 0.41. By score c: p_c Σ (t_k − t_c)p_k/(1 − p·t).
        var problem = new EarlyLearning(x: new double[,] { { 1 } }, label: new[] { 0 }, k: 3) { Lambda = 1, Target = new[,] { { 0.6, 0.3, 0.1 } } };
        double[] theta = [Math.Log(5), Math.Log(3), Math.Log(2)], gradient = new double[3];
        problem.ValueAndGradient(theta, gradient, EarlyLearning.Term.Regularized);
        yield return new("regularizer", Math.Log(0.59), problem.Value(theta, EarlyLearning.Term.Regularized));
        yield return new("its ∇", [-0.5 * 0.19 / 0.59, 0.3 * 0.11 / 0.59, 0.2 * 0.31 / 0.59], [.. gradient]);
        yield return new("f", Math.Log(0.59) + Math.Log(2), problem.Value(theta));

        // t ← 0.7 t + 0.3 p.
        problem.UpdateState(theta);
        yield return new("the running mean", [0.57, 0.3, 0.13], problem.Target.ToArray());

        // One sure class: p is clamped, and stands still.
        double[] sure = [50, 0, 0];
        problem.Target = new double[,] { { 1, 0, 0 } };
        problem.ValueAndGradient(sure, gradient, EarlyLearning.Term.Regularized);
        yield return new("clamped", [Math.Log(1e-4), 0, 0, 0], [problem.Value(sure, EarlyLearning.Term.Regularized), .. gradient], 1e-11);
    }
}
