using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Cauchy–Schwarz divergence between the conditional distributions of response and prediction, estimated by Gaussian kernels.
/// f = log Σⱼ (Σᵢ KⱼᵢLⱼᵢ)/(Σᵢ Kⱼᵢ)² + log Σⱼ (Σᵢ KⱼᵢMⱼᵢ)/(Σᵢ Kⱼᵢ)² − 2 log Σⱼ (Σᵢ KⱼᵢNⱼᵢ)/(Σᵢ Kⱼᵢ)²,
/// with K, L, M, N the kernels between x and x, y and y, ŷ and ŷ, ŷⱼ and yᵢ, and ŷ = w·t + b.
/// </summary>
/// <remarks>
/// The input x is [d], its representation t is [p], y is a number; k(a, c) = exp(−‖a − c‖²/(2σ²)). 0 where ŷ = y. Source: S. Yu, X. Yu, S. Løkse, R. Jenssen, J. Principe,
/// <em>Cauchy-Schwarz Divergence Information Bottleneck for Regression</em>, 2024.
/// </remarks>
[Objective]
public partial class CauchySchwarzDivergence
{
    [Parameter("p")] Vector w;
    [Parameter] double b;
    [Sample("d")] Vector x;
    [Sample("p")] Vector t;
    [Sample] double y;
    [Hyperparameter] double sigma = 1;

    [Output] double Prediction() => Dot(w, t) + b;

    double Kernel(double square) => Exp(-square / (2 * Square(sigma)));

    /// <summary>log Σⱼ Σᵢ Kⱼᵢ k(uⱼ, vᵢ)/(Σᵢ Kⱼᵢ)².</summary>
    double Potential(Vector u, Vector v)
    {
        Matrix inputs = All(x);
        return Log(Sum(BatchSize, j =>
            Sum(BatchSize, i => Kernel(SquaredDistance(inputs[j], inputs[i])) * Kernel(Square(u[j] - v[i])))
            / Square(Sum(BatchSize, i => Kernel(SquaredDistance(inputs[j], inputs[i]))))));
    }

    [Loss]
    double Divergence()
    {
        Vector responses = All(y), predictions = All(() => Prediction());
        return Potential(responses, responses) + Potential(predictions, predictions) - 2 * Potential(predictions, responses);
    }
}
