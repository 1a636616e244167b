using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class CausalTrajectoriesExample : Example<CausalTrajectories>
{
    protected override CausalTrajectories Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: random.Normals(samples, 2)) { Seed = 5 };

    public override IEnumerable<Check> Checks()
    {
        // One number of each kind: θ = (A, B, a, b, C, D, E, F, μ, ς, π). One environment that is q(s | x) itself: log p(s) − log q(s | x) is 0 for every draw.
        var one = new CausalTrajectories(x: new double[,] { { 2 } }, y: new double[,] { { 1 } }, m: 1, r: 1, environments: 1, draws: 2,
            ofCauses: new double[,,] { { { 1 }, { -1 } } }, ofEnvironment: new double[,,] { { { 0.3 }, { -2 } } });
        double[] theta = [0, 0.5, 0, -0.7, 3, 0, 0.5, 0, 1, -0.7, 0];
        yield return new("equal laws of s", 0, one.Value(theta, CausalTrajectories.Term.OfEnvironments));

        // q(z | x) = p(z) for A = 0 and a = 0. z = ±1: y = 1 is missed by 2 with the better draw 3, x = 2 by 1.5 and 2.5.
        double normal = Math.Log(2 * Math.PI) / 2;
        yield return new("equal laws of z", 0, one.Value(theta, CausalTrajectories.Term.OfCauses));
        yield return new("the better draw", 2 + normal, one.Value(theta, CausalTrajectories.Term.Future));
        yield return new("the past", ((2.25 + 6.25) / 4) + normal, one.Value(theta, CausalTrajectories.Term.Past));

        // Only the better draw has a slope: by C, (3·1 − 1)·1; by A, 2·3·x; by a, 2·3·1.
        double[] gradient = new double[theta.Length];
        one.ValueAndGradient(theta, gradient, CausalTrajectories.Term.Future);
        yield return new("∇ of the better draw", [12, 6, 2], [gradient[0], gradient[2], gradient[4]]);

        // Two environments at 0 and 60, draws at 60 and 62: log q − log p is log 2 for both, where the density of the first environment underflows.
        var two = new CausalTrajectories(x: new double[,] { { 1 } }, y: new double[,] { { 0 } }, m: 1, r: 1, environments: 2, draws: 2,
            ofCauses: new double[1, 2, 1], ofEnvironment: new double[,,] { { { 0 }, { 2 } } });
        yield return new("60 deviations away", Math.Log(2), two.Value([0, 60, 0, 0, 0, 0, 0, 0, 0, 60, 0, 0, 0, 0], CausalTrajectories.Term.OfEnvironments));

        // Both environments at 0: the mean of ½·60² and ½·62², less the mean of 0 and 2.
        yield return new("far from both", 1860, two.Value([0, 60, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], CausalTrajectories.Term.OfEnvironments));
    }
}
