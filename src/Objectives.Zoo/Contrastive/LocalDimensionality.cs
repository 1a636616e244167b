using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A contrastive loss, and a regularizer against local dimensional collapse. Around zᵢ the local intrinsic dimension is estimated from the distances to its k nearest neighbours in the batch,
/// LIDᵢ = μᵢ/(wᵢ − μᵢ): wᵢ is the largest of them, μᵢ the mean of the others. It is −β mean log LIDᵢ, or −β (mean log² LIDᵢ)^½.
/// </summary>
/// <remarks>
/// x and its other view x′ are [d], W is [m, d], z = W x; k is at least 2 and less than the size of the batch. Distances r = wU^{1/D} with uniform U have mean wD/(D + 1), so that LID estimates D. Source:
/// H. Huang, R. Campello, S. Erfani, X. Ma, M. Houle, J. Bailey, <em>LDReg: Local Dimensionality Regularized Self-Supervised Learning</em>, 2024.
/// </remarks>
[Objective]
public partial class LocalDimensionality
{
    [Size] int m = 2;
    [Parameter("m", "d")] Matrix W;
    [Sample("d")] Vector x, other;
    [Hyperparameter] double beta = 0.1, temperature = 0.5;
    [Hyperparameter] int k = 4;
    [Hyperparameter] bool squared;

    double LogDimension()
    {
        Matrix z = All(() => W * x);
        Vector distances = BottomK(Vector.From(BatchSize, j => Norm(z[j] - z[SampleIndex])), k + 1);
        double mean = Mean(distances[1..^1]);
        return Log(mean / (distances[^1] - mean));
    }

    [Loss]
    double InfoNce()
    {
        Vector similarities = All(() => Normalize(W * other)) * Normalize(W * x) / temperature;
        return LogSumExp(similarities) - similarities[SampleIndex];
    }

    [Loss]
    double Regularized()
    {
        Vector dimensions = All(() => LogDimension());
        return -beta * (squared ? Sqrt(Mean(Square(dimensions))) : Mean(dimensions));
    }
}
