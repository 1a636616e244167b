using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Least squares with random features of data whose spectrum is a power law, by its expectation: f(θ) = Σⱼ j^(−2α)((Wθ)ⱼ − j^(−β))². What one-pass stochastic gradient descent
/// from θ expects after some steps γ is a metric: the squares c of the errors along the eigenvectors of K = D^½WWᵀD^½, D = diag(j^(−2α)),
/// follow cᵢ ← (1 − 2γλᵢ + 2γ²λᵢ²)cᵢ + γ²λᵢ² Σc.
/// </summary>
/// <remarks>
/// θ is [d], W is [v, d], with entries of variance 1/d; batches are of one sample, x = D^½z with normal z. Source: E. Paquette, C. Paquette, L. Xiao, J. Pennington,
/// <em>4+3 Phases of Compute-Optimal Neural Scaling Laws</em>, 2024, whose Volterra equation is this recurrence, solved for Σc.
/// </remarks>
[Objective]
public partial class PowerLawFeatures
{
    [Size] int v;
    [Parameter("d")] Vector theta;
    [Data("v", "d")] Matrix W;
    [Hyperparameter] double alpha = 1, beta = 1, gamma = 0.1;
    [Hyperparameter] int steps = 10;

    Vector Scaled() => Vector.From(v, j => Pow(j + 1, -alpha) * (Dot(W[j], theta) - Pow(j + 1, -beta)));

    [Loss] double Risk() => SquaredNorm(Scaled());

    [Metric]
    double RiskAfterSteps()
    {
        Matrix features = Matrix.FromRows(v, j => Pow(j + 1, -alpha) * W[j]);
        var (values, vectors) = SymmetricEigen(features * features.T);
        Vector decay = 1 - 2 * gamma * values + 2 * Square(gamma * values), noise = Square(gamma * values);
        Vector squares = Square(Scaled() * vectors);
        for (int t = 0; t < steps; t++)
            squares = decay * squares + Sum(squares) * noise;
        return Sum(squares);
    }
}
