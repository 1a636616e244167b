using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// A single rectified neuron, fitted by the convex surrogate whose gradient is the error itself: ℓ = ∫₀^{w·x} (relu(s) − y) ds = ½relu(w·x)² − y w·x.
/// </summary>
/// <remarks>
/// x and w are [d]; the squared error (relu(w·x) − y)², which is not convex, is a metric. Source: P. Wang, N. Zarifis, I. Diakonikolas, J. Diakonikolas,
/// <em>Robustly Learning a Single Neuron via Sharpness</em>, 2023.
/// </remarks>
[Objective]
public partial class MatchingLoss
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;

    double Potential() => Dot(w, x);

    [Loss] double Surrogate() => Square(Relu(Potential())) / 2 - y * Potential();
    [Metric] double Squared() => Square(Relu(Potential()) - y);
}
