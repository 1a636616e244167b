using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// The error on new data of ridge regression with deep random features, over the ridge: f = mean (y − θ·φ(x)/√k)²,
/// θ = (ΦᵀΦ/k + λI)⁻¹Φᵀy/√k, φ(x) = tanh(W₂ tanh(W₁x/√d)/√h).
/// </summary>
/// <remarks>
/// x is [d], W₁ is [h, d], W₂ is [k, h], both frozen; the samples are new, Φ and y in θ are from m rows to train on. λ = exp of the parameter. Linear layers
/// leave out tanh. The metric is the resolvent's trace (1/k) tr(ΦᵀΦ/m + λI)⁻¹, for which there are deterministic equivalents. Source: D. Schröder, H. Cui,
/// D. Dmitriev, B. Loureiro, <em>Deterministic equivalent and error universality of deep random features learning</em>, 2023.
/// </remarks>
[Objective]
public partial class DeepRandomFeatures
{
    [Size] int d, h, k, m;
    [Parameter] double logRidge;
    [Data("h", "d")] Matrix first;
    [Data("k", "h")] Matrix second;
    [Data("m", "d")] Matrix trainInputs;
    [Data("m")] Vector trainTargets;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] bool isLinear = false;

    Vector Activation(Vector u) => isLinear ? u : Tanh(u);
    Vector Feature(Vector input) => Activation(second * Activation(first * input / Sqrt(d)) / Sqrt(h));
    Matrix Features() => Matrix.FromRows(m, i => Feature(trainInputs[i]));

    Vector Fitted()
    {
        Matrix features = Features() / Sqrt(k);
        return Solve(features.T * features + Exp(logRidge) * Identity(k), trainTargets * features);
    }

    [Loss] double Generalization() => Square(y - Dot(Fitted(), Feature(x)) / Sqrt(k));

    [Metric]
    double Resolvent()
    {
        Matrix features = Features();
        return Trace(Inverse(features.T * features / m + Exp(logRidge) * Identity(k))) / k;
    }
}
