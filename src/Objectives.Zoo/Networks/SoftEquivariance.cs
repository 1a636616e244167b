using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A layer that is pulled towards several symmetries, as far as the data let it: f = mean ‖W x + b − y‖² + Σ_g λ_g(½‖W − P_g W‖² + ½‖b − Q_g b‖²) + ½ω(‖W‖² + ‖b‖²), P and Q the projections on what is equivariant under g.
/// </summary>
/// <remarks>
/// x and y are [d], λ is [g]; P_g acts on the d² entries of W, row by row, and is given with Q_g. Source: H. Kim, H. Lee, H. Yang, J. Lee,
/// <em>Regularizing Towards Soft Equivariance Under Mixed Symmetries</em>, 2023.
/// </remarks>
[Objective]
public partial class SoftEquivariance
{
    [Size] int d, g;
    [Size] int entries => d * d;
    [Parameter("d", "d")] Matrix W;
    [Parameter("d")] Vector b;
    [Sample("d")] Vector x, y;
    [Data("g", "entries", "entries")] Tensor3 P;
    [Data("g", "d", "d")] Tensor3 Q;
    [Hyperparameter("g")] Vector lambda;
    [Hyperparameter] double omega = 0.01;

    [Loss] double Squared() => SquaredDistance(W * x + b, y);

    [Regularizer]
    double Equivariance()
    {
        Vector flat = Vector.From(entries, i => W[i / d, i % d]);
        return Sum(g, s => lambda[s] * (SquaredDistance(flat, P[s] * flat) + SquaredDistance(b, Q[s] * b)) / 2);
    }

    [Regularizer] double Decay() => omega / 2 * (SquaredNorm(W) + SquaredNorm(b));
}
