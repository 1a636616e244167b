using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A learned search direction for linear systems: f = mean ‖r − αA g(r)‖², α = r·g/(g·A g), the best step along g, so that only the direction counts.
/// </summary>
/// <remarks>
/// r is [n], A is [n, n], symmetric and positive definite; g(r) = r + V tanh(U r), U is [h, n], V is [n, h]. Source: A. Kaneda, O. Akar, J. Chen, V. Kala, D. Hyde, J. Teran,
/// <em>A Deep Conjugate Direction Method for Iteratively Solving Linear Systems</em>, 2023.
/// </remarks>
[Objective]
public partial class ConjugateDirections
{
    [Size] int h = 2, n;
    [Parameter("h", "n")] Matrix U;
    [Parameter("n", "h")] Matrix V;
    [Sample("n")] Vector r;
    [Data("n", "n")] Matrix A;

    [Loss]
    double Residual()
    {
        Vector g = r + V * Tanh(U * r), image = A * g;
        return SquaredDistance(r, Dot(r, g) / Dot(g, image) * image);
    }
}
