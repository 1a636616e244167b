using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class HuberBellmanExample : Example<HuberBellman>
{
    protected override HuberBellman Problem(RandomData random, int samples) =>
        new(state: random.Normals(samples, 3), next: random.Normals(samples, 3), reward: random.Normals(samples));

    public override IEnumerable<Check> Checks()
    {
        // One state with feature 1 and no next one: δ = r − w. h = clamp(δ) gives Huber's function: δ = 3 → 5, δ = ½ → ¼.
        HuberBellman State(double reward) => new(state: new double[,] { { 1 } }, next: new double[,] { { 0 } }, reward: new[] { reward });
        yield return new("δ = 3", 5, State(3).Value([0, 3]));
        yield return new("δ = ½", 0.25, State(0.5).Value([0, 0.5]));

        // By w: −2h; by u: 2(δ − h) inside of τ, 0 outside of it.
        yield return new("∇ beyond τ", [-2, 0], State(3).Gradient(0, 3));
        yield return new("∇ at the best h", [-1, 0], State(0.5).Gradient(0, 0.5));
        yield return new("∇²·(1, 1) inside", [-2, -4], State(0.5).Product([0, 0.2], [1, 1]));
    }
}
