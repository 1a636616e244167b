using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Entropic optimal transport as the minimum over potentials: the negative Lyapunov potential, whose Newton steps are those of Sinkhorn–Newton.
/// −[−1/η Σᵢⱼ exp(η(xᵢ + yⱼ − cᵢⱼ) − 1) + a·x + b·y].
/// </summary>
/// <remarks>
/// x and the marginal a are [n], y and b are [m], the cost C is [n, m]; η is the inverse of the regularisation. Source: X. Tang, M. Shavlovsky, H. Rahmanian, E. Tardini,
/// K. Thekumparampil, T. Xiao, L. Ying, <em>Accelerating Sinkhorn Algorithm with Sparse Newton Iterations</em>, 2024.
/// </remarks>
[Objective]
public partial class SinkhornPotentials
{
    [Size] int n, m;
    [Parameter("n")] Vector x;
    [Parameter("m")] Vector y;
    [Data("n", "m")] Matrix C;
    [Data("n")] Vector a;
    [Data("m")] Vector b;
    [Hyperparameter] double eta = 1;

    [Regularizer]
    double Potential() => Sum(n, i => Sum(m, j => Exp(eta * (x[i] + y[j] - C[i, j]) - 1))) / eta - Dot(a, x) - Dot(b, y);
}
