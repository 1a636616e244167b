using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SecondOrderScoreExample : Example<SecondOrderScore>
{
    protected override SecondOrderScore Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: RandomData.Labels(samples, 3), k: 3);

    public override IEnumerable<Check> Checks()
    {
        // α = (1, 1) far to the left: ψ(2) − ψ(1) = 1, and ¼ + ¼ + 2·1/(4·3) = 2/3.
        var problem = new SecondOrderScore(x: new double[,] { { 1 } }, y: new[] { 0 }, k: 2) { Mu = 1 };
        yield return new("logarithm, α = (1, 1)", 1, problem.Value([-50, -50]));

        // α = (2, 2): softplus(log(e − 1)) = 1. ψ(4) − ψ(2) = 1/2 + 1/3.
        double one = Math.Log(Math.E - 1);
        yield return new("logarithm, α = (2, 2)", 5.0 / 6, problem.Value([one, one]));

        // By α: ψ′(4) − ψ′(2) and ψ′(4), ψ′(2) = π²/6 − 1, ψ′(4) = π²/6 − 1 − ¼ − 1/9; softplus′ = 1 − 1/e.
        double slope = 1 - Math.Exp(-1), two = (Math.PI * Math.PI / 6) - 1, four = two - 0.25 - (1.0 / 9);
        yield return new("∇, α = (2, 2)", [slope * (four - two), slope * four], problem.Gradient(one, one));

        problem.Mu = 0;
        yield return new("squares, α = (1, 1)", 2.0 / 3, problem.Value([-50, -50]));
    }
}
