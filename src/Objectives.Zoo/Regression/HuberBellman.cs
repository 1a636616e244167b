using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Mean Huber Bellman error as a saddle point: f = mean (2h δ − h²), minimised over the values and maximised over h, which is kept in [−τ, τ];
/// δ = r + γ w·φ′ − w·φ, h = clamp(u·φ).
/// </summary>
/// <remarks>
/// The features φ, φ′ of a state and the next one, w and u are [d]. At the best h the inner function is δ² up to |δ| = τ and 2τ|δ| − τ² beyond it. Source:
/// A. Patterson, V. Liao, M. White, <em>Robust Losses for Learning Value Functions</em>, 2022.
/// </remarks>
[Objective]
public partial class HuberBellman
{
    [Parameter("d")] Vector w;
    [Parameter("d", Ascent = true)] Vector u;
    [Sample("d")] Vector state, next;
    [Sample] double reward;
    [Hyperparameter] double tau = 1, discount = 0.9;

    [Loss]
    double Saddle()
    {
        double error = reward + discount * Dot(w, next) - Dot(w, state), h = Clamp(Dot(u, state), -tau, tau);
        return 2 * h * error - h * h;
    }
}
