using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A manifold of several charts, each the image of a variational autoencoder: f = mean Σ_k β_k(ℓ_k − log α_k), β = softmax(log α − ℓ),
/// ℓ_k = ‖x − D_k(z)‖²/(2σ²) − Σ log s_k + ½‖T_k z‖² − log|det T_k|, z = E_k x + s_k∘ξ.
/// </summary>
/// <remarks>
/// x is [d], the noise ξ is [h]; encoders E are [K, h, d], decoders D_k(z) = tanh(V_k z) with V [K, d, h], the flows T to a normal latent space [K, h, h],
/// log s is [K, h], α = softmax of [K]. The weights β are differentiated too. Source: G. S. Alberti, J. Hertrich, M. Santacesaria, S. Sciutto,
/// <em>Manifold Learning by Mixture Models of VAEs for Inverse Problems</em>, 2024.
/// </remarks>
[Objective]
public partial class ChartAutoencoders
{
    [Size] int k = 2;
    [Parameter("k", "h", "d")] Tensor3 E;
    [Parameter("k", "h")] Matrix logDeviation;
    [Parameter("k", "d", "h")] Tensor3 V;
    [Parameter("k", "h", "h")] Tensor3 T;
    [Parameter("k")] Vector mixture;
    [Sample("d")] Vector x;
    [Sample("h")] Vector xi;
    [Hyperparameter] double sigma = 1;

    double Chart(int j)
    {
        Vector z = E[j] * x + Exp(logDeviation[j]) * xi;
        return SquaredDistance(x, Tanh(V[j] * z)) / (2 * Square(sigma)) - Sum(logDeviation[j]) + SquaredNorm(T[j] * z) / 2 - LogDet(T[j]);
    }

    [Loss]
    double Mixed()
    {
        Vector logAlpha = LogSoftmax(mixture);
        Vector losses = Vector.From(k, j => Chart(j) - logAlpha[j]);
        return Dot(Softmax(-losses), losses);
    }
}
