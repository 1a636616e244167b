using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class LightSchrodingerBridgeExample : Example<LightSchrodingerBridge>
{
    protected override LightSchrodingerBridge Problem(RandomData random, int samples) =>
        new(start: random.Normals(samples, 2), end: random.Normals(samples + 2, 2), k: 2) { Epsilon = 0.8 };

    public override IEnumerable<Check> Checks()
    {
        // K = 1, S = 1, r = 0, ε = 1, x₀ = 1, x₁ = 0: ½ + ½log 2π. θ = (log α, r, log S).
        var one = new LightSchrodingerBridge(start: new double[,] { { 1 } }, end: new double[,] { { 0 } }, k: 1);
        yield return new("one sample each", 0.5 + (Math.Log(2 * Math.PI) / 2), one.Value([0, 0, 0]));

        // A factor of α cancels.
        yield return new("α = e³", 0.5 + (Math.Log(2 * Math.PI) / 2), one.Value([3, 0, 0]));

        // Both sides with mean 0 and variance 1: S/2 + ½log S + 1/(2S) is least where S² + S = 1, at the golden ratio.
        var unit = new LightSchrodingerBridge(start: new double[,] { { 1 }, { -1 } }, end: new double[,] { { 1 }, { -1 } }, k: 1);
        double golden = (Math.Sqrt(5) - 1) / 2;
        yield return new("∇ at the minimiser", [0, 0, 0], unit.Gradient(0, 0, Math.Log(golden)));

        // In log S the curvature is ½(S + 1/S) = √5/2.
        yield return new("∂²/∂(log S)²", Math.Sqrt(5) / 2, unit.Product([0, 0, Math.Log(golden)], [0, 0, 1])[2]);
    }
}
