using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A neural differential equation u′ = A u + C tanh(B u), solved by Heun's method with the embedded method of Euler, whose own estimates of error and
/// stiffness are penalised: ℓ = ‖u(T) − y‖² + λ_E Σⱼ Eⱼh + λ_S Σⱼ Sⱼ, E = ‖h/2·(k₂ − k₁)‖, S = ‖k₂ − k₁‖/‖h k₁‖.
/// </summary>
/// <remarks>
/// The start u(0) and the target y are [d], A is [d, d], B is [h, d], C is [d, h]; k₁ = f(u), k₂ = f(u + h k₁), the steps h are equal. Source: A. Pal, Y. Ma, V. Shah,
/// C. Rackauckas, <em>Opening the Blackbox: Accelerating Neural Differential Equations by Regularizing Internal Solver Heuristics</em>, 2021.
/// </remarks>
[Objective]
public partial class SolverRegularization
{
    [Size] int steps = 10;
    [Size] int h = 4;
    [Parameter("d", "d")] Matrix A;
    [Parameter("h", "d")] Matrix B;
    [Parameter("d", "h")] Matrix C;
    [Sample("d")] Vector start, target;
    [Hyperparameter] double width = 0.1, ofError = 0.1, ofStiffness = 0.01;

    Vector Slope(Vector u) => A * u + C * Tanh(B * u);

    [Loss]
    double Solution()
    {
        Vector u = start;
        double error = 0, stiffness = 0;
        for (int j = 0; j < steps; j++)
        {
            Vector k1 = Slope(u), k2 = Slope(u + width * k1);
            error += Norm(width / 2 * (k2 - k1)) * width;
            stiffness += Norm(k2 - k1) / Norm(width * k1);
            u = u + width / 2 * (k1 + k2);
        }
        return SquaredDistance(u, target) + ofError * error + ofStiffness * stiffness;
    }
}
