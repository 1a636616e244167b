using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// The regret of online gradient descent whose optimum drifts, as a function of its steps ηₜ: f = Σₜ eₜ, eₜ₊₁ = (1 − ηₜ)²eₜ + ηₜ²s + γₜ².
/// </summary>
/// <remarks>
/// η and the drift γ are [t]; e₀ > 0 is the first squared error, s = σ²/B the variance of a batch's gradient. The best last step is greedy, η = e/(e + s). Source:
/// M. Fahrbach, A. Javanmard, V. Mirrokni, P. Worah, <em>Learning Rate Schedules in the Presence of Distribution Shift</em>, 2023.
/// </remarks>
[Objective]
public partial class DriftSchedule
{
    [Parameter("t")] Vector eta;
    [Data("t")] Vector drift;
    [Hyperparameter] double start = 1, variance = 0.5;

    [Loss]
    double Regret()
    {
        double error = start, regret = 0;
        for (int i = 0; i < drift.Length; i++)
        {
            error = Square(1 - eta[i]) * error + Square(eta[i]) * variance + Square(drift[i]);
            regret += error;
        }
        return regret;
    }
}
