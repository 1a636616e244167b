using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A layer of spiking neurons whose membrane potentials are to be near the spike's value 0 or 1 that they become:
/// uₜ = τ uₜ₋₁(1 − sₜ₋₁) + W xₜ, sₜ = [uₜ ≥ ½], ℓ = CE(V mean s, y) + λ meanₜ mean q(uₜ), q(u) = (1 − u)² from ½ on and u² below.
/// </summary>
/// <remarks>
/// x is [t, p], W is [h, p], V is [k, h]. A spike has the stated derivative 1 where |u − ½| &lt; ½, else 0. Source: Y. Guo et al.,
/// <em>RMP-Loss: Regularizing Membrane Potential Distribution for Spiking Neural Networks</em>, 2023.
/// </remarks>
[Objective]
public partial class SpikingPotentials
{
    [Size] int t, h, k;
    [Parameter("h", "p")] Matrix W;
    [Parameter("k", "h")] Matrix V;
    [Sample("t", "p")] Matrix x;
    [Sample] int y;
    [Hyperparameter] double decay = 0.25, lambda = 0.1;

    static double Spike(double u) => u >= 0.5 ? 1 : 0;

    [Gradient(nameof(Spike), Surrogate = true)]
    static double Window(double u, double cotangent) => Abs(u - 0.5) < 0.5 ? cotangent : 0;

    static double Distance(double u) => u >= 0.5 ? Square(1 - u) : Square(u);

    [Loss]
    double Loss()
    {
        Vector u = Vector.From(h, i => 0.0), spikes = u, rate = u;
        double distance = 0;
        for (int step = 0; step < t; step++)
        {
            u = decay * u * (1 - spikes) + W * x[step];
            spikes = Vector.From(h, i => Spike(u[i]));
            rate = rate + spikes;
            distance += Mean(h, i => Distance(u[i]));
        }
        Vector logits = V * rate / t;
        return LogSumExp(logits) - logits[y] + lambda * distance / t;
    }
}
