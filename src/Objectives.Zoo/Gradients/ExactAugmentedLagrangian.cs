using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Exact augmented Lagrangian of a problem with equality constraints: unlike the Lagrangian, it is smooth and has the solution as a minimiser.
/// 𝓛 + ε₁/2·‖c(x)‖² + ε₂/2·‖G(x)∇ₓ𝓛‖², 𝓛 = f(x) + λ·c(x), G = ∂c/∂x, f(x) = ½xᵀQx − q·x, c(x) = A x − b + κ/2·‖x‖².
/// </summary>
/// <remarks>
/// x is [n], the multipliers λ are [m], Q is [n, n], A is [m, n], b is [m]. Source: I. Hong, S. Na, M. Mahoney, M. Kolar,
/// <em>Constrained Optimization via Exact Augmented Lagrangian and Randomized Iterative Sketching</em>, 2023.
/// </remarks>
[Objective]
public partial class ExactAugmentedLagrangian
{
    [Size] int m;
    [Parameter("n")] Vector x;
    [Parameter("m")] Vector lambda;
    [Data("n", "n")] Matrix Q;
    [Data("n")] Vector q;
    [Data("m", "n")] Matrix A;
    [Data("m")] Vector b;
    [Hyperparameter] double kappa = 0, epsilon1 = 2, epsilon2 = 2;

    Vector Constraint(Vector z) => A * z - b + kappa / 2 * SquaredNorm(z);
    double Lagrangian(Vector z) => Dot(z, Q * z) / 2 - Dot(q, z) + Dot(lambda, Constraint(z));

    [Regularizer]
    double Augmented()
    {
        Vector slope = Gradient(Lagrangian, x);
        return Lagrangian(x) + epsilon1 / 2 * SquaredNorm(Constraint(x))
            + epsilon2 / 2 * Sum(m, i => Square(Dot(Gradient(z => Constraint(z)[i], x), slope)));
    }
}
