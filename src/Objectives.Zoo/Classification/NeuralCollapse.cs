using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Classification of long-tailed data with features that collapse: near their class's centre, the centres at wide angles.
/// f = mean CE(V h, y) + λ₁/K Σ_k mean_{i∈k} ‖hᵢ − c_k‖² − λ₂/K Σ_k min_{j≠k} arccos cos(c_k − c̄, c_j − c̄), h = W x.
/// </summary>
/// <remarks>
/// x is [d], W is [h, d], V is [K, h]; c_k is the mean of h over class k, c̄ that of the centres; every class occurs in the batch. Source: X. Liu et al.,
/// <em>Inducing Neural Collapse in Deep Long-tailed Learning</em>, 2023.
/// </remarks>
[Objective]
public partial class NeuralCollapse
{
    [Size] int k;
    [Parameter("k", "h")] Matrix V;
    [Parameter("h", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample] int y;
    [Size] int h = 2;
    [Hyperparameter] double within = 0.1, between = 0.1;

    const double Largest = 1 - 1e-6;

    Vector Feature() => W * x;
    Matrix Centres() => SegmentMean(All(() => Feature()), All(y), k);

    [Loss]
    double CrossEntropy()
    {
        Vector logits = V * Feature();
        return LogSumExp(logits) - logits[y];
    }

    [Loss]
    double Compactness()
    {
        Matrix features = All(() => Feature()), centres = Centres();
        int[] of = All(y);
        return within * Mean(SegmentMean(Vector.From(BatchSize, i => SquaredDistance(features[i], centres[of[i]])), of, k));
    }

    [Loss]
    double Separation()
    {
        Matrix centres = Centres();
        Vector middle = Columns(centres).Mean();
        // Two centres are opposite each other, where the arc cosine has no slope.
        return -between * Mean(k, i => Min(k, j => Acos(Clamp(Cosine(centres[i] - middle, centres[j] - middle), -Largest, Largest)), where: j => j != i));
    }
}
