using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// An autoencoder whose every latent takes the nearest of a few learnt numbers: ℓ = BCE(D q̃, x) + λ_q‖sg(z) − q‖² + λ_c‖z − sg(q)‖², z = E x,
/// qⱼ = argmin over v of row j of the codebook of |zⱼ − v|, q̃ = z + sg(q − z).
/// </summary>
/// <remarks>
/// x in [0, 1] is [d], E is [l, d], the codebook is [l, v], D is [d, l]; q̃ has the value of q and the derivative of z. Source: K. Hsu, W. Dorrell, J. Whittington,
/// J. Wu, C. Finn, <em>Disentanglement via Latent Quantization</em>, 2023.
/// </remarks>
[Objective]
public partial class LatentQuantization
{
    [Size] int l, v;
    [Parameter("l", "d")] Matrix E;
    [Parameter("l", "v")] Matrix codebook;
    [Parameter("d", "l")] Matrix D;
    [Sample("d")] Vector x;
    [Hyperparameter] double ofCodes = 0.01, ofLatents = 0.01;

    Vector Nearest(Vector z) => Vector.From(l, j => codebook[j, ArgMin(Abs(z[j] - codebook[j]))]);

    [Loss]
    double Loss()
    {
        Vector z = E * x, q = Nearest(z), logits = D * StraightThrough(q, z);
        return Sum(Softplus(logits) - x * logits) + ofCodes * SquaredDistance(StopGradient(z), q) + ofLatents * SquaredDistance(z, StopGradient(q));
    }
}
