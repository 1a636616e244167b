using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SoftMiningExample : Example<SoftMining>
{
    protected override SoftMining Problem(RandomData random, int samples) => new(z: random.Normals(samples, 2), f: random.Normals(samples, 3), m: 3);

    public override IEnumerable<Check> Checks()
    {
        // f = (1, 0) and prototypes (0, 1), (1, 1): 1 − cos 45°. h = (1, 1) too: the same distance, all patches equally hard.
        var single = new SoftMining(z: new double[,] { { 1 } }, f: new double[,] { { 1, 0 } }, m: 2) { Lambda = 1 };
        double root = Math.Sqrt(0.5);
        yield return new("one patch", 2 * (1 - root), single.Value([1, 1, 0, 1, 1, 1]));

        // Then the gradient is that of the cosine: −(f/‖h‖ − (f·h)h/‖h‖³).
        yield return new("∇_D, equally hard", [-root / 2, root / 2], single.Gradient(1, 1, 0, 1, 1, 1)[..2]);

        // Two patches of which the second is met: d = (1 − 1/√2, 0), w = (2³, 0). h = (1, 1) and (1, 0), f = (1, 0) twice: s = f·h = 2, ‖F‖² = 2, ‖H‖² = 3.
        // The slope in hᵢ is −(fᵢ − s hᵢ/3)/√6; D = (a, b) with z = (1, 0) and (0, 1).
        var two = new SoftMining(z: new double[,] { { 1, 0 }, { 0, 1 } }, f: new double[,] { { 1, 0 }, { 1, 0 } }, m: 1) { Lambda = 0 };
        double[] theta = [1, 1, 1, 0, 1, 0];
        yield return new("two patches", 1 - (2 / Math.Sqrt(6)), two.Value(theta));
        double unit = 8 / (3 * Math.Sqrt(6));
        yield return new("∇_D, the harder one's", [-unit, 0, 2 * unit, 0], two.Gradient(theta)[..4]);
    }
}
