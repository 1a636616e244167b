using static Objectives.Functions;

namespace Objectives.Tests.Extremes;

/// <summary>The focal loss −(1 − p)^γ·log p, p = σ(score), of Lin et al., "Focal Loss for Dense Object Detection", equation 4.</summary>
[Objective]
public partial class FocalLoss
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Hyperparameter] double gamma = 2;

    [Loss]
    double Loss()
    {
        double score = Dot(w, x);
        return -Pow(1 - Sigmoid(score), gamma) * LogSigmoid(score);
    }
}
