using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// The discriminator's loss of R3GAN: real and generated samples are compared in pairs, and the slope of the discriminator is penalised at both.
/// ℓ = softplus(−(D(x) − D(g))) + γ/2·‖∇D(x)‖² + γ/2·‖∇D(g)‖², D(x) = w·x + a·tanh(W x + b).
/// </summary>
/// <remarks>
/// x and its partner g, from the generator, are [d]; W is [h, d], a and b are [h], w is [d]. A constant added to D changes nothing. Source: Y. Huang et al.,
/// <em>The GAN is dead; long live the GAN! A Modern GAN Baseline</em>, 2024.
/// </remarks>
[Objective]
public partial class R3Gan
{
    [Size] int h = 8;
    [Parameter("d")] Vector w;
    [Parameter("h", "d")] Matrix W;
    [Parameter("h")] Vector a, b;
    [Sample("d")] Vector real, fake;
    [Hyperparameter] double gamma = 0.1;

    double Discriminator(Vector x) => Dot(w, x) + Dot(a, Tanh(W * x + b));

    [Loss] double Relativistic() => Softplus(-(Discriminator(real) - Discriminator(fake)));
    [Loss] double RealPenalty() => gamma / 2 * SquaredNorm(Gradient(Discriminator, real));
    [Loss] double FakePenalty() => gamma / 2 * SquaredNorm(Gradient(Discriminator, fake));
}
