using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SoftTripletExample : Example<SoftTriplet>
{
    protected override SoftTriplet Problem(RandomData random, int samples)
    {
        double[,,] negatives = new double[samples, 2, 3];
        for (int i = 0; i < samples; i++)
        {
            for (int j = 0; j < 6; j++)
                negatives[i, j / 3, j % 3] = random.Normal();
        }
        return new(x: random.Normals(samples, 3), partner: random.Normals(samples, 3), negatives: negatives, m: 2) { Margin = 0.1 };
    }

    public override IEnumerable<Check> Checks()
    {
        // Scalars 0, 1 and 2 with W = 1: r⁺ = ½tanh²1, r⁻ = ½tanh²2. τ = ½.
        var problem = new SoftTriplet(x: new double[,] { { 0 } }, partner: new double[,] { { 1 } }, negatives: new double[,,] { { { 2 } } }, m: 1) { Beta = 0 };
        double difference = ((Math.Tanh(1) * Math.Tanh(1)) - (Math.Tanh(2) * Math.Tanh(2))) / 2;
        yield return new("InfoNCE", Math.Log(1 + Math.Exp(2 * difference)), problem.Value([1]));

        // With one negative and no margin, the soft triplet is τ times InfoNCE, and so is its gradient.
        double[] gradient = problem.Gradient(1);
        problem.Beta = 1;
        yield return new("soft triplet", Math.Log(1 + Math.Exp(2 * difference)) / 2, problem.Value([1]));
        yield return new("∇ of the soft triplet", [gradient[0] / 2], problem.Gradient(1));

        // W = 0: r⁺ = r⁻, τ log 2.
        yield return new("equal distances", Math.Log(2) / 2, problem.Value([0]));
    }
}
