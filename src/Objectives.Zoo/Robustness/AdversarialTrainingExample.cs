using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class AdversarialTrainingExample : Example<AdversarialTraining>
{
    public override GradientCheckOptions Options => Nested;

    protected override AdversarialTraining Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: random.Signs(samples), h: 4);

    public override IEnumerable<Check> Checks()
    {
        // relu(w·x) − relu(−w·x) = w·x with w = (1, −2): the worst case of a linear model is log(1 + exp(−y w·x + ε‖w‖₁)).
        var problem = new AdversarialTraining(x: new double[,] { { 1, 0 } }, y: new double[] { 1 }, h: 2);
        double[] theta = [1, -2, -1, 2, 1, -1];
        yield return new("w = (1, −2), x = (1, 0)", Math.Log(1 + Math.Exp(-1 + 0.3)), problem.Value(theta));

        // The step leads to x̃ = (0.9, 0.1), where only the first unit is active: −σ(−0.7)·(x̃, 0, w·x̃, 0).
        double sigma = 1 / (1 + Math.Exp(0.7));
        yield return new("∇", [-0.9 * sigma, -0.1 * sigma, 0, 0, -0.7 * sigma, 0], problem.Gradient(theta));
    }
}
