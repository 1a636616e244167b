using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SetDiceExample : Example<SetDice>
{
    protected override SetDice Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: random.Uniforms(samples));

    public override IEnumerable<Check> Checks()
    {
        // p = (1, 0) up to exp(−40), y = (1, 1), γ = 0: the set has 1 − 2/3; the samples have 0 and 1.
        var problem = new SetDice(x: new double[,] { { 40 }, { -40 } }, y: new double[] { 1, 1 }) { Gamma = 0 };
        double[] terms = new double[2];
        problem.TermValues([1], terms);
        yield return new("set, samples", [1.0 / 3, 0.5], terms);

        // One sample, p = ½, y = 1: 1 − 2p/(p² + 1), slope −2(1 − p²)/(1 + p²)² times p′ = ¼.
        var one = new SetDice(x: new double[,] { { 1 } }, y: new double[] { 1 }) { Gamma = 0 };
        yield return new("p = ½", 0.2, one.Value([0]));
        yield return new("∇ at p = ½", [-0.24], one.Gradient(0));

        // Nothing to find, and nothing found, is no loss and not NaN with γ = 1.
        var empty = new SetDice(x: new double[,] { { -40 } }, y: new double[] { 0 });
        yield return new("empty", 0, empty.Value([1]));
    }
}
