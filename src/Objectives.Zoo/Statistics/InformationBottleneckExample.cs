using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class InformationBottleneckExample : Example<InformationBottleneck>
{
    protected override InformationBottleneck Problem(RandomData random, int samples)
    {
        double[,] joint = random.Distributions(4, 3);
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 3; j++)
                joint[i, j] /= 4;
        }
        return new(joint: joint, codes: 3);
    }

    public override IEnumerable<Check> Checks()
    {
        // Y = X, one bit; T = X up to e^{−2000}: both informations are log 2. A constant T has none.
        double[,] bit = { { 0.5, 0 }, { 0, 0.5 } };
        var problem = new InformationBottleneck(joint: bit);
        yield return new("T = X", -4 * Math.Log(2), problem.Value([1000, -1000, -1000, 1000]));
        yield return new("constant T", 0, problem.Value([1, 2, 1, 2]));

        // p(t | x) = (¾, ¼) and (¼, ¾): both are log 2 − H(¾, ¼).
        double three = Math.Log(3), entropy = -(0.75 * Math.Log(0.75)) - (0.25 * Math.Log(0.25));
        double[] theta = [three, 0, 0, three];
        yield return new("a noisy channel", -4 * (Math.Log(2) - entropy), problem.Value(theta));

        // I = ½Σₓ KL(p(t | x) ‖ ½): by a score, ½p(log p − Σ p log p), times 1 − β; ¾·¼·log 3 = p(log p − mean).
        double slope = -4 * 0.5 * 0.75 * 0.25 * three;
        yield return new("∇", [slope, -slope, -slope, slope], problem.Gradient(theta));

        // Nothing is learned from a constant T to first order; scores that move alike for one input do nothing.
        yield return new("∇ of a constant T", new double[4], problem.Gradient(1, 2, 1, 2));
        yield return new("∇²·(1, 1, 0, 0)", new double[4], problem.Product(theta, [1, 1, 0, 0]));
    }
}
