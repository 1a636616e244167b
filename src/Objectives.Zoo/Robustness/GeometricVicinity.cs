using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A perturbation δ of one input against many models collected around trained weights: max_δ mean −log softmax(Wₖ(x + δ) + bₖ)_y over the models k, where ‖δ‖_∞ ≤ ε. Metrics: how far δ is outside, the mean trace of the Hessian
/// by a model's weights, and how much of the models' spread lies along their first principal direction.
/// </summary>
/// <remarks>
/// A sample is a model: W is [c, d], b is [c]. x and δ are [d]; δ is maximised over, derivatives are those of f. Source: M. Gubri, M. Cordy, M. Papadakis, Y. Le Traon, K. Sen,
/// <em>LGV: Boosting Adversarial Example Transferability from Large Geometric Vicinity</em>, 2022.
/// </remarks>
[Objective]
public partial class GeometricVicinity
{
    [Size] int c, d;
    [Parameter("d", Ascent = true)] Vector delta;
    [Sample("c", "d")] Matrix W;
    [Sample("c")] Vector b;
    [Data("d")] Vector x;
    [Data] int y;
    [Hyperparameter] double epsilon = 0.1;

    double CrossEntropy(Matrix weights) => -LogSoftmax(weights * (x + delta) + b)[y];

    [Loss] double Transferred() => CrossEntropy(W);
    [Metric] double Excess() => NormInf(delta) - epsilon;
    [Metric] double Flatness() => Laplacian(CrossEntropy, W);

    [Metric]
    double FirstDirection()
    {
        Tensor3 models = All(W);
        Matrix mean = Mean(BatchSize, k => models[k]);
        Matrix spread = Matrix.From(BatchSize, c * d, (k, i) => models[k, i / d, i % d] - mean[i / d, i % d]);
        return Square(SpectralNorm(spread) / Norm(spread));
    }
}
