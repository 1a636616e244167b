using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SpikingPotentialsExample : Example<SpikingPotentials>
{
    protected override SpikingPotentials Problem(RandomData random, int samples) =>
        new(x: random.Tensor(samples, 5, 2), y: RandomData.Labels(samples, 3), h: 4, k: 3);

    public override IEnumerable<Check> Checks()
    {
        // One step, u = W x = (0.2, 0.9) with x = 1: distances 0.2² and 0.1². Without V the cross-entropy is log 2.
        var step = new SpikingPotentials(x: new double[1, 1, 1] { { { 1 } } }, y: new[] { 0 }, h: 2, k: 2) { Lambda = 1 };
        double[] theta = [0.2, 0.9, 0, 0, 0, 0];
        yield return new("one step", Math.Log(2) + 0.025, step.Value(theta));

        // q′ = 2u below ½ and 2(u − 1) from there on, halved by the mean.
        yield return new("∇_W of the distance", [0.2, -0.1], step.Gradient(theta)[..2]);

        // λ = 0, V = ((1, 1), (0, 0)): the logits are s₁ + s₂ = 1 and 0, so that each u has the slope (σ(1) − 1)·1, by the window.
        step.Lambda = 0;
        double sigma = 1 / (1 + Math.Exp(-1));
        yield return new("∇_W through the spikes", [sigma - 1, sigma - 1], step.Gradient(0.2, 0.9, 1, 1, 0, 0)[..2]);

        // Outside of the window none: u = −0.2 and 1.2.
        yield return new("∇_W outside of the window", [0, 0], step.Gradient(-0.2, 1.2, 1, 1, 0, 0)[..2]);

        // Two steps: u₁ = 0.4 stays, decays to a half and 0.4 is added, u₂ = 0.6; had it spiked, u₂ would be 0.4.
        var two = new SpikingPotentials(x: new double[1, 2, 1] { { { 1 }, { 1 } } }, y: new[] { 0 }, h: 1, k: 1) { Lambda = 1, Decay = 0.5 };
        yield return new("two steps", (0.16 + 0.16) / 2, two.Value([0.4, 0]));
        yield return new("reset by a spike", (0.01 + 0.01) / 2, two.Value([0.9, 0]));
    }
}
