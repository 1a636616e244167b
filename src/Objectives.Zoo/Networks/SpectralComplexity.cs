using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Classification with a margin and the spectral measure of generalisation that goes with it: f = mean max(0, γ − m) + λμ, μ = γ⁻² Π ‖Wₗ‖₂² Σ ‖Wₗ‖_F²/‖Wₗ‖₂²,
/// m = z_y − max over the other classes of z, z = W_L relu(⋯ relu(W₁ x)).
/// </summary>
/// <remarks>
/// W is [layers, h, h], x is [h] and so are the scores; ‖·‖₂ is the largest singular value. μ does not change where one layer is multiplied and another divided by a number. Source:
/// M. Gastpar, I. Nachum, J. Shafer, T. Weinberger, <em>Fantastic Generalization Measures are Nowhere to be Found</em>, 2024, of whose measures this is one.
/// </remarks>
[Objective]
public partial class SpectralComplexity
{
    [Size] int layers = 2, h;
    [Parameter("layers", "h", "h")] Tensor3 W;
    [Sample("h")] Vector x;
    [Sample] int label;
    [Hyperparameter] double margin = 1, lambda = 0.01;

    [Loss]
    double Hinge()
    {
        Vector z = x;
        for (int l = 0; l < layers; l++)
            z = W[l] * (l == 0 ? z : Relu(z));
        return Relu(margin - z[label] + Max(h, k => z[k], where: k => k != label));
    }

    [Regularizer]
    double Measure()
    {
        Vector largest = Vector.From(layers, l => SpectralNorm(W[l]));
        return lambda / Square(margin) * Square(Product(largest)) * Sum(layers, l => SquaredNorm(W[l]) / Square(largest[l]));
    }
}
