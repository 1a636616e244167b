using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Mean-shifted contrastive loss for anomaly detection: angles are measured from the mean of the normal features instead of the origin.
/// ℓ = −log(exp(θ′·θ″/τ) / Σ_{views v ≠ x′} exp(θ′·θᵥ/τ)), θ = (φ − c)/‖φ − c‖, φ = W x/‖W x‖.
/// </summary>
/// <remarks>
/// The views x′, x″ are [d], W is [k, d], the mean feature c is [k]; the sum is over both views of all samples but x′ itself. Source: T. Reiss, Y. Hoshen,
/// <em>Mean-Shifted Contrastive Loss for Anomaly Detection</em>, 2023.
/// </remarks>
[Objective]
public partial class MeanShiftedContrastive
{
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector first, second;
    [Data("k")] Vector centre;
    [Hyperparameter] double temperature = 0.25;

    Vector Angle(Vector x) => Normalize(Normalize(W * x) - centre);

    [Loss]
    double Loss()
    {
        Vector anchor = Angle(first);
        Vector toFirst = All(() => Angle(first)) * anchor / temperature, toSecond = All(() => Angle(second)) * anchor / temperature;
        double others = LogSumExp(BatchSize, j => toFirst[j], where: j => j != SampleIndex);
        return LogAddExp(others, LogSumExp(toSecond)) - toSecond[SampleIndex];
    }
}
