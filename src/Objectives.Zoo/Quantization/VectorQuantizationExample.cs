using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class VectorQuantizationExample : Example<VectorQuantization>
{
    protected override VectorQuantization Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: random.Normals(samples, 2), k: 4, h: 2);

    public override IEnumerable<Check> Checks()
    {
        // z = 0.3 takes the code 0 of {0, 1}: 0.09, whatever β is. θ = (E, c⁰, s, m, D), D = 0.
        var problem = new VectorQuantization(x: new double[,] { { 1 } }, y: new double[,] { { 0 } }, k: 2, h: 1) { Beta = 0.95 };
        double[] theta = [0.3, 0, 1, 0, 0, 0];
        yield return new("nearest code", 0.09, problem.Value(theta));

        // 2(1 − β)·0.3 to z, −2β·0.3 to the chosen code and to the shift of all; s has c⁰ = 0 times as much.
        yield return new("∇ of the distances", [0.03, -0.57, 0, 0, -0.57, 0], problem.Gradient(theta));

        // z = 0.8 takes the code 1; D = 2 decodes 2, with the slope 2·2·2 = 8 in q̃, all of it to z. The distance is −0.2.
        double[] second = problem.Gradient(0.8, 0, 1, 0, 0, 2);
        yield return new("∇ through the code", [8 - 0.02, 0, 0.38, 0.38, 0.38, 4], second);
    }
}
