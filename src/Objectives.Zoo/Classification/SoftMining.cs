using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Anomaly detection by reconstruction: decoded patches h = D z are to point as the encoder's f do, patches that are hard now with the larger gradient, and every patch is
/// to be near one of the prototypes. f = 1 − cos(vec F, vec H) + λ mean min_m (1 − cos(fᵢ, P_m)), the gradient in hᵢ times wᵢ = (dᵢ/mean d)^γ, d = 1 − cos(f, h).
/// </summary>
/// <remarks>
/// f and h are [d], z is [p], D is [d, p], P is [m, d]; w is held. Source: W. Luo et al.,
/// <em>Exploring Intrinsic Normal Prototypes within a Single Image for Universal Anomaly Detection</em>, 2025.
/// </remarks>
[Objective]
public partial class SoftMining
{
    [Size] int m;
    [Parameter("d", "p")] Matrix D;
    [Parameter("m", "d")] Matrix P;
    [Sample("p")] Vector z;
    [Sample("d")] Vector f;
    [Hyperparameter] double lambda = 0.2, gamma = 3;

    double Distance() => 1 - Cosine(f, D * z);

    [Loss]
    double Mining()
    {
        double mean = Mean(All(() => Distance()));
        Matrix decoded = All(() => GradientScale(D * z, StopGradient(Pow(Distance() / mean, gamma)))), encoded = All(f);
        return 1 - Sum(Hadamard(encoded, decoded)) / (Norm(encoded) * Norm(decoded));
    }

    [Loss] double Coherence() => lambda * Min(m, i => 1 - Cosine(f, P[i]));
}
