using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Distillation through a second head: the first head learns the labels, the second one the teacher's logits t, class by class.
/// ℓ = γ CE(W₁x, y) + ατ² Σₖ KL(½ ‖ σ((zₖ − tₖ)/τ)), z = W₂x; KL(½ ‖ σ(u)) = log cosh(u/2).
/// </summary>
/// <remarks>
/// x is [d], t is [k], W₁ and W₂ are [k, d]. Source: P. Yang et al.,
/// <em>Dual-Head Knowledge Distillation: Enhancing Logits Utilization with an Auxiliary Head</em>, 2024.
/// </remarks>
[Objective]
public partial class DualHeadDistillation
{
    [Parameter("k", "d")] Matrix W1, W2;
    [Sample("d")] Vector x;
    [Sample("k")] Vector teacher;
    [Sample] int y;
    [Hyperparameter] double alpha = 0.5, gamma = 1, temperature = 2;

    static Vector LogCosh(Vector u) => Abs(u) + Log1p(Exp(-2 * Abs(u))) - Log(2);

    [Loss]
    double Labels()
    {
        Vector z = W1 * x;
        return gamma * (LogSumExp(z) - z[y]);
    }

    [Loss] double Teacher() => alpha * Square(temperature) * Sum(LogCosh((W2 * x - teacher) / (2 * temperature)));
}
