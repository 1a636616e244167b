using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Coherence of the gradients of single samples: how much of a step for one sample helps the others.
/// α = ‖mean gᵢ‖² / mean ‖gᵢ‖², gᵢ = ∇_w log(1 + exp(−yᵢ w·xᵢ)).
/// </summary>
/// <remarks>
/// x and w are [d], y is −1 or +1. 1/n for n orthogonal gradients of equal length, 1 for equal ones; n·α is the number of samples that one step
/// helps. Source: S. Chatterjee, P. Zielinski, <em>On the Generalization Mystery in Deep Learning</em>, 2022.
/// </remarks>
[Objective]
public partial class GradientCoherence
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;

    [Loss]
    double Coherence()
    {
        Matrix gradients = All(() => Gradient(v => Softplus(-y * Dot(v, x)), w));
        return SquaredNorm(Columns(gradients).Mean()) / Mean(Rows(gradients).SquaredNorm());
    }
}
