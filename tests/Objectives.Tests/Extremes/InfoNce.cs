using static Objectives.Functions;

namespace Objectives.Tests.Extremes;

/// <summary>InfoNCE at raw scores: −s₊ + log Σⱼ exp sⱼ, of van den Oord et al., "Representation Learning with Contrastive Predictive Coding", equation 4.</summary>
[Objective]
public partial class InfoNce
{
    [Parameter("k")] Vector w;
    [Sample("k")] Vector x;
    [Sample] int positive;

    [Loss]
    double Loss()
    {
        Vector score = w * x;
        return -score[positive] + LogSumExp(score);
    }
}
