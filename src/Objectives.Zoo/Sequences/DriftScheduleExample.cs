using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class DriftScheduleExample : Example<DriftSchedule>
{
    protected override DriftSchedule Problem(RandomData random, int samples) => new(drift: random.Normals(8)) { Variance = 0.3 };

    public override IEnumerable<Check> Checks()
    {
        // Without drift, greedy steps make eₜ = s/(t + s/e₀): e₀ = s = 1 gives ½, ⅓, ¼ by η = ½, ⅓, ¼.
        var still = new DriftSchedule(drift: new double[3]) { Variance = 1 };
        double[] greedy = [1.0 / 2, 1.0 / 3, 1.0 / 4];
        yield return new("greedy", (1.0 / 2) + (1.0 / 3) + (1.0 / 4), still.Value(greedy));

        // And every greedy step is the best one: a smaller error is better for all later ones.
        yield return new("∇ of greedy steps", [0, 0, 0], still.Gradient(greedy));

        // Each later error is multiplied by (1 − η)²: e₁″ = 2(e₀ + s) = 4 counts 1 + 4/9 + 4/9·9/16 times; the others' slopes in it are 0.
        yield return new("∇²·(1, 0, 0)", [4 * (1 + (4.0 / 9) + (1.0 / 4)), 0, 0], still.Product(greedy, [1, 0, 0]));

        // η = 1 forgets: only noise and drift remain.
        var drifting = new DriftSchedule(drift: new double[] { 1, 2 }) { Variance = 0.5 };
        yield return new("η = 1", 0.5 + 1 + 0.5 + 4, drifting.Value([1, 1]));
    }
}
