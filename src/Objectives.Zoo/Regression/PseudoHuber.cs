using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Pseudo-Huber loss whose scale depends on the sample: quadratic for residuals below c, linear above.
/// ℓ = c²(√(1 + ‖r‖²/c²) − 1), r = ε − W x.
/// </summary>
/// <remarks>
/// W is [m, d], x is [d], the target ε is [m], c &gt; 0 is the scale that belongs to the sample's noise level. Source: A. Khrapov et al.,
/// <em>Improving Diffusion Models's Data-Corruption Resistance using Scheduled Pseudo-Huber Loss</em>, 2024.
/// </remarks>
[Objective]
public partial class PseudoHuber
{
    [Parameter("m", "d")] Matrix W;
    [Sample("d")] Vector x;
    [Sample("m")] Vector target;
    [Sample] double c;

    [Loss]
    double Loss()
    {
        double square = SquaredNorm(target - W * x);
        return square / (1 + Sqrt(1 + square / Square(c)));   // the formula without its cancellation
    }
}
