using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class ChartAutoencodersExample : Example<ChartAutoencoders>
{
    protected override ChartAutoencoders Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), xi: random.Normals(samples, 2));

    public override IEnumerable<Check> Checks()
    {
        // One chart: x = 1, ξ = ¼, E = ½, s = 1, V = 2, T = 3. z = ¾, and the rest is the negative evidence bound of one autoencoder.
        var one = new ChartAutoencoders(x: new double[,] { { 1 } }, xi: new[,] { { 0.25 } }, k: 1);
        double error = 1 - Math.Tanh(1.5);
        yield return new("one chart", (error * error / 2) + (9 * 0.5625 / 2) - Math.Log(3), one.Value([0.5, 0, 2, 3, 7]));

        // Two charts that differ in s = (1, 2) alone, without noise, x = 1, V = 0: ℓ = (½, ½ − log 2), β = (1/3, 2/3), α = ½ each.
        var two = new ChartAutoencoders(x: new double[,] { { 1 } }, xi: new[,] { { 0.0 } });
        double[] theta = [0, 0, 0, Math.Log(2), 0, 0, 1, 1, 0, 0];
        double value = 0.5 + (Math.Log(2) / 3);
        yield return new("two charts", value, two.Value(theta));

        // Σ β_k ℓ_k = −log Σ exp(−ℓ_k) + H(β), with log α inside ℓ: the sum is ½(1 + 2)e^{−½}.
        double entropy = (Math.Log(3) / 3) + (2 * Math.Log(1.5) / 3);
        yield return new("by the entropy", 0.5 - Math.Log(1.5) + entropy, two.Value(theta));

        // ∂/∂ℓ_k = β_k(1 − ℓ_k + f): by log s_k its negative; log α moves both, with factors 1 − α and −α. E, V and T meet z = 0; T has −1/T besides.
        double first = (1 - (0.5 + Math.Log(2)) + value) / 3, second = 2 * (1 - 0.5 + value) / 3;
        double shift = (second - first) / 2;
        yield return new("∇", [0, 0, -first, -second, 0, 0, -first, -second, shift, -shift], two.Gradient(theta));
    }
}
