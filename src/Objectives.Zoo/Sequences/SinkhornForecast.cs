using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Forecasts from features that have one distribution in both domains: f = Σ over domains of mean (a·W x − y)² + λ S_ε(W X₁, W X₂), with the Sinkhorn divergence
/// S(μ, ν) = W(μ, ν) − ½W(μ, μ) − ½W(ν, ν), W = mean f + mean g after a number of steps fᵢ = −ε log meanⱼ exp((gⱼ − ‖xᵢ − yⱼ‖²)/ε), and g likewise.
/// </summary>
/// <remarks>
/// X₁ is [m, d], X₂ is [l, d], their targets are [m] and [l], W is [p, d], a is [p]. Source: J. Lee, M. Jeon, M. Kang, K. Park,
/// <em>Feature-aligned N-BEATS with Sinkhorn divergence</em>, 2024.
/// </remarks>
[Objective]
public partial class SinkhornForecast
{
    [Size] int m, l;
    [Parameter("p", "d")] Matrix W;
    [Parameter("p")] Vector a;
    [Size] int p = 2;
    [Data("m", "d")] Matrix firstInputs;
    [Data("m")] Vector firstTargets;
    [Data("l", "d")] Matrix secondInputs;
    [Data("l")] Vector secondTargets;
    [Hyperparameter] int iterations = 10;
    [Hyperparameter] double epsilon = 1, lambda = 0.5;

    double Transport(Matrix x, Matrix y)
    {
        Matrix costs = Matrix.From(x.RowCount, y.RowCount, (i, j) => SquaredDistance(x[i], y[j]));
        Vector g = Vector.From(y.RowCount, j => 0.0);
        Vector f = Vector.From(x.RowCount, i => 0.0);
        for (int k = 0; k < iterations; k++)
        {
            f = Vector.From(x.RowCount, i => -epsilon * LogMeanExp(y.RowCount, j => (g[j] - costs[i, j]) / epsilon));
            g = Vector.From(y.RowCount, j => -epsilon * LogMeanExp(x.RowCount, i => (f[i] - costs[i, j]) / epsilon));
        }
        return Mean(f) + Mean(g);
    }

    [Loss] double First() => Mean(Square(firstInputs * W.T * a - firstTargets));
    [Loss] double Second() => Mean(Square(secondInputs * W.T * a - secondTargets));

    [Loss]
    double Aligned()
    {
        Matrix x = firstInputs * W.T, y = secondInputs * W.T;
        return lambda * (Transport(x, y) - Transport(x, x) / 2 - Transport(y, y) / 2);
    }
}
