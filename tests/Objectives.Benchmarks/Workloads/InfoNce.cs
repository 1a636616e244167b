using Objectives;
using static Objectives.Functions;

namespace Objectives.Benchmarks;

/// <summary>
/// InfoNCE of pairs (x, z): each x is to find its own z among those of the batch, by the inner product of what one linear map makes of both.
/// </summary>
/// <remarks>
/// ℓᵢ = logsumexpⱼ(⟨W xᵢ, W zⱼ⟩/τ) − ⟨W xᵢ, W zᵢ⟩/τ. Source: A. van den Oord, Y. Li, O. Vinyals, <em>Representation Learning with Contrastive
/// Predictive Coding</em>, 2018.
/// </remarks>
[Objective]
public partial class InfoNce
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x, z;
    [Hyperparameter] double temperature = 1;

    [Loss]
    double Loss()
    {
        Vector scores = All(() => W * z) * (W * x) / temperature;
        return LogSumExp(scores) - scores[SampleIndex];
    }
}
