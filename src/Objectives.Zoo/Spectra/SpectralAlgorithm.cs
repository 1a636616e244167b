using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// The error of a spectral algorithm, by the model of noisy observations, over its ridge and its kernel's width:
/// f = ½ Σₗ [(σ²/n)hₗ² + (1 − hₗ)²cₗ²], hₗ = λₗ/(λₗ + η), by gradient flow hₗ = 1 − exp(−λₗ/η).
/// </summary>
/// <remarks>
/// λₗ and uₗ are the eigenvalues and vectors of the kernel matrix exp(−‖xᵢ − xⱼ‖/width)/n, cₗ = uₗ·y/√n; x is [n, d], y is [n]; η and the width are exp of
/// parameters. Source: M. Velikanov, M. Panov, D. Yarotsky, <em>Generalization error of spectral algorithms</em>, 2024.
/// </remarks>
[Objective]
public partial class SpectralAlgorithm
{
    [Size] int n;
    [Parameter] double logRidge, logWidth;
    [Data("n", "d")] Matrix x;
    [Data("n")] Vector y;
    [Hyperparameter] double sigma = 0.5;
    [Hyperparameter] bool isFlow = false;

    double Learned(double lambda) => isFlow ? -Expm1(-lambda * Exp(-logRidge)) : lambda / (lambda + Exp(logRidge));

    [Loss]
    double Generalization()
    {
        double rate = Exp(-logWidth);
        Matrix kernel = Matrix.From(n, n, (i, j) => Exp(-rate * Norm(x[i] - x[j])) / n);
        var (lambda, vectors) = SymmetricEigen(kernel);
        Vector c = y * vectors / Sqrt(n);
        return Sum(n, l => Square(sigma * Learned(lambda[l])) / n + Square((1 - Learned(lambda[l])) * c[l])) / 2;
    }
}
