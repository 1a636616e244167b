using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Clustering in an embedding: f = −mean Σ_k qᵢₖ log p̃ᵢₖ + mean ‖x − D z‖²/d, p = softmax(Θz) of z = W x, p̃ the same with noise on x,
/// and targets, held, that prefer confident assignments and even clusters: qᵢₖ ∝ pᵢₖ/(Σᵢ pᵢₖ)^½.
/// </summary>
/// <remarks>
/// x is [d], W is [m, d], Θ is [k, m], D is [d, m]. Source: K. Ghasedi Dizaji, A. Herandi, C. Deng, W. Cai, H. Huang,
/// <em>Deep Clustering via Joint Convolutional Autoencoder Embedding and Relative Entropy Minimization</em>, 2017.
/// </remarks>
[Objective]
public partial class EmbeddedClustering
{
    [Size] int m = 2, k, d;
    [Parameter("m", "d")] Matrix W;
    [Parameter("k", "m")] Matrix Theta;
    [Parameter("d", "m")] Matrix D;
    [Sample("d")] Vector x;
    [Hyperparameter] double sigma = 0.1;
    [Noise(Distribution.Normal, "d")] Vector noise;

    Vector Probabilities() => Softmax(Theta * (W * x));

    [Loss]
    double Clusters()
    {
        Matrix all = All(() => Probabilities());
        Vector balanced = Probabilities() / Sqrt(Columns(all).Sum()), target = StopGradient(balanced / Sum(balanced));
        return -Dot(target, LogSoftmax(Theta * (W * (x + sigma * noise))));
    }

    [Loss] double Reconstruction() => SquaredDistance(x, D * (W * x)) / d;
}
